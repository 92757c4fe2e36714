'use client'

import { useCallback } from 'react'
import { useLoaded } from '../_hooks/use-loaded'
import { AllTexts } from '../_ui/all-texts'
import { Comfort } from './comfort'
import { useGoKeys } from './use-go-keys'

/** What stands beside every screen and no first paint waits for. */
export function Aside(props: { path: string; keysShown: boolean; showKeys(shown: boolean): void }) {
  const { showKeys } = props
  useGoKeys(useCallback(() => showKeys(true), [showKeys]))
  const map = useLoaded(
    props.keysShown,
    () => import('./key-map'),
    () => showKeys(false),
  )
  return (
    <AllTexts>
      <Comfort path={props.path} />
      {map && props.keysShown && <map.KeyMap onClose={() => showKeys(false)} />}
    </AllTexts>
  )
}
