import { USES } from '#guidance/library/uses.ts'
import { childFileOf, type Route, type RouteOf } from '#web/navigation/routes.ts'

/** Question sets that come with the app. */
const INSTRUMENTS = [
  'four-levels',
  'reintegration-outcomes',
  'risk-and-protection',
  'family-look',
  'community-look',
  'rights-look',
  'developmental-look',
]

/** Which parts of a screen come from a publication: rules, kinds, lists, as `guidance/library/uses.ts` names them. A screen that is not here has none. */
const RESTS_ON: Partial<Record<Route['is'], readonly string[]>> = {
  children: ['own-file'],
  'open-family': ['own-file', 'R12', 'one-note-several-files'],
  related: ['own-file'],
  child: ['integration-level', 'level-assessment', 'six-steps'],
  looks: ['integration-level', 'level-assessment', 'phase'],
  'family-map': ['factor-place', 'R12', 'who-is-around'],
  crossings: ['own-file', 'R12'],
  'decision-sheet': ['best-interests', 'R4'],
  approval: ['approved'],
  approvals: ['approved'],
  return: ['return-plan', 'R8', 'R18'],
  'hand-over-page': ['six-steps'],
  slip: ['service'],
  match: ['service', 'gap-reason'],
  'ethics-log': ['ethical-reflection', 'agency-dilemma', 'agency-principle', 'practice-learnt'],
  'consent-sheet': ['consent'],
  directory: ['listing'],
  listing: ['listing'],
  'at-risk': ['child-at-risk'],
  'write-at-risk': ['child-at-risk'],
  stocktaking: ['stocktaking'],
  instruments: INSTRUMENTS,
  figures: ['figures-inside'],
  evidence: ['records-apart'],
  'evidence-datasets': ['sets-with-protection'],
  'evidence-htcds': ['standard-files'],
}

/** The lists and rules behind a form, besides its kind. */
const BEHIND_FORM: Readonly<Record<string, readonly string[]>> = {
  'own-experience': ['form', 'scope', 'means'],
  'victims-child': ['period', 'R12'],
  'own-screening': ['R12'],
  'identification-status': ['R1'],
  'child-group': ['child-group', 'own-file'],
  birth: ['age-band', 'R2'],
  card: ['age-band'],
  guardianship: ['R3', 'R4'],
  'level-assessment': ['integration-level'],
  factor: ['factor-place'],
  'instrument-completed': [...INSTRUMENTS, 'R15'],
  phase: ['phase'],
  'best-interests': ['R4'],
  'return-plan': ['R8'],
  service: ['decline-reason', 'gap-reason', 'R1', 'R11'],
  adulthood: ['R14'],
  closure: ['R18'],
}

function ofKind(kind: string): readonly string[] {
  const [name = kind] = kind.split('/')
  return [name, ...(BEHIND_FORM[name] ?? [])]
}

function namedOn(of: Route): readonly string[] {
  if (of.is === 'write') return ofKind(of.kind)
  if (of.is === 'guidance') return of.country === undefined ? [] : [of.country]
  return RESTS_ON[of.is] ?? []
}

/** The publications behind a place, each once, in order of use. For a form: those behind its kind. */
export function publicationsFor(of: Route): readonly string[] {
  const named = namedOn(of)
  const sources = USES.filter(({ id }) => named.includes(id)).flatMap((use) => use.from)
  return [...new Set(sources.flatMap((source) => (source.is === 'finding' ? [source.publication] : [])))]
}

/** The place of guidance for the current screen: for its child where there is one, else the library. */
export const practiceFor = (of: Route): RouteOf<'guidance'> => {
  const file = childFileOf(of)
  return { is: 'guidance', ...(file !== undefined && { file }) }
}

/** Everything that a screen or a form leads to; a country's facts lead to their own. */
export const ALL_USES: readonly string[] = [...Object.values(RESTS_ON), ...Object.values(BEHIND_FORM)].flat()
