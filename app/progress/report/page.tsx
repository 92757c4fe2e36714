import { Suspense } from 'react'
import { ReportScreen } from './report-screen'

export default function ReportRoute() {
  return (
    <Suspense>
      <ReportScreen />
    </Suspense>
  )
}
