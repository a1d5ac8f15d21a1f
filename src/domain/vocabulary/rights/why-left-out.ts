import { z } from 'zod'

/**
 * Why something of the file is not in the copy for the person whom it is about (P19). Each is a sort of reason and
 * names nobody.
 */
export const WHY_LEFT_OUT = [
  'another-persons',
  'told-by-another',
  'names-somebody',
  'safe-contact',
  'danger-goes-on',
  'asked-to-be-kept',
  'to-be-told-first',
  'read-together',
  'with-an-authority',
  'of-our-office',
  'newer-app',
  'part-not-held',
] as const
export const WhyLeftOut = z.enum(WHY_LEFT_OUT)
export type WhyLeftOut = z.infer<typeof WhyLeftOut>

type ByKind = Extract<
  WhyLeftOut,
  'another-persons' | 'safe-contact' | 'danger-goes-on' | 'read-together' | 'with-an-authority' | 'of-our-office'
>

/**
 * Kinds that are left out as such. `danger-goes-on`: only while it does. Our own list [D]: what a country's law gives
 * in addition is handed over together with the copy. A kind that is not listed is judged by whom it names.
 */
export const LEFT_OUT_BY_KIND: Readonly<Record<ByKind, readonly string[]>> = {
  'another-persons': [
    'person',
    'referred-by',
    'tie',
    'household',
    'parent-changed',
    'family-assessment',
    'community-assessment',
    'victims-child',
    'file-link',
    'same-child',
    'same-child-ended',
    'not-same-child',
    'child-at-risk',
    'asked-about',
    'talk-planned',
  ],
  // On paper in other hands these remove what keeps the person safe: who must never learn it, under which name we call.
  'safe-contact': [
    'safe-contact',
    'ways-to-reach',
    'contact-details',
    'do-not',
    'collecting',
    'infant-sheet',
    'ask-before-acting',
    'withhold',
  ],
  'danger-goes-on': [
    'danger',
    'safety-plan',
    'whereabouts',
    'risk-assessment',
    'factor',
    'safety-look',
    'concern',
    'missing-episode',
    'return-plan',
    'tracing-request',
    'tracing-step',
  ],
  // A level, a score and our own guess are on no paper by default: a custody court would ask for it (N3). After reading
  // it together with the person, they may be included.
  'read-together': [
    'begun',
    // Words of an earlier list about whomever: nobody has sorted them.
    'from-earlier-list',
    'level-assessment',
    'instrument-completed',
    'own-answers',
    'own-screening',
    'health-factor',
    'what-helped',
  ],
  'with-an-authority': ['authority-demand', 'demand-answer', 'legal-hold', 'report-by-law'],
  'of-our-office': [
    'task',
    'approved',
    'colleague-asked',
    'colleague-answered',
    'returned',
    'superseded',
    'redaction-noted',
    'guidance-dismissed',
    'ethical-reflection',
    'case-holder',
    'from-another-agency',
    'moved-in-looked',
    'hand-over-answer',
    'retention',
    'referral-chased',
    'own-file-copy',
    'erasure-asked',
    'device-forked',
  ],
}
