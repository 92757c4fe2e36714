'use client'

import { useEffect, useState } from 'react'

const key = 'loci.name'

/** Whose report it is, as this device remembers it; it is no part of a person's data and goes nowhere. */
export function useName(): [name: string, set: (name: string) => void] {
  const [name, setName] = useState('')
  useEffect(() => {
    try {
      setName(localStorage.getItem(key) ?? '')
    } catch {
      // Storage is refused in some private windows: the name is asked for each time.
    }
  }, [])
  const set = (name: string) => {
    setName(name)
    try {
      localStorage.setItem(key, name)
    } catch {
      // It is on the page all the same.
    }
  }
  return [name, set]
}
