import type { Language } from '@/lib/i18n/language'

/** What a voice for each language is asked for by. */
const tags: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-CN', en: 'en-GB' }

/**
 * Reads a text aloud in its language, instead of whatever is being read. False where this device has no voice for it:
 * voices that send the text to somebody's server are none.
 */
export async function readAloud(text: string, language: Language): Promise<boolean> {
  if (!('speechSynthesis' in window)) return false
  stopReading()
  const tag = tags[language]
  const voice = voiceFor(tag, await voicesHere())
  if (!voice) return false
  // The blank of a question is a pause, not eight underscores.
  const utterance = new SpeechSynthesisUtterance(text.replace(/[_＿]+/g, '…'))
  utterance.lang = tag
  utterance.voice = voice
  speechSynthesis.speak(utterance)
  return true
}

/** Falls silent. */
export function stopReading() {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}

/** The voice of that very tag, else one of its language. Android writes `zh_CN`, and Cantonese is not what is written here. */
function voiceFor(
  tag: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const here = voices.filter((voice) => voice.localService)
  const langOf = (voice: SpeechSynthesisVoice) => voice.lang.replaceAll('_', '-')
  const [language = tag] = tag.split('-')
  return (
    here.find((voice) => langOf(voice) === tag) ??
    here.find((voice) => langOf(voice).split('-')[0] === language && !/HK|TW/.test(voice.lang))
  )
}

/** Some browsers learn their voices only after they were asked for. */
async function voicesHere(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length > 0) return known
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
    setTimeout(resolve, 1000)
  })
  return speechSynthesis.getVoices()
}
