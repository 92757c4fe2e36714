import { expect, it } from 'vitest'
import { closeUp } from '@/lib/paper/close-up'

it.each([
  ['日本与 北约', '日本与北约'],
  ['日本与\n  北约', '日本与北约'],
  ['占 GDP 的 2%。 论文', '占GDP的2%。论文'],
  ['题为 Moving from Japan 的网站', '题为Moving from Japan的网站'],
  ['Rob Bauer', 'Rob Bauer'],
])('"%s" is closed up to "%s"', (text, closed) => expect(closeUp(text)).toBe(closed))
