import { expose } from 'comlink'
import { livesOf, pausedLives } from '@/lib/schedule/what-if'

/** Tells every life as soon as it is lived. Whoever asked ends the worker when no more is wanted. */
const simulator = {
  lives(...[subject, turned, onLife]: [...Parameters<typeof livesOf>, (life: unknown) => void]) {
    for (const life of livesOf(subject, turned)) onLife(life)
  },
  pausedLives(
    ...[subject, days, onLife]: [...Parameters<typeof pausedLives>, (life: unknown) => void]
  ) {
    for (const life of pausedLives(subject, days)) onLife(life)
  },
}

export type Simulator = typeof simulator

expose(simulator)
