import { z } from 'zod'

/** The child's situation as the child of a victim: before, while and after the parent was trafficked. */
export const PERIODS = ['before', 'while-parent-was-trafficked', 'after'] as const
export const SituationPeriod = z.enum(PERIODS)

export const TOLD_CHILD = ['nothing', 'a-different-story', 'part', 'all', 'child-found-out', 'not-known'] as const
export const ToldChild = z.enum(TOLD_CHILD)

/** What the child experienced: as others saw or said it, asked of no child. */
export const LIVED_THROUGH = [
  'separated-from-parent',
  'separated-from-siblings',
  'many-carers',
  'left-alone',
  'violence-seen',
  'violence-suffered',
  'parent-abused-before-child',
  'used-to-control-parent',
  'used-in-begging',
  'held-or-not-allowed-out',
  'no-school',
  'hunger-or-no-care',
  'moved-often',
  'lived-abroad',
  'teased-or-shunned',
  'carer-cared-well',
  'kept-in-touch-with-parent',
  'stayed-in-school',
  'had-someone-to-turn-to',
  'debt-at-home',
  'no-news-of-parent',
  'threatened-or-watched',
  'parent-had-changed',
  'parted-from-carer',
  'not-accepted-by-family',
  'new-country-or-language',
  'other',
] as const
export const LivedThrough = z.enum(LIVED_THROUGH)
type LivedThrough = z.infer<typeof LivedThrough>

/** What belongs to any of the three periods. */
const AT_ANY_TIME: readonly LivedThrough[] = [
  'separated-from-parent',
  'separated-from-siblings',
  'many-carers',
  'left-alone',
  'violence-seen',
  'violence-suffered',
  'no-school',
  'hunger-or-no-care',
  'moved-often',
  'teased-or-shunned',
  'carer-cared-well',
  'stayed-in-school',
  'had-someone-to-turn-to',
  'other',
]

/**
 * What a child of a victim may have experienced in each period: what is done to hold a parent belongs to the time in
 * which the parent was held, and what a return brings to the time after it.
 */
export const LIVED_THROUGH_IN: Readonly<Record<SituationPeriod, readonly LivedThrough[]>> = {
  before: ['debt-at-home', ...AT_ANY_TIME],
  'while-parent-was-trafficked': [
    'no-news-of-parent',
    'kept-in-touch-with-parent',
    'parent-abused-before-child',
    'used-to-control-parent',
    'used-in-begging',
    'held-or-not-allowed-out',
    'lived-abroad',
    'threatened-or-watched',
    'debt-at-home',
    ...AT_ANY_TIME,
  ],
  after: [
    'parent-had-changed',
    'parted-from-carer',
    'not-accepted-by-family',
    'new-country-or-language',
    'threatened-or-watched',
    'debt-at-home',
    'kept-in-touch-with-parent',
    ...AT_ANY_TIME,
  ],
}

export const HEARD_BY = [
  'parent',
  'carer',
  'family-member',
  'friend',
  'teacher',
  'police',
  'prosecutor-or-court',
  'lawyer',
  'doctor-or-nurse',
  'psychologist',
  'social-worker',
  'shelter-staff',
  'interpreter',
  'journalist-or-researcher',
  'not-known',
  'other',
] as const
export const HeardBy = z.enum(HEARD_BY)

/** `only-with-reason` is the default. Nothing in the product ever asks a question about experience (P14). */
export const ASK_AGAIN = ['never', 'only-with-reason', 'child-wants-to-talk'] as const
export const AskAgain = z.enum(ASK_AGAIN)
export type SituationPeriod = z.infer<typeof SituationPeriod>
