import { Suspense } from 'react'
import { SheetScreen } from './sheet-screen'

export default function SheetPage() {
  return (
    <Suspense>
      <SheetScreen />
    </Suspense>
  )
}
