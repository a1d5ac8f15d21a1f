import type { CaseFile } from '#domain/file/case-file.ts'
import { reintegrationOutcomes } from '#domain/instruments/built-in/reintegration-outcomes.ts'
import { compare, type ItemSeries } from '#domain/instruments/comparison.ts'
import { IN_EVIDENCE } from '#domain/instruments/crosswalk.ts'
import { scaleOf } from '#domain/instruments/misfits.ts'
import type { Respondent } from '#domain/vocabulary/instrument.ts'

/** Whose view counts where several were asked: the child's before all others. Views are never mixed, for two people differ without anything having changed. */
const VIEWS: readonly Respondent[] = ['child', 'carer', 'parent', 'worker']

/**
 * For each of the fourteen domains, the latest known answer compared with the first, in one view and one version of our own questions. Domains with
 * fewer than two known answers are left out.
 */
export function outcomesOf(file: CaseFile): readonly string[] {
  const compared = compare(file, [reintegrationOutcomes]).comparisons.toSorted(
    (a, b) => VIEWS.indexOf(a.view) - VIEWS.indexOf(b.view),
  )
  const changes = new Map<string, string>()
  for (const { sections } of compared) {
    for (const series of sections.flatMap(({ items }) => items)) {
      const domain = IN_EVIDENCE[series.item.code]
      const change = changeOf(series)
      if (domain !== undefined && change !== null && !changes.has(domain)) changes.set(domain, `${domain}.${change}`)
    }
  }
  return [...changes.values()]
}

function changeOf({ item, points }: ItemSeries): 'better' | 'same' | 'worse' | null {
  const scale = scaleOf(reintegrationOutcomes, item)
  const known = points
    .filter(({ value }) => value !== 'not-known')
    .map(({ value }) => scale.findIndex(({ code }) => code === value))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return null
  return last > first ? 'better' : last < first ? 'worse' : 'same'
}
