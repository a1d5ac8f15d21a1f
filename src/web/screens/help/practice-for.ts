import { USES } from '#guidance/library/uses.ts'
import type { Place } from '#web/navigation/places.ts'

/** What on a screen comes from a publication: rules, kinds, lists, as `guidance/library/uses.ts` names them. A screen that is not here rests on none. */
const RESTS_ON: Partial<Record<Place['is'], readonly string[]>> = {
  children: ['own-file'],
  'open-family': ['own-file', 'R12'],
  related: ['own-file'],
  child: ['integration-level', 'level-assessment', 'six-steps'],
  looks: ['integration-level', 'level-assessment', 'phase'],
  'family-map': ['factor-place', 'R12'],
  crossings: ['own-file', 'R12'],
  'decision-sheet': ['best-interests', 'R4'],
  approval: ['approved'],
  approvals: ['approved'],
  return: ['return-plan', 'R8', 'R18'],
  'hand-over-page': ['six-steps'],
  slip: ['service'],
  match: ['service', 'gap-reason'],
  'ethics-log': ['ethical-reflection'],
}

const ofKind = (kind: string): readonly string[] => [kind.split('/')[0] ?? kind]

/** The publications behind what a place shows or asks, each once, in the order in which they are used. Of a form: those behind its kind. */
export function publicationsFor(of: Place): readonly string[] {
  const named = of.is === 'write' ? ofKind(of.kind) : (RESTS_ON[of.is] ?? [])
  const sources = USES.filter(({ id }) => named.includes(id)).flatMap((use) => use.from)
  return [...new Set(sources.flatMap((source) => (source.is === 'finding' ? [source.publication] : [])))]
}

/** Where what to think about stands for what was on the screen: for its child where there was one, else the library. */
export const practiceFor = (of: Place): Extract<Place, { is: 'guidance' }> => ('file' in of && IN_CHILD.has(of.is) ? { is: 'guidance', file: of.file } : { is: 'guidance' })

/** Places whose `file` is a child’s. */
const IN_CHILD: ReadonlySet<Place['is']> = new Set<Place['is']>(['child', 'related', 'family-map', 'looks', 'crossings', 'decision-sheet', 'return', 'hand-over-page', 'plan-page', 'consent-sheet', 'rights-sheet', 'own-file', 'slip', 'match', 'approval'])

export const ALL_USES: readonly string[] = Object.values(RESTS_ON).flat()
