import { Suspense } from 'react'
import { LibraryScreen } from './library-screen'

export default function LibraryPage() {
  return (
    <Suspense>
      <LibraryScreen />
    </Suspense>
  )
}
