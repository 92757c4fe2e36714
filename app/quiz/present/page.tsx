import { Suspense } from 'react'
import { PresentScreen } from './present-screen'

export default function PresentPage() {
  return (
    <Suspense>
      <PresentScreen />
    </Suspense>
  )
}
