'use client'

import { useEffect, useState } from 'react'
import { useFormatter } from 'use-intl'
import { askToPersist } from '@/lib/offline/ask-to-persist'
import { type StorageReport, storageReport } from '@/lib/offline/storage-report'

/** What the browser says of the storage of this site: undefined until it has, null where it does not tell. */
export function useStorage() {
  const [report, setReport] = useState<StorageReport | null>()
  const [refused, setRefused] = useState(false)
  useEffect(() => void storageReport().then(setReport), [])
  const ask = async () => {
    setRefused(!(await askToPersist()))
    setReport(await storageReport())
  }
  return {
    report,
    /** Whether the browser did not promise when it was last asked. */
    refused,
    ask,
  }
}

/** Words for so many bytes: "12.5 MB". */
export function useSizeWords(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const [unit, divisor] =
      bytes < 1e9 ? (['megabyte', 1e6] as const) : (['gigabyte', 1e9] as const)
    return format.number(bytes / divisor, { style: 'unit', unit, maximumFractionDigits: 1 })
  }
}
