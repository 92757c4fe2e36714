/** How a quiz is put on paper. It stands in the address beside the quiz's plan. */
export interface SheetLook {
  readonly size: (typeof sizes)[number]
  /** How many versions, from A on. */
  readonly versions: (typeof versionCounts)[number]
  readonly texts: (typeof textChoices)[number]
  readonly key: (typeof keyChoices)[number]
  /** How many lines there are for an open answer. */
  readonly lines: (typeof lineCounts)[number]
}

export const sizes = ['a4', 'letter'] as const
export const versionCounts = ['1', '2', '3'] as const
export const textChoices = ['zh', 'en', 'both'] as const
export const keyChoices = ['yes', 'no'] as const
export const lineCounts = ['3', '6', '10'] as const

/** What an address says of the sheet; where it says nothing, or what cannot be, as most would have it. */
export function lookIn(params: URLSearchParams, shown: 'zh' | 'en'): SheetLook {
  const oneOf = <T extends string>(name: string, choices: readonly T[], first: T): T =>
    choices.find((choice) => choice === params.get(name)) ?? first
  return {
    size: oneOf('size', sizes, 'a4'),
    versions: oneOf('versions', versionCounts, '1'),
    texts: oneOf('texts', textChoices, shown),
    key: oneOf('key', keyChoices, 'yes'),
    lines: oneOf('lines', lineCounts, '6'),
  }
}
