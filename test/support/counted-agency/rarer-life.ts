import { drawing, drawn } from '../guidance/drawing.ts'
import {
  AREAS,
  countedLife,
  LAST_DAY,
  later,
  type CountedLife,
  type Day,
  type Stage,
  type Turn,
} from './counted-life.ts'

type Draw = ReturnType<typeof drawing>
const known = (day: Day): Day | null => (day <= LAST_DAY ? day : null)
const sofar = <Dated extends { readonly on: Day }>(these: readonly Dated[]): readonly Dated[] =>
  these.filter(({ on }) => on <= LAST_DAY)

/** A life, to which happens what is rare: drawn apart, so that the life before stays as its seed gave it. */
export function rarerLife(seed: number, n: number): CountedLife {
  const draw = drawing(drawn(seed * 104_729 + n))
  const life = countedLife(seed, n)
  return [
    withDecisions,
    withTwoOffers,
    withAnswersOfOneMonth,
    withEighteen,
    withLookAtWhatCame,
    withEndsOfPeriods,
  ].reduce((so, happens) => happens(so, draw), life)
}

/** Acts of two, of which the second yes comes, comes twice or never; and what the law might have asked for. */
function withDecisions(life: CountedLife, { chance, one, days }: Draw): CountedLife {
  const some = (most: number) => Array.from({ length: days(most + 1) }, () => later(life.opened, days(400)))
  const yes = (on: Day) => known(later(on, days(45)))
  const turn = <Said extends Turn>(said: Said): Said => {
    if (said.to !== 'closed' || said.agreedOn === null) return said
    return { ...said, agreedAgainOn: chance(0.2) ? known(later(said.agreedOn, 1 + days(40))) : null }
  }
  const { closing } = life
  const closed = closing && turn({ to: 'closed', ...closing })
  // Only where nothing followed: who opens a file again has read the closing.
  const isStruck = life.since.length === 0 && chance(0.2)
  return {
    ...life,
    planYes: life.plan
      ? one([0, 1, 1, 2]) === 0
        ? []
        : [yes(life.plan), chance(0.3) ? yes(life.plan) : null].filter((on) => on !== null)
      : [],
    decisions: sofar(some(2).map((on) => ({ on, yes: chance(0.6) ? yes(on) : null }))),
    reports: sofar(
      some(2).map((on) => {
        const then = known(later(on, 1 + days(40)))
        return {
          on,
          then:
            then && chance(0.8) ? { stands: one(['reported', 'delayed', 'not-required'] as const), on: then } : null,
        }
      }),
    ),
    closing: closed && {
      on: closed.on,
      agreedOn: closed.agreedOn,
      reason: closed.reason,
      agreedAgainOn: closed.agreedAgainOn ?? null,
      isStruck,
    },
    since: life.since.map((said) => turn(said)),
  }
}

/** One service is offered twice, once accepted and once declined: as two needs of one area, or as one. */
function withTwoOffers(life: CountedLife, { chance, one, days }: Draw): CountedLife {
  if (!chance(0.3)) return life
  const area = one(AREAS)
  const began = later(life.opened, days(200))
  const need = (key: string, from: Day, stages: readonly Stage[], apart: number) => ({
    key,
    area,
    steps: sofar(stages.map((stage, at) => ({ stage, on: later(from, at * apart) }))),
  })
  const [first, then] = one([
    ['declined', 'accepted'],
    ['accepted', 'declined'],
  ] as const)
  // With a day between, so that the two offers take turns; or both on the very same days.
  const two = [
    need('two-1', began, ['needed', 'offered', first], 6),
    need('two-2', later(began, one([0, 3, 20])), ['needed', 'offered', then], 6),
  ]
  const as = one([[need('two', began, ['needed', 'offered', first, 'offered', then], one([1, 9, 25]))], two, two])
  return { ...life, needs: [...life.needs, ...as.filter(({ steps }) => steps.length > 0)] }
}

/** Mother and child answer about statistics in one month, or on one day, and one of them takes it back in that month. */
function withAnswersOfOneMonth(life: CountedLife, { chance, one, days }: Draw): CountedLife {
  if (!chance(0.3)) return life
  const first = `${one(['2026-03', '2026-07', '2026-08'])}-01`
  const own = chance(0.6)
  const [by, other] = one([
    ['mother', 'child'],
    ['child', 'mother'],
  ] as const)
  const said = [
    { by, answer: 'yes' as const, own, on: later(first, days(10)) },
    { by: other, answer: one(['yes', 'yes', 'no'] as const), own, on: later(first, one([0, 10, 11])) },
    { by: one([by, other]), answer: one(['withdrawn', 'yes', 'later'] as const), own, on: later(first, 12 + days(18)) },
  ]
  return { ...life, said: said.slice(0, 2 + days(2)) }
}

/** Eighteen within the time that is counted: by a known day, between two days, or by an age that somebody said. */
function withEighteen(life: CountedLife, { chance, one, days }: Draw): CountedLife {
  if (!chance(0.3)) return life
  const years = (day: Day, back: number): Day => `${String(Number(day.slice(0, 4)) - back)}${day.slice(4)}`
  const said = one(['day', 'range', 'age'] as const)
  if (said === 'age') {
    // Said to be so many years old on the day of the opening, or up to two more.
    const [from, more] = [one([16, 17]), one([0, 2])]
    const bornFrom = { day: later(years(life.opened, from + more + 1), 1), said }
    return { ...life, born: years(life.opened, from), bornFrom }
  }
  const born = years(later('2025-07-01', days(500)), 18)
  return { ...life, born, bornFrom: said === 'range' ? { day: later(born, -1 - days(900)), said } : null }
}

/** It came from a list or from another agency, and was looked at some time later, or never. */
function withLookAtWhatCame(life: CountedLife, { chance, one, days }: Draw): CountedLife {
  if (!chance(0.2)) return life
  const looked = chance(0.6) ? known(later(life.opened, days(250))) : null
  return { ...life, movedIn: { scheme: one(['moved-in', 'handed-over'] as const), looked } }
}

const ENDS = ['2025-12-31', '2026-01-31', '2026-03-31', '2026-05-31', '2026-06-30', '2026-08-31'] as const

/** Things of the day on which a month or quarter ends and of the day after, some of them struck or corrected. */
function withEndsOfPeriods(life: CountedLife, { chance, one }: Draw): CountedLife {
  if (!chance(0.4)) return life
  const end = one(ENDS)
  const next = later(end, 1)
  if (end < life.opened) return { ...life, opened: later(`${life.opened.slice(0, 7)}-01`, -1), metBefore: null }
  const lastPlace = life.places.at(-1)?.on ?? ''
  const visit = () => ({ on: one([end, next]), how: one(['seen', 'vain', 'wrong', 'wrong-next-day'] as const) })
  const needed = { stage: 'needed', on: end } as const
  const step = (stage: Stage) => ({ stage, on: one([end, next]) })
  return {
    ...life,
    visits: [...life.visits, visit(), visit()],
    missing: [...life.missing, { gone: one([end, next]), elsewhere: null, back: null, isStruck: chance(0.5) }],
    places:
      lastPlace < end
        ? [...life.places, { place: 'semi-independent', on: one([end, next]), slip: chance(0.6) }]
        : life.places,
    needs: [
      ...life.needs,
      { key: 'end', area: one(AREAS), steps: [needed], struckStep: step(one(['accepted', 'declined'])) },
      { key: 'end-2', area: one(AREAS), steps: [needed, step(one(['accepted', 'absent']))] },
    ],
    statuses:
      life.statuses.length > 0
        ? life.statuses
        : [
            { status: 'suspected', on: end },
            { status: one(['presumed', 'screened-no-sign']), on: next },
          ],
    closing:
      life.closing?.agreedOn && life.since.length === 0
        ? { ...life.closing, on: end, agreedOn: one([end, next]), agreedAgainOn: null }
        : life.closing,
  }
}
