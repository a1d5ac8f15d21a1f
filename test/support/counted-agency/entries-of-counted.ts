import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { missingEpisode } from '../../../src/domain/kinds/care/missing-episode.ts'
import { whereabouts } from '../../../src/domain/kinds/care/whereabouts.ts'
import { encounter } from '../../../src/domain/kinds/before/encounter.ts'
import { firstHours } from '../../../src/domain/kinds/first-72-hours/first-hours.ts'
import { caseConference } from '../../../src/domain/kinds/follow-up/case-conference.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { visit } from '../../../src/domain/kinds/follow-up/visit.ts'
import { phase } from '../../../src/domain/kinds/planning/phase.ts'
import { consent } from '../../../src/domain/kinds/registration/consent.ts'
import { doNot } from '../../../src/domain/kinds/registration/do-not.ts'
import { gender } from '../../../src/domain/kinds/registration/gender.ts'
import { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import { education } from '../../../src/domain/kinds/rights/education.ts'
import { service, type Service } from '../../../src/domain/kinds/services/service.ts'
import { whatHelped } from '../../../src/domain/kinds/services/what-helped.ts'
import { day, entryOf } from '../entries.ts'
import { born as bornOn, identified, inGroup, levels, lives, opened, used } from '../guidance/child.ts'
import { mother, uncle } from '../people.ts'
import { aConference, aVisit, me, says, strike } from '../work.ts'
import { birth } from '../../../src/domain/kinds/registration/birth.ts'
import { movedInLooked } from '../../../src/domain/kinds/before/moved-in-looked.ts'
import { later, type CountedLife, type Day, type Stage } from './counted-life.ts'
import { decided, ended } from './entries-of-decided.ts'
import { chain, inTurn, on } from './written-in-turn.ts'

/** The entries of a life, as people would have written them. */
export function entriesOfCounted(life: CountedLife): readonly Entry[] {
  return [...registered(life), ...worked(life), ...helped(life), ...answered(life), ...ended(life)]
}

function registered(life: CountedLife): readonly Entry[] {
  const { opened: at } = life
  return [
    opened(at, {
      source: life.source,
      ...(life.movedIn && { imported: { scheme: life.movedIn.scheme, source: 'list', row: 1 } }),
    }),
    ...(life.movedIn?.looked ? [on(entryOf(movedInLooked, { read: 'all' }), life.movedIn.looked)] : []),
    ...(life.sex ? [on(entryOf(gender, { who: 'child', gender: life.sex }), at)] : []),
    ...(life.born ? [on(birthOf(life.born, life), at)] : []),
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

function birthOf(born: Day, { bornFrom, opened: at }: CountedLife): Entry {
  if (!bornFrom) return bornOn(born)
  const years = (from: Day) => Number(at.slice(0, 4)) - Number(from.slice(0, 4)) - (at.slice(5) < from.slice(5) ? 1 : 0)
  return entryOf(birth, {
    who: 'child',
    born:
      bornFrom.said === 'range'
        ? { known: 'range', from: day(bornFrom.day), to: day(born) }
        : { known: 'age', from: years(born), to: years(bornFrom.day), on: day(at) },
    basis: 'professional-estimate',
    reasonsForChild: years(born) < 18 ? 'yes' : 'no',
  })
}

const VISIT = {
  seen: { child: 'spoken-with', place: 'school' },
  called: { child: 'spoken-with', place: 'by-phone' },
  vain: { child: 'not-met', place: 'home' },
  wrong: { child: 'seen', place: 'street' },
  'wrong-next-day': { child: 'seen', place: 'street' },
} as const

function worked(life: CountedLife): readonly Entry[] {
  return [
    ...life.visits.flatMap(({ on: at, how }) => {
      const entry = entryOf(visit, aVisit(VISIT[how]), { at: day(at) })
      if (how !== 'wrong' && how !== 'wrong-next-day') return [entry]
      return [entry, on(strike(entry), how === 'wrong' ? at : later(at, 1))]
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
    ...life.missing.flatMap(({ gone, elsewhere, back, isStruck }, n) => {
      const episode = `e${String(n)}`
      const states = chain(missingEpisode, [
        [gone, { is: 'missing', episode }],
        ...(elsewhere ? [[elsewhere, { is: 'known-elsewhere', episode }] as const] : []),
        ...(back ? [[back, { is: 'back', episode }] as const] : []),
      ])
      return isStruck ? [...states, ...states.map((one) => on(strike(one), later(gone, 1)))] : states
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

function helped(life: CountedLife): readonly Entry[] {
  return [
    ...life.needs.flatMap(({ key, area, steps, struckStep }) => {
      const written = chain(
        service,
        [...steps, ...(struckStep ? [struckStep] : [])].map(
          ({ stage, on: at }) => [at, step(stage, key, area)] as const,
        ),
      )
      const wrong = struckStep && written.at(-1)
      return [...written, ...(wrong ? [on(strike(wrong), later(struckStep.on, 1))] : [])]
    }),
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
