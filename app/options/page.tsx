import { Suspense } from 'react'
import { OptionsScreen } from './options-screen'

export default function OptionsPage() {
  return (
    <Suspense>
      <OptionsScreen />
    </Suspense>
  )
}
