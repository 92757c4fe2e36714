import type { OutlineNode } from './deck-file'
import type { SourceReading } from './read-deck-source'
import type { SourceProblem } from './source-problem'

/**
 * Whether the outline holds together: ids once, facts that are there and stand in one step only, no step without a
 * fact of its own or below it, and every argument of the paper in it.
 */
export function checkOutline({ outline, facts, mentioned }: SourceReading): SourceProblem[] {
  if (!outline) return []
  const problems: SourceProblem[] = []
  const ids = new Set<string>()
  const placed = new Map<string, string>()

  const visit = (node: OutlineNode, at: readonly PropertyKey[]) => {
    const report = (keys: readonly PropertyKey[], reason: string, remedy: string) =>
      problems.push({ path: outline.path, ...outline.placeOf(...at, ...keys), reason, remedy })
    if (ids.has(node.id)) report(['id'], `step "${node.id}" stands twice`, 'choose another id')
    ids.add(node.id)
    node.facts.forEach((fact, index) => {
      const earlier = placed.get(fact)
      if (!mentioned.has(fact)) {
        report(['facts', index], `there is no fact "${fact}"`, 'name a fact of this paper')
      } else if (earlier !== undefined) {
        report(['facts', index], `"${fact}" stands in step "${earlier}" too`, 'keep one of the two')
      }
      placed.set(fact, node.id)
    })
    if (node.facts.length === 0 && node.parts.length === 0) {
      report([], `step "${node.id}" rests on no fact`, 'name its facts, or give it parts')
    }
    node.parts.forEach((part, index) => {
      visit(part, [...at, 'parts', index])
    })
  }
  outline.nodes.forEach((node, index) => {
    visit(node, [index])
  })

  for (const { fact, path, placeOf } of facts) {
    if (fact.kind !== 'argument' || placed.has(fact.id)) continue
    problems.push({
      path,
      ...placeOf('id'),
      reason: `the argument "${fact.id}" is in no step of the outline`,
      remedy: `name it in ${outline.path}`,
    })
  }
  return problems
}
