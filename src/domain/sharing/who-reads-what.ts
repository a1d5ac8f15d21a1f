import { RECIPIENT_KINDS, type RecipientKind } from '../vocabulary/sharing/recipients.ts'

/**
 * To whom notes of a kind may go at all. Folders, withholdings and the person whom the note is about restrict it
 * further.
 */
export type Readers = readonly RecipientKind[]

const NOBODY: Readers = []
/** Those who decide or speak for this child. */
const DECIDE: Readers = ['child-protection-unit', 'guardianship-authority', 'court', 'lawyer']
const ASSESS: Readers = ['child-protection-unit', 'guardianship-authority']
const PROTECT: Readers = [...DECIDE, 'police']
/** Where the child sleeps, or will be helped next. */
const CARE: Readers = [...DECIDE, 'shelter', 'hospital', 'psychologist']
const NEXT_HELPER: Readers = [...DECIDE, 'shelter', 'other-organisation']
const TREAT: Readers = ['hospital', 'psychologist', 'shelter', 'child-protection-unit', 'lawyer']
const PAPERS: Readers = [...DECIDE, 'registry', 'social-protection-office', 'embassy']
const OFFICES: Readers = PAPERS.filter((kind) => kind !== 'embassy')
/** People who work with the child. An office that issues a paper does not. */
const WORK_WITH: Readers = RECIPIENT_KINDS.filter(
  (kind) => kind !== 'registry' && kind !== 'social-protection-office' && kind !== 'embassy',
)

/**
 * Kinds of which nothing goes on a slip to anybody. Where a court demands one of them, that is a recorded act of its
 * own (N10).
 */
const TO_NOBODY = [
  // The levels: custody courts would ask for them (N3).
  'level-assessment',
  'factor',
  'health-factor',
  'instrument-completed',
  'own-answers',
  'risk-assessment',
  'own-screening',
  'phase',
  'what-helped',
  // Who is suspected, who is around the child and what became of them: other people, who were not asked (N1).
  'danger',
  'person',
  'tie',
  'household',
  'contact-details',
  'ways-to-reach',
  'referred-by',
  'parent-changed',
  'child-at-risk',
  'encounter',
  'asked-about',
  // Which files belong together, or are one child's: each names another child's file (P19).
  'file-link',
  'crossed-over',
  'same-child',
  'same-child-ended',
  'not-same-child',
  // Who has heard the story, and what the child was told of it (P14).
  'told-to-whom',
  'talk-planned',
  'child-was-told',
  // What is withheld from whom, who agreed to what, who complained.
  'withhold',
  'consent',
  'concern',
  'feedback-or-complaint',
  'ask-before-acting',
  // What passes between us and an authority, including that we were told to by law, and that we hold a file.
  'authority-demand',
  'demand-answer',
  'report-by-law',
  'legal-hold',
  'shared-with',
  'referral',
  'agency-hand-over',
  'agency-hand-over-answer',
  'referral-answer',
  'referral-chased',
  'referral-taken-back',
  'packet',
  'given-fact',
  // What people said internally, or wrote before it was classified; who does what here, and how a file is kept.
  'note',
  'from-another-agency',
  'from-earlier-list',
  'moved-in-looked',
  'begun',
  'case-conference',
  'ethical-reflection',
  'guidance-dismissed',
  'urgent-need',
  'task',
  'money-given',
  'case-holder',
  'file-opened',
  'hand-over',
  'hand-over-answer',
  'member-stopped',
  'part-opened',
  'stop-answered',
  'approved',
  'returned',
  'superseded',
  'redaction-noted',
  'closure',
  'light-closure',
  'dormant-by-wish',
  'reopened',
  'retention',
  'exception-asked',
  'colleague-asked',
  'colleague-answered',
  // The child's own sheet is the child's to show.
  'page-for-child',
  // That a person was given, or wanted, a copy of their own file is between them and us.
  'own-file-copy',
  // Of the agency, or of a file that is not a child's.
  'agency-answer',
  'agency-ask',
  'appointment',
  'complaint-channel',
  'duty-number',
  'duty-by-law',
  'contact-point',
  'country-fact-changed',
  'country-pack-chosen',
  'encounters-counted',
  'focal-points',
  'instrument-held',
  'form-order',
  'own-form',
  'own-question',
  'mark-asked',
  'member-named',
  'network-joined',
  'organisation-named',
  'phase-windows',
  'safeguarding-answer',
  'safeguarding-report',
  'safeguarding-step',
  'supervision-session',
  'synced-passkeys',
  'attendance',
  'encounter-settled',
  'outside-request',
  'outside-request-settled',
  'group-list',
  'group-note',
  'known-in-group',
  'prevention-session',
  'constraint',
  'directory-opened',
  'foster-carer',
  'hidden-address',
  'listing',
  'agency-dilemma',
  'agency-principle',
  'practice-learnt',
  'ethics-log-opened',
  'standing-answer',
  'stock-figures',
  'stock-form',
  'stock-item',
  'stocktaking-opened',
] as const

/** Every kind is decided here once, by name. The decisions are our judgement; no publication has them. */
export const DECISIONS: readonly (readonly [kind: string, readers: Readers])[] = [
  ...TO_NOBODY.map((kind) => [kind, NOBODY] as const),
  ...decided(RECIPIENT_KINDS, ['card', 'name', 'gender', 'birth', 'guardianship']),
  ...decided(WORK_WITH, ['do-not', 'collecting', 'safe-contact', 'education', 'service', 'visit', 'action', 'goal']),
  // Other people's accounts of a family are for those who decide whether it can be a home, and not for a custody
  // dispute (N3).
  ...decided(ASSESS, ['family-assessment', 'community-assessment']),
  ...decided(DECIDE, [
    'best-interests',
    'plan-agreed',
    'views',
    'limits-told',
    'child-group',
    'victims-child',
    'adulthood',
    'age-assessed',
    'age-assessment',
    'appeal',
    'identity-restoration',
    'tracing-step',
    'visit-planned',
  ]),
  ...decided(PROTECT, [
    'identification-status',
    'own-experience',
    'court-date',
    'proceeding',
    'non-punishment',
    'witness-support',
    'missing-episode',
  ]),
  ...decided([...PROTECT, 'shelter'], ['safety-look', 'safety-plan', 'whereabouts', 'first-hours']),
  ...decided(CARE, ['care-arrangement', 'document-kept', 'infant-sheet']),
  ...decided(NEXT_HELPER, ['return-plan', 'after-return', 'tracing-request']),
  ...decided(TREAT, ['health-matter', 'first-hours-health', 'medicine-to-give', 'medicine-given']),
  // Who keeps the child safe tonight, and who treats.
  ...decided(['hospital', 'psychologist', 'shelter', 'child-protection-unit'], ['self-harm']),
  ...decided(PAPERS, ['birth-registration', 'identity-paper', 'nationality']),
  ...decided(OFFICES, ['civil-status-step', 'entitlement']),
]
const READERS: ReadonlyMap<string, Readers> = new Map(DECISIONS)

function decided(readers: Readers, kinds: readonly string[]): readonly (readonly [string, Readers])[] {
  return kinds.map((kind) => [kind, readers] as const)
}

/** Whether notes of this kind may be on a slip to this recipient. A kind without a decision goes to nobody. */
export const mayRead = (to: RecipientKind, kind: string): boolean => READERS.get(kind)?.includes(to) ?? false
