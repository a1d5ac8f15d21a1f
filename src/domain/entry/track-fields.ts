/** A field of a body that has the key of a track: of what runs over several entries, such as a referral and its answers. */
export interface FieldOfTrack {
  /** Names of fields; `*` for each of a list. */
  readonly at: readonly string[]
  /** The kind whose entries are the track: keys of two kinds are never one. */
  readonly of: string
  /**
   * `is`: the entry is of the track itself. `acts`: it answers, ends or changes one. Both have an effect only where
   * their author may write (`ownTracks`). `tells`: it says what its author meant, and leaves the track as it is.
   */
  readonly does: 'is' | 'acts' | 'tells'
}

const field = (does: FieldOfTrack['does'], at: string, of: string): FieldOfTrack => ({ at: at.split('.'), of, does })
const acts = (at: string, of: string) => field('acts', at, of)
const tells = (at: string, of: string) => field('tells', at, of)

/** Kinds whose entries are a track, with the field that has its key. */
const TRACKS: Readonly<Record<string, string>> = {
  'country-fact-changed': 'added',
  factor: 'factor',
  'health-factor': 'factor',
  'self-harm': 'crisis',
  'child-at-risk': 'mark',
  encounter: 'children.*.mark',
  'group-list': 'people.*.mark',
  'medicine-to-give': 'medicine',
  'missing-episode': 'episode',
  'tracing-request': 'tracing',
  'legal-hold': 'hold',
  constraint: 'constraint',
  'foster-carer': 'carer',
  listing: 'listing',
  'talk-planned': 'talk',
  'agency-dilemma': 'dilemma',
  'agency-principle': 'principle',
  appointment: 'task',
  'authority-demand': 'demand',
  begun: 'begun',
  concern: 'concern',
  'document-kept': 'document',
  'ethical-reflection': 'reflection',
  'feedback-or-complaint': 'request',
  'report-by-law': 'report',
  task: 'task',
  'visit-planned': 'visit',
  action: 'action',
  'best-interests': 'matter',
  goal: 'goal',
  withhold: 'key',
  appeal: 'appeal',
  'civil-status-step': 'step',
  'court-date': 'date',
  entitlement: 'claim',
  'health-matter': 'matter',
  'identity-restoration': 'search',
  'non-punishment': 'matter',
  proceeding: 'proceeding',
  'agency-hand-over': 'handOver',
  'practice-learnt': 'learnt',
  referral: 'referral',
  service: 'need',
  'stock-form': 'seen',
  'stock-item': 'item',
}

const OTHERS: Readonly<Record<string, readonly FieldOfTrack[]>> = {
  'referral-answer': [acts('referral', 'referral')],
  'referral-chased': [acts('referral', 'referral')],
  'referral-taken-back': [acts('referral', 'referral')],
  'demand-answer': [acts('demand', 'authority-demand')],
  'agency-hand-over-answer': [acts('handOver', 'agency-hand-over')],
  'tracing-step': [acts('tracing', 'tracing-request')],
  'medicine-given': [acts('medicine', 'medicine-to-give')],
  'child-was-told': [acts('talk', 'talk-planned')],
  'encounter-settled': [acts('mark', 'encounter')],
  'known-in-group': [acts('mark', 'group-list')],
  attendance: [acts('came.*', 'group-list')],
  constraint: [acts('listing', 'listing')],
  // Whoever may write addresses says where a place is; nobody else does.
  'hidden-address': [tells('listing', 'listing'), tells('place', 'listing')],
  // The places of a service are its own.
  listing: [tells('places.*.place', 'listing')],
  encounter: [tells('mark', 'child-at-risk')],
  'case-conference': [tells('steps.*.action', 'action')],
  'safety-plan': [tells('answers.*', 'factor')],
  action: [tells('goal', 'goal'), tells('answers.*', 'factor')],
  'plan-agreed': [tells('goals.*', 'goal')],
  'page-for-child': [tells('order.*', 'goal'), tells('pictures.*.goal', 'goal'), tells('words.*.of', 'goal')],
  'court-date': [tells('proceeding', 'proceeding')],
  'money-given': [tells('need', 'service')],
  'what-helped': [tells('need', 'service')],
  referral: [tells('need', 'service')],
  packet: [tells('referral', 'referral')],
}

/**
 * Every field of every kind that has the key of a track. `test/architecture/track-fields.test.ts` compares this with the
 * schemas. A map, as `REFERENCES` is.
 */
export const TRACK_FIELDS: ReadonlyMap<string, readonly FieldOfTrack[]> = new Map(
  [...new Set([...Object.keys(TRACKS), ...Object.keys(OTHERS)])].map((kind) => [
    kind,
    [...(TRACKS[kind] === undefined ? [] : [field('is', TRACKS[kind], kind)]), ...(OTHERS[kind] ?? [])],
  ]),
)
