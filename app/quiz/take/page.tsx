import { Suspense } from 'react'
import { TakeScreen } from './take-screen'

export default function TakePage() {
  return (
    <Suspense>
      <TakeScreen />
    </Suspense>
  )
}
