import { TodayScreen } from './_today/today-screen'

export default function TodayPage() {
  return <TodayScreen />
}
