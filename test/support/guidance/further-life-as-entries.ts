import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { FileId, PersonId } from '../../../src/domain/entry/ids.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { sharedWith } from '../../../src/domain/kinds/any/shared-with.ts'
import { returnPlan } from '../../../src/domain/kinds/care/return-plan.ts'
import { toldToWhom } from '../../../src/domain/kinds/experience/told-to-whom.ts'
import { caseConference } from '../../../src/domain/kinds/follow-up/case-conference.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { ethicalReflection, type EthicalReflection } from '../../../src/domain/kinds/follow-up/ethical-reflection.ts'
import { bestInterests } from '../../../src/domain/kinds/planning/best-interests.ts'
import { phase } from '../../../src/domain/kinds/planning/phase.ts'
import { planAgreed } from '../../../src/domain/kinds/planning/plan-agreed.ts'
import { contactDetails } from '../../../src/domain/kinds/registration/contact-details.ts'
import type { fileOpened } from '../../../src/domain/kinds/registration/file-opened.ts'
import { household } from '../../../src/domain/kinds/registration/household.ts'
import { entitlement } from '../../../src/domain/kinds/rights/entitlement.ts'
import { day, entryOf } from '../entries.ts'
import { grandmother, idFrom, sibling } from '../people.ts'
import { aBestInterests, aConference, aPlanAgreed, aReflection, me, notYetTo, says, supervisor } from '../work.ts'
import { again, ago } from './again.ts'
import { around, inPhase, known, met } from './child.ts'
import type { FurtherLife } from './further-life.ts'

const own = idFrom('person-own-child') as PersonId
export const mothersFile = idFrom('file-mother') as FileId

/** What was found of the other children of the house since the opening named them. */
export const childrenSince = ({ childThere }: FurtherLife, opening: Entry): readonly Entry[] =>
  childThere === 'safe-since'
    ? [
        entryOf(household, {
          persons: [],
          children: [],
          answered: [{ opening: opening.id, at: 0, safe: 'yes' }],
          seen: 'seen',
        }),
      ]
    : []

export const othersThere = ({ childThere }: FurtherLife): Partial<BodyOf<typeof fileOpened>> =>
  childThere === null ? {} : { askedAboutOthers: 'some-there', othersThere: [{ person: sibling, safeTonight: 'no' }] }

export function furtherEntries(life: FurtherLife): readonly Entry[] {
  return [...people(life), ...worried(life), ...agreed(life), ...decided(life), ...told(life), ...goingHome(life)]
}

function people({ granIn, ownChild, phone }: FurtherLife): readonly Entry[] {
  const address = { kind: 'phone' as const, value: '0670000000', answeredBy: [] }
  return [
    ...(granIn === null
      ? []
      : [
          around(grandmother, 'grandmother', {
            livesWithChild: 'yes',
            safe: granIn === 'safe' ? 'safe' : 'not-known',
            ...(granIn === 'moved-out' && { livesUntil: ago(20) }),
          }),
        ]),
    ...(ownChild === null
      ? []
      : [around(own, 'own-child'), known(own, { ageBand: '0-2', alive: ownChild === 'lives' ? 'yes' : 'no' })]),
    ...(phone === null
      ? []
      : again(contactDetails, [
          { who: 'child', addresses: [{ ...address, watched: 'yes' }] },
          ...(phone === 'watched'
            ? []
            : [{ who: 'child' as const, addresses: [{ ...address, watched: 'no' as const }] }]),
        ])),
  ]
}

function worried({ concerns, concernsOver }: FurtherLife): readonly Entry[] {
  const open = (about: (typeof concerns)[number]) =>
    ({ status: 'open', concern: about, about, words: 'As it was heard.', raisedBy: 'observed', look: 'watch' }) as const
  return [
    ...concerns.map((about) => entryOf(concern, open(about), { at: ago(8) })),
    ...concernsOver.flatMap((about) =>
      again(concern, [open(about), { status: 'looked-into', concern: about, found: 'It is well.', goesOn: false }], 60),
    ),
  ]
}

function agreed(life: FurtherLife): readonly Entry[] {
  const unsafe =
    life.notSafe === 'yes' ? { answer: life.notSafe, words: 'A man at the door.' } : { answer: life.notSafe }
  return [
    ...again(
      planAgreed,
      life.plans.map((child) => aPlanAgreed({ child })),
      life.plans.map((_, n) => life.planDaysAgo + (life.plans.length - 1 - n) * 20),
    ),
    ...(life.seenDaysAgo === null
      ? []
      : [met({ place: 'home', anythingNotSafe: unsafe }, { at: ago(life.seenDaysAgo) })]),
    ...life.invited.map((child, n) => entryOf(caseConference, aConference({ child }), { at: ago(40 - n * 10) })),
    ...again(
      phase,
      life.phases.map(([is]) => inPhase(is).body),
      life.phases.map(([, days]) => days),
    ),
  ]
}

function decided({ question, decision, claim }: FurtherLife): readonly Entry[] {
  const asked = entryOf(
    bestInterests,
    aBestInterests(decision === 'told' ? {} : { appealTold: { told: 'not-yet', because: 'She slept.' } }),
  )
  const stage = { claim: 'c', what: 'child-benefit', whose: 'child' } as const
  return [
    ...(question === null ? [] : thought(question)),
    ...(decision === null ? [] : [asked, ...(decision === 'sent-back' ? [notYetTo(asked)] : [])]),
    ...(claim === null
      ? []
      : again(entitlement, [
          { ...stage, stage: 'entitled', toldToThem: claim === 'not-told' ? 'not-yet' : 'yes' },
          ...(claim === 'received'
            ? [
                {
                  ...stage,
                  stage: 'received' as const,
                  since: day('2026-03-01'),
                  goesTo: me,
                  childHasTheUse: 'yes' as const,
                },
              ]
            : []),
        ])),
  ]
}

function thought(question: NonNullable<FurtherLife['question']>): readonly Entry[] {
  const open = aReflection()
  const { state: _, words: _words, ...rest } = open
  const chosen = { chosen: 0, because: 'She asked.' }
  const then = (): EthicalReflection[] => {
    if (question.is === 'open') return []
    const by = question.is === 'decided' && question.by === 1 ? [me] : [me, supervisor]
    const childSays =
      question.is === 'decided' && !question.childAsked
        ? { answer: 'not-asked' as const, because: 'It would tell her.' }
        : says('Tell me.')
    const decision = { ...rest, ...chosen, childSays, decidedBy: by }
    return question.is === 'decided'
      ? [{ state: 'decided', ...decision, lessenHarm: [] }]
      : [{ state: 'looked-back', ...decision, whatCame: 'She was glad.', wouldAgain: 'yes' }]
  }
  return again(ethicalReflection, [open, ...then()], [question.is === 'open' ? question.days : 60, 30])
}

function told({ shared, toldBefore }: FurtherLife): readonly Entry[] {
  const duty = entryOf(sharedWith, {
    recipient: 'police',
    with: me,
    purpose: 'The report.',
    facts: [idFrom('entry-told') as never],
    folders: [],
    how: 'paper',
    passingOn: 'not-allowed',
    lawful: { basis: 'legal-duty', law: 'The code.', childTold: shared === 'told' ? 'yes' : 'not-yet' },
  })
  return [
    ...(shared === null ? [] : [duty, ...(shared === 'sent-back' ? [notYetTo(duty)] : [])]),
    ...(toldBefore === null
      ? []
      : [entryOf(toldToWhom, { heardBy: 'police', inTheRoom: [], askAgain: toldBefore, notToRaise: [] })]),
  ]
}

function goingHome({ return: home }: FurtherLife): readonly Entry[] {
  if (home === null) return []
  const plan = {
    to: 'Her grandmother’s',
    place: home.known ? ('lived-there-before' as const) : ('never-lived-there' as const),
    with: [grandmother],
    childSays: says('Yes.'),
    prepared: { child: 'Twice.', family: 'Twice.' },
    handOver: { travelsWith: me, receivedBy: { person: grandmother }, papers: [] },
    firstVisitBy: day('2026-04-01'),
    ifItFails: 'Back to us.',
  }
  return again(
    returnPlan,
    [{ ...plan, stage: 'planned' }, ...(home.stage === 'planned' ? [] : [{ ...plan, stage: home.stage }])],
    [home.daysAgo + 30, home.daysAgo],
  )
}
