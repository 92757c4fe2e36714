/** The kinds of fact that Loci tells apart. They stand by themselves, so that whoever lists them loads no schema. */
export const factKinds = ['date', 'figure', 'actor', 'document', 'term', 'argument'] as const
