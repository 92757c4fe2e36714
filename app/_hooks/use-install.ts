'use client'

import { useSyncExternalStore } from 'react'
import { type InstallWay, installWay, onInstallChange } from '@/lib/offline/install'

/** How this device would install Loci; null in the prerendered page. */
export const useInstallWay = (): InstallWay | null =>
  useSyncExternalStore(onInstallChange, installWay, () => null)
