'use client'

import { useReport } from './statistician'

/**
 * How many reviews each preset's weights can be fitted to, by its id: undefined while they are counted, null where they
 * could not be. Weights belong to a preset, whatever is looked at.
 */
export function useTrainable() {
  const trainable = useReport('trainable', all)
  return trainable === 'failed' ? null : trainable
}

const all = { cut: {}, period: 'all' } as const
