'use client'

import { useTranslations } from 'use-intl'
import { trainingOffer } from '@/lib/progress/training-offer'
import { readPlans } from '@/lib/store/plans'
import { useLive } from '../_hooks/use-live'
import { Link } from '../_ui/link'
import { trainingHref } from './training-place'
import { useTrainable } from './use-trainable'

/** One quiet line where fitting has become worth it, with the way there; nothing else. */
export function TrainingOffer() {
  const t = useTranslations('training')
  const plans = useLive(readPlans, [])
  const trainable = useTrainable()
  if (!plans || !trainable) return null
  const offered = plans.presets.find(({ id, options }) =>
    trainingOffer(trainable.get(id) ?? 0, options.trainedOn),
  )
  if (!offered) return null
  return (
    <p className="numbers flex flex-wrap items-center gap-x-2 text-sm text-soft">
      <span>
        {offered.options.trainedOn
          ? t('offerAgain')
          : t('offerFirst', { n: trainable.get(offered.id) ?? 0 })}
      </span>
      <Link href={trainingHref} className="inline-flex min-h-12 items-center underline">
        {t('offerLink')}
      </Link>
    </p>
  )
}
