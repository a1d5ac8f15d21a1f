import { drawing, drawn } from '../guidance/drawing.ts'

/** A day as `YYYY-MM-DD`. */
export type Day = string
export const LAST_DAY: Day = '2026-11-25'

export const AREAS = ['medical', 'legal-justice', 'education-early-childhood', 'accommodation-care'] as const
const STATUSES = [
  'suspected',
  'presumed',
  'formally-identified',
  'not-identified',
  'person-did-not-want',
  'screened-no-sign',
] as const
const FORMS = ['forced-labour', 'sexual-exploitation', 'forced-begging', 'forced-marriage'] as const
const PLACES = ['kin', 'foster', 'residential', 'one-parent'] as const
const SCHOOL = ['goes-to-school', 'out-of-school', 'left-school', 'catches-up', 'too-young-for-school'] as const
const LEVELS = ['very-hard', 'hard', 'fair', 'good'] as const
const SOURCES = ['school', 'child', 'police', 'community-leader', 'hotline'] as const
const SAID = ['yes', 'no', 'later', 'withdrawn'] as const

/** Ways of one need, from its first word on: what was said and done, one after the other. */
const WAYS = [
  ['needed'],
  ['needed', 'offered'],
  ['needed', 'offered', 'accepted'],
  ['needed', 'offered', 'declined'],
  ['needed', 'offered', 'declined', 'offered', 'accepted'],
  ['needed', 'offered', 'declined', 'accepted', 'in-progress'],
  ['needed', 'offered', 'accepted', 'declined'],
  ['needed', 'accepted', 'in-progress', 'completed'],
  ['needed', 'absent'],
  ['needed', 'unfit', 'offered', 'accepted', 'in-progress'],
] as const
export type Stage = (typeof WAYS)[number][number]

/** `asked`: somebody asks to close the file, and is told yes only once it was given another status. */
type Step = Turn['to'] | 'asked'
/** What may follow on a closing that was agreed, and what on a file that was never closed. */
const AFTER_CLOSING: readonly (readonly Step[])[] = [
  [],
  [],
  ['reopened'],
  ['reopened', 'rests'],
  ['reopened', 'closed'],
  ['reopened', 'asked', 'reopened'],
  ['reopened', 'rests', 'reopened'],
]
const NEVER_CLOSED: readonly (readonly Step[])[] = [
  [],
  [],
  ['rests'],
  ['rests', 'reopened'],
  ['rests', 'closed'],
  ['rests', 'reopened', 'rests', 'reopened'],
  ['rests', 'reopened', 'closed', 'reopened'],
  ['asked', 'reopened'],
  ['asked', 'rests'],
  ['asked', 'reopened', 'closed'],
]

/** What is true of an invented child, in days and codes. Entries are written from it, and everything is counted from it. */
export interface CountedLife {
  readonly n: number
  readonly opened: Day
  readonly source: (typeof SOURCES)[number]
  readonly sex: 'female' | 'male' | 'trans-female' | null
  /** The last day on which the child may have been born: the youngest possible age. */
  readonly born: Day | null
  /** The first day on which that may have been, and how it was written; null where the day is known. */
  readonly bornFrom: { readonly day: Day; readonly said: 'range' | 'age' } | null
  /** The file was made from a row of a list, or of what another agency handed over; `looked`: when somebody had read it. */
  readonly movedIn: { readonly scheme: 'moved-in' | 'handed-over'; readonly looked: Day | null } | null
  readonly group: 'trafficked-child' | 'left-behind' | 'born-of-trafficking' | null
  readonly groupIsSure: boolean
  readonly forms: readonly (typeof FORMS)[number][]
  readonly district: 'AL-11' | 'AL-10' | 'AL-12' | null
  readonly statuses: readonly { readonly status: (typeof STATUSES)[number]; readonly on: Day }[]
  readonly metBefore: Day | null
  readonly fedOnDay0: boolean
  /** `wrong`: written in the wrong file and struck, on its day or on the one after. */
  readonly visits: readonly {
    readonly on: Day
    readonly how: 'seen' | 'called' | 'vain' | 'wrong' | 'wrong-next-day'
  }[]
  readonly needs: readonly {
    readonly key: string
    readonly area: (typeof AREAS)[number]
    readonly steps: readonly { readonly stage: Stage; readonly on: Day }[]
    /** A last step that was written wrongly, and struck on the day after. */
    readonly struckStep?: { readonly stage: Stage; readonly on: Day }
  }[]
  readonly voices: readonly {
    readonly area: (typeof AREAS)[number]
    readonly helped: 'helped' | 'made-it-harder' | 'cannot-tell'
  }[]
  readonly missing: readonly {
    readonly gone: Day
    readonly elsewhere: Day | null
    readonly back: Day | null
    readonly isStruck?: boolean
  }[]
  /** `slip`: another place was written by mistake, and corrected on the same day. */
  readonly places: readonly {
    readonly place: (typeof PLACES)[number] | 'semi-independent'
    readonly on: Day
    readonly slip: boolean
  }[]
  readonly looks: readonly { readonly on: Day; readonly family: (typeof LEVELS)[number] }[]
  readonly phases: readonly { readonly phase: 'crisis' | 'transition' | 'inclusion'; readonly on: Day }[]
  readonly school: readonly { readonly stands: (typeof SCHOOL)[number]; readonly on: Day }[]
  readonly birth: readonly { readonly registered: boolean; readonly on: Day }[]
  readonly plan: Day | null
  /** Yeses of second people to the plan; without one it never took effect. */
  readonly planYes: readonly Day[]
  readonly decisions: readonly { readonly on: Day; readonly yes: Day | null }[]
  /** What the law may ask to be reported: thought of, and then decided. */
  readonly reports: readonly {
    readonly on: Day
    readonly then: { readonly stands: 'reported' | 'delayed' | 'not-required'; readonly on: Day } | null
  }[]
  readonly conferences: readonly Day[]
  readonly concerns: readonly { readonly on: Day; readonly lookedInto: Day | null }[]
  /** In the order in which it was said; a later answer of one person takes the place of the earlier. */
  readonly said: readonly {
    readonly by: 'mother' | 'child' | 'uncle'
    readonly answer: (typeof SAID)[number]
    /** The child's own consent, and not an assent alone. */
    readonly own: boolean
    readonly on: Day
  }[]
  readonly closing: Closing | null
  /** What became of the file since: after its closing was agreed, or while it was worked on. */
  readonly since: readonly Turn[]
}

export interface Closing {
  readonly on: Day
  readonly agreedOn: Day | null
  readonly reason: 'goals-met' | 'moved'
  /** A second supervisor, who had not seen the first yes, says yes, too. */
  readonly agreedAgainOn?: Day | null
  /** It was written in the wrong file, and struck. */
  readonly isStruck?: boolean
}
/** The child wishes no contact for now, the file is worked on again, or it is closed once more. */
export type Turn = { readonly to: 'rests' | 'reopened'; readonly on: Day } | ({ readonly to: 'closed' } & Closing)

/** Days after another, by the calendar. */
export const later = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
export const daysFrom = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** A life without the rare ways of `rarer-life.ts`. */
export function countedLife(seed: number, n: number): CountedLife {
  const next = drawn(seed * 7919 + n)
  const { chance, one, some, days } = drawing(next)
  // Not the last days of a month, so that three months later is a day with the same number.
  const opened = later(`2025-${String(6 + days(7)).padStart(2, '0')}-01`, days(28))
  const from = opened.slice(8) > '28' ? later(opened, -5) : opened
  /** A row of things that happened one after the other, never on one day. */
  const inTurn = <Thing>(things: readonly Thing[], most = 60): readonly (readonly [Thing, Day])[] => {
    let on = later(from, days(40))
    return things
      .map((thing) => {
        const that = [thing, on] as const
        on = later(on, 1 + days(most))
        return that
      })
      .filter(([, day]) => day <= LAST_DAY)
  }
  /** Nothing is known of days that have not come. */
  const known = (day: Day): Day | null => (day <= LAST_DAY ? day : null)
  const times = (most: number) => Array.from({ length: days(most + 1) }, (_, at) => at)
  const closesOn = chance(0.4) ? known(later(from, 150 + days(200))) : null
  const life = {
    n,
    opened: from,
    source: one(SOURCES),
    sex: one(['female', 'female', 'male', 'trans-female', null] as const),
    born: chance(0.15) ? null : later(chance(0.15) ? '2000-01-01' : '2009-01-01', days(chance(0.15) ? 2000 : 5800)),
    group: one(['trafficked-child', 'left-behind', 'born-of-trafficking', null] as const),
    groupIsSure: chance(0.6),
    forms: chance(0.6) ? some(FORMS, 2) : [],
    district: one(['AL-11', 'AL-10', 'AL-12', null] as const),
    statuses: inTurn(some(STATUSES, 2)).map(([status, on]) => ({ status, on })),
    metBefore: chance(0.2) ? later(from, -1 - days(60)) : null,
    fedOnDay0: chance(0.4),
    visits: inTurn(times(6)).map(([, on]) => ({ on, how: one(['seen', 'seen', 'called', 'vain', 'wrong'] as const) })),
    needs: times(4).map((at) => ({
      key: `n${String(at)}`,
      area: one(AREAS),
      steps: inTurn(one(WAYS), 40).map(([stage, on]) => ({ stage, on })),
    })),
    voices: times(2).map(() => ({
      area: one(AREAS),
      helped: one(['helped', 'made-it-harder', 'cannot-tell'] as const),
    })),
    missing: inTurn(times(2), 90).map(([, gone]) => ({
      gone,
      elsewhere: chance(0.5) ? known(later(gone, 2)) : null,
      back: chance(0.7) ? known(later(gone, 35)) : null,
    })),
    places: inTurn(some(PLACES, 3)).map(([place, on]) => ({ place, on, slip: chance(0.3) })),
    looks: inTurn(times(2)).map(([, on]) => ({ on, family: one(LEVELS) })),
    phases: inTurn(
      one([
        [],
        ['transition'],
        ['crisis', 'transition'],
        ['transition', 'inclusion'],
        ['transition', 'crisis', 'transition'],
        ['transition', 'crisis'],
      ] as const),
      120,
    ).map(([phase, on]) => ({ phase, on })),
    school: inTurn(some(SCHOOL, 3)).map(([stands, on]) => ({ stands, on })),
    birth: inTurn(times(2)).map(([, on]) => ({ registered: chance(0.5), on })),
    plan: chance(0.6) ? later(from, days(120)) : null,
    conferences: inTurn(times(2)).map(([, on]) => on),
    concerns: inTurn(times(2)).map(([, on]) => ({ on, lookedInto: chance(0.6) ? known(later(on, 33)) : null })),
    said: inTurn(
      one([
        [],
        ['mother'],
        ['child'],
        ['mother', 'child'],
        ['child', 'mother'],
        ['mother', 'mother'],
        ['uncle'],
        ['uncle', 'child'],
      ] as const),
    ).map(([by, on]) => ({ by, answer: chance(0.8) ? 'yes' : one(SAID), own: chance(0.5), on })),
    closing:
      closesOn === null
        ? null
        : {
            on: closesOn,
            agreedOn: chance(0.8) ? known(later(closesOn, 1 + days(40))) : null,
            reason: one(['goals-met', 'moved'] as const),
          },
  }
  return {
    ...life,
    bornFrom: null,
    movedIn: null,
    planYes: [],
    decisions: [],
    reports: [],
    since: turnsAfter(life.closing),
  }

  // Drawn last, so that everything before stays as a seed gave it.
  function turnsAfter(closing: Closing | null): readonly Turn[] {
    if (closing && !closing.agreedOn) return []
    let on = later(closing?.agreedOn ?? later(from, 40 + days(200)), 1 + days(30))
    const turns = one(closing ? AFTER_CLOSING : NEVER_CLOSED).map((step): Turn => {
      const began = on
      const next = later(began, 1 + days(25))
      const agreedOn = step === 'asked' ? later(next, 1 + days(10)) : later(began, days(12))
      on = step === 'closed' ? later(agreedOn, 1 + days(25)) : next
      if (step === 'rests' || step === 'reopened') return { to: step, on: began }
      return { to: 'closed', on: began, agreedOn: known(agreedOn), reason: one(['goals-met', 'moved'] as const) }
    })
    return turns.filter((turn) => turn.on <= LAST_DAY)
  }
}
