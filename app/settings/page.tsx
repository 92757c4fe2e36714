import { Suspense } from 'react'
import { SettingsScreen } from './settings-screen'

export default function SettingsPage() {
  return (
    <Suspense>
      <SettingsScreen />
    </Suspense>
  )
}
