import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { BodyOf, Kind } from '../../../src/domain/file/kind.ts'
import { missingEpisode } from '../../../src/domain/kinds/care/missing-episode.ts'
import { whereabouts } from '../../../src/domain/kinds/care/whereabouts.ts'
import { encounter } from '../../../src/domain/kinds/before/encounter.ts'
import { closure } from '../../../src/domain/kinds/closure/closure.ts'
import { dormantByWish } from '../../../src/domain/kinds/closure/dormant-by-wish.ts'
import { reopened } from '../../../src/domain/kinds/closure/reopened.ts'
import { firstHours } from '../../../src/domain/kinds/first-72-hours/first-hours.ts'
import { caseConference } from '../../../src/domain/kinds/follow-up/case-conference.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { reportByLaw } from '../../../src/domain/kinds/follow-up/report-by-law.ts'
import { visit } from '../../../src/domain/kinds/follow-up/visit.ts'
import { bestInterests } from '../../../src/domain/kinds/planning/best-interests.ts'
import { phase } from '../../../src/domain/kinds/planning/phase.ts'
import { planAgreed } from '../../../src/domain/kinds/planning/plan-agreed.ts'
import { consent } from '../../../src/domain/kinds/registration/consent.ts'
import { doNot } from '../../../src/domain/kinds/registration/do-not.ts'
import { gender } from '../../../src/domain/kinds/registration/gender.ts'
import { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import { education } from '../../../src/domain/kinds/rights/education.ts'
import { service, type Service } from '../../../src/domain/kinds/services/service.ts'
import { whatHelped } from '../../../src/domain/kinds/services/what-helped.ts'
import { day, entryOf } from '../entries.ts'
import { born, identified, inGroup, levels, lives, opened, used } from '../guidance/child.ts'
import { besa, mira, mother, uncle } from '../people.ts'
import { aClosure, aConference, aBestInterests, aPlanAgreed, aVisit, me, says, strike, yesTo } from '../work.ts'
import type { CountedLife, Day, Stage, Turn } from './counted-life.ts'

const on = <Body>(entry: Entry<Body>, at: Day): Entry<Body> => ({ ...entry, at: day(at) })

/** One value after the other, each in the place of the one before. */
function inTurn(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, n) => ({ ...entry, replaces: n === 0 ? [] : [(entries[n - 1] as Entry).id] }))
}
const chain = <Name extends string, Body>(kind: Kind<Name, Body>, said: readonly (readonly [Day, NoInfer<Body>])[]) =>
  inTurn(said.map(([at, body]) => entryOf(kind, body, { at: day(at) })))

/** The entries of a life, as people would have written them. */
export function entriesOfCounted(life: CountedLife): readonly Entry[] {
  return [...registered(life), ...worked(life), ...helped(life), ...answered(life), ...ended(life)]
}

function registered(life: CountedLife): readonly Entry[] {
  const { opened: at } = life
  return [
    opened(at, { source: life.source }),
    ...(life.sex ? [on(entryOf(gender, { who: 'child', gender: life.sex }), at)] : []),
    ...(life.born ? [on(born(life.born), at)] : []),
    ...(life.group ? [on(inGroup(life.group, life.groupIsSure ? 'yes' : 'suspected'), at)] : []),
    ...(life.forms.length > 0 ? [on(used({ forms: [...life.forms] }), at)] : []),
    ...(life.district
      ? [
          on(
            entryOf(whereabouts, {
              of: 'lives',
              is: 'known',
              name: 'The house by the mill',
              mayGoThere: 'with-care',
              district: life.district,
            }),
            at,
          ),
        ]
      : []),
    ...(life.metBefore
      ? [
          on(
            entryOf(encounter, {
              who: 'one',
              mark: `m${String(life.n)}`,
              ageSeems: 'not-known',
              seems: 'not-known',
              seen: [],
              given: [],
              answered: 'will-come-back',
              setting: 'street',
            }),
            life.metBefore,
          ),
        ]
      : []),
    ...(life.fedOnDay0 ? [on(entryOf(firstHours, { line: 'food-and-clothes', answer: 'yes' }), at)] : []),
    ...inTurn(life.statuses.map(({ status, on: when }) => on(identified(status), when))),
  ]
}

const VISIT = {
  seen: { child: 'spoken-with', place: 'school' },
  called: { child: 'spoken-with', place: 'by-phone' },
  vain: { child: 'not-met', place: 'home' },
  wrong: { child: 'seen', place: 'street' },
} as const

function worked(life: CountedLife): readonly Entry[] {
  return [
    ...life.visits.flatMap(({ on: at, how }) => {
      const entry = entryOf(visit, aVisit(VISIT[how]), { at: day(at) })
      return how === 'wrong' ? [entry, strike(entry)] : [entry]
    }),
    ...inTurn(
      life.places.flatMap(({ place, on: at, slip }, n) => {
        const before = life.places[n - 1]?.place ?? 'none'
        const wrong = before === 'none' ? 'detention' : 'none'
        return [
          ...(slip ? [on(lives(wrong), at)] : []),
          on({ ...lives(place), recordedAt: '2026-03-01T10:00:00.000Z' }, at),
        ]
      }),
    ),
    ...life.missing.flatMap(({ gone, elsewhere, back }, n) => {
      const episode = `e${String(n)}`
      return chain(missingEpisode, [
        [gone, { is: 'missing', episode }],
        ...(elsewhere ? [[elsewhere, { is: 'known-elsewhere', episode }] as const] : []),
        ...(back ? [[back, { is: 'back', episode }] as const] : []),
      ])
    }),
    ...life.looks.map((look) => levels({ family: look.family }, { at: day(look.on) })),
    ...chain(
      phase,
      life.phases.map((one) => [one.on, { phase: one.phase, because: 'So it is.' }] as const),
    ),
    ...chain(
      education,
      life.school.map(
        ({ stands, on: at }) =>
          [at, { stands, level: 'primary', obstacles: [], schoolKnows: 'nothing', childSays: says('Maths.') }] as const,
      ),
    ),
    ...chain(
      birthRegistration,
      life.birth.map(
        ({ registered: is, on: at }) =>
          [
            at,
            { state: is ? 'registered' : 'not-registered', certificate: 'none', obstacles: [], legalAdvice: 'given' },
          ] as const,
      ),
    ),
    ...decided(life),
    ...life.conferences.map((at) => on(entryOf(caseConference, aConference()), at)),
    ...life.concerns.flatMap(({ on: at, lookedInto }, n) => {
      const key = { concern: `c${String(n)}` }
      const worry = { status: 'open', ...key, about: 'care', words: 'Hm.', raisedBy: 'child', look: 'watch' }
      return chain(concern, [
        [at, worry as BodyOf<typeof concern>],
        ...(lookedInto
          ? [[lookedInto, { status: 'looked-into', ...key, found: 'Nothing.', goesOn: false }] as const]
          : []),
      ])
    }),
  ]
}

/** What two people decide, and what the law may ask for. */
function decided({ plan, planYes, decisions, reports }: CountedLife): readonly Entry[] {
  const agreed = plan ? [on(entryOf(planAgreed, aPlanAgreed()), plan)] : []
  return [
    ...agreed,
    ...agreed.flatMap((asked) =>
      planYes.map((at, n) => yesTo(asked, { at: day(at), by: SUPERVISORS[n % 2] ?? besa.member })),
    ),
    ...decisions.flatMap(({ on: at, yes }, n) => {
      const asked = on(entryOf(bestInterests, aBestInterests({ matter: `b${String(n)}` })), at)
      return [asked, ...(yes ? [yesTo(asked, { at: day(yes) })] : [])]
    }),
    ...reports.flatMap(({ on: at, then }, n) =>
      chain(reportByLaw, [
        [at, { stands: 'to-be-decided', report: `r${String(n)}`, law: 'The act on children' }],
        ...(then ? [[then.on, reportOf(then.stands, `r${String(n)}`, then.on)] as const] : []),
      ]),
    ),
  ]
}
const SUPERVISORS = [besa.member, mira.member]

function reportOf(
  stands: 'reported' | 'delayed' | 'not-required',
  report: string,
  at: Day,
): BodyOf<typeof reportByLaw> {
  const of = { report, law: 'The act on children' }
  switch (stands) {
    case 'reported': {
      const childTold = { told: 'not-yet' as const, tellBy: day('2027-01-01') }
      return { stands, ...of, to: 'the office', on: day(at), by: me, facts: [], said: 'The least.', childTold }
    }
    case 'delayed':
      return { stands, ...of, lawfulReason: 'She would be in danger.', until: day('2027-01-01') }
    case 'not-required':
      return { stands, ...of, because: 'The act does not name it.' }
  }
}

function helped(life: CountedLife): readonly Entry[] {
  return [
    ...life.needs.flatMap(({ key, area, steps }) =>
      chain(
        service,
        steps.map(({ stage, on: at }) => [at, step(stage, key, area)] as const),
      ),
    ),
    ...life.voices.map(({ area, helped: said }) =>
      entryOf(whatHelped, {
        category: area,
        when: 'review',
        heard: [{ whose: 'child', helped: said, says: says('So it was.') }],
      }),
    ),
  ]
}

function step(stage: Stage, need: string, category: CountedLife['needs'][number]['area']): Service {
  const of = { need, category, whom: 'child' } as const
  switch (stage) {
    case 'needed':
      return { stage, ...of, saidBy: 'child' }
    case 'offered':
      return { stage, ...of, offeredBy: me }
    case 'accepted':
      return { stage, ...of, answeredBy: ['child'] }
    case 'declined':
      return {
        stage,
        ...of,
        answeredBy: ['child'],
        reasons: ['afraid-of-talk'],
        whoseReason: 'child',
        inTheirWords: says('No.'),
        door: { mayWeGetInTouch: 'no', wayBack: 'She knows the number.' },
      }
    case 'absent':
    case 'unfit':
      return { stage, ...of, gap: ['full'] }
    case 'in-progress':
      return { stage, ...of, since: day('2026-01-01') }
    case 'completed':
      return { stage, ...of, childSays: says('Good.') }
  }
}

function answered({ said }: CountedLife): readonly Entry[] {
  const people = { mother, uncle, child: 'child' } as const
  const each = (['mother', 'uncle', 'child'] as const).map((who) => said.filter(({ by }) => by === who))
  const marked = entryOf(doNot, { person: uncle, called: 'red cap', never: ['accept-consent'], numbers: [] })
  return [
    ...(said.some(({ by }) => by === 'uncle') ? [on(marked, '2025-06-01')] : []),
    ...each.flatMap((answers) =>
      chain(
        consent,
        answers.map(
          ({ by, answer, own, on: at }) =>
            [
              at,
              {
                purpose: 'statistics',
                answer,
                by: people[by],
                capacity: by === 'child' ? 'child' : 'parent',
                as: by === 'child' && !own ? 'assent' : 'consent',
                how: 'spoken',
                explained: [],
                notAsked: [],
              },
            ] as const,
        ),
      ),
    ),
  ]
}

function ended({ closing, since }: CountedLife): readonly Entry[] {
  const entries: Entry[] = []
  /** Each names the one before it, which its writer saw. */
  let before: readonly Entry['id'][] = []
  for (const turn of [...(closing ? [{ to: 'closed', ...closing } as const] : []), ...since]) {
    const entry = { ...on(turnedTo(turn), turn.on), replaces: [...before] }
    entries.push(entry)
    if (turn.to === 'closed') {
      if (turn.agreedOn) entries.push(yesTo(entry, { at: day(turn.agreedOn) }))
      if (turn.agreedAgainOn) entries.push(yesTo(entry, { at: day(turn.agreedAgainOn), by: mira.member }))
      if (turn.isStruck) entries.push(strike(entry))
    }
    before = [entry.id]
  }
  return entries
}

function turnedTo(turn: Turn): Entry {
  switch (turn.to) {
    case 'closed':
      return entryOf(closure, aClosure({ reason: turn.reason }))
    case 'rests':
      return entryOf(dormantByWish, { wayBack: 'the number on the pencil', mayWeGetInTouch: { answer: 'no-answer' } })
    case 'reopened':
      return entryOf(reopened, { because: 'She rang', askedBy: 'child' })
  }
}
