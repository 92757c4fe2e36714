import { readFileSync } from 'node:fs'
import {
  type Color,
  clampRgb,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** What a token is in a theme. */
function colourOf(token: string, theme: Theme): Color {
  const said = css.match(
    new RegExp(`--${token}: light-dark\\((oklch\\(.+?\\)), (oklch\\(.+?\\))\\)`),
  )
  const colour = parse(said?.[theme === 'light' ? 1 : 2] ?? '')
  if (!colour) throw new Error(`no colour --${token}`)
  return colour
}

/** Eyes of which one kind of cone is missing, by Machado, Oliveira and Fernandes (2009). */
const eyes: Readonly<Record<string, (colour: Color) => Color | undefined>> = {
  'all three cones': (colour) => colour,
  'no red cones': filterDeficiencyProt(1),
  'no green cones': filterDeficiencyDeuter(1),
  'no blue cones': filterDeficiencyTrit(1),
}

/** Colours that stand for one thing or another in the same picture or list. */
const sets = {
  ratings: ['again', 'hard', 'good', 'easy'],
  kinds: ['date', 'figure', 'actor', 'document', 'term', 'argument'].map((kind) => `kind-${kind}`),
  flags: [1, 2, 3, 4].map((flag) => `flag-${flag}`),
}

/** In OKLab, where 0.02 is about what can just be told apart side by side. */
const distance = differenceEuclidean('oklab')
const plainlyApart = 0.08

describe.each(themes)('in the %s theme', (theme) => {
  test.each(Object.entries(sets))('%s are told apart by every kind of eyes', (_, tokens) => {
    for (const [eye, see] of Object.entries(eyes)) {
      const seen = tokens.map((token) => see(clampRgb(colourOf(token, theme))) as Color)
      for (const [i, one] of seen.entries()) {
        for (const [j, other] of seen.slice(0, i).entries()) {
          expect(distance(one, other), `${tokens[i]} and ${tokens[j]}, ${eye}`).toBeGreaterThan(
            plainlyApart,
          )
        }
      }
    }
  })

  test('each stands out from whatever it is drawn on (WCAG 1.4.11)', () => {
    for (const token of Object.values(sets).flat()) {
      for (const ground of ['paper', 'sheet', 'press']) {
        const contrast = wcagContrast(colourOf(token, theme), colourOf(ground, theme))
        expect(contrast, `${token} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
