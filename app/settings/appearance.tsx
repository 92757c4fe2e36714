'use client'

import { useTranslations } from 'use-intl'
import { setPreference, usePreferences } from '../_hooks/preferences'
import { Choice } from '../_ui/choice'
import { SwitchRow } from '../_ui/row'

/** Language, theme and keys of this device. */
export function Appearance() {
  const t = useTranslations('settings')
  const { language, theme, keys } = usePreferences()
  return (
    <>
      <Choice
        legend={t('language')}
        value={language}
        onChange={(value) => setPreference('language', value)}
        options={[
          { value: 'auto', label: t('languageAuto') },
          { value: 'zh-Hans', label: '中文', lang: 'zh-Hans' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Choice
        legend={t('theme')}
        value={theme}
        onChange={(value) => setPreference('theme', value)}
        options={[
          { value: 'auto', label: t('themeAuto') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
      />
      <SwitchRow
        label={t('keys')}
        hint={t('keysHint')}
        checked={keys === 'on'}
        onChange={async (on) => setPreference('keys', on ? 'on' : 'off')}
      />
    </>
  )
}
