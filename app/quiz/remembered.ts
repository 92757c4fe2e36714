import { paramsOf, planIn } from '@/lib/quiz/plan-address'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'

const key = 'loci.quiz'

/** What was chosen last on this device; null where nothing was, or it is not known any more. */
export function rememberedPlan(): QuizPlan | null {
  try {
    return planIn(new URLSearchParams(localStorage.getItem(key) ?? ''))
  } catch {
    // Storage is refused in some private windows.
    return null
  }
}

/** Remembers what was chosen on this device. */
export function rememberPlan(plan: QuizPlan): void {
  try {
    localStorage.setItem(key, paramsOf(plan).toString())
  } catch {
    // Then it is chosen again next time.
  }
}
