'use client'

import { useTranslations } from 'use-intl'
import { Screen, Section } from '../_ui/screen'
import { About } from './about'
import { Appearance } from './appearance'
import { Data } from './data'
import { Reminders } from './reminders'
import { Reviewing } from './review'
import { Study } from './study'

export function SettingsScreen() {
  const t = useTranslations('settings')
  return (
    <Screen title={t('title')}>
      <Section title={t('study')}>
        <Study />
      </Section>
      <Section title={t('appearance')}>
        <Appearance />
      </Section>
      <Section title={t('reminders')}>
        <Reminders />
      </Section>
      <Reviewing />
      <Section id="data" title={t('data')}>
        <Data />
      </Section>
      <Section title={t('about')}>
        <About />
      </Section>
    </Screen>
  )
}
