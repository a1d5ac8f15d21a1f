import { expect, it } from 'vitest'
import { handOver } from '#domain/kinds/any/hand-over.ts'
import { handOverAnswer } from '#domain/kinds/any/hand-over-answer.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { ethicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { feedbackOrComplaint } from '#domain/kinds/follow-up/feedback-or-complaint.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { whatHelped } from '#domain/kinds/services/what-helped.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { Say } from '#domain/entry/say.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { born, help, met, opened, TODAY, wants } from '../../../../test/support/guidance/child.ts'
import { near, proveCards, type Near } from '../../../../test/support/guidance/proving.ts'
import { besa, drita } from '../../../../test/support/people.ts'
import {
  aBestInterests,
  aClosure,
  aConference,
  anAction,
  aPlanAgreed,
  aReflection,
  me,
  says,
} from '../../../../test/support/work.ts'
import { guidanceFor } from '../../engine/guidance-for.ts'
import { GOING_ON } from './going-on.ts'

const teen = born('2012-05-01')
const january = { at: day('2026-01-10') }
const complaint = (sort: 'complaint' | 'feedback') =>
  entryOf(feedbackOrComplaint, {
    status: 'open',
    request: 'bus',
    sort,
    from: 'child',
    words: 'The bus never comes.',
    wantsAnswer: true,
  })
const over = (at: string) =>
  entryOf(
    handOver,
    {
      from: drita.member,
      to: besa.member,
      who: 'Ask first.',
      wants: 'School.',
      neverDo: [],
      promises: [],
      next: 'A letter.',
      overlapUntil: day('2026-04-01'),
      childTold: { told: 'yes', on: day('2026-01-01'), childSays: says('Hm.') },
      goodbye: { visit: 'made' },
    },
    { at: day(at) },
  )
const asked = over('2026-03-01')
const answered = (answer: BodyOf<typeof handOverAnswer>['answer']) =>
  entryOf(handOverAnswer, { handOver: asked.id, answer }, answer === 'called-off' ? {} : { by: besa.member })
const cameBack = (at: string) => entryOf(reopened, { because: 'She rang.', askedBy: 'child' }, { at: day(at) })
const decided = (childSays: Say) =>
  entryOf(ethicalReflection, {
    ...aReflection(),
    state: 'decided',
    chosen: 0,
    because: 'It cannot wait.',
    decidedBy: [me],
    lessenHarm: [],
    childSays,
  })

proveCards(
  GOING_ON,
  {
    'no-goal-yet': near([opened('2026-01-01')], [], [wants()]),
    'goal-without-step': near([wants()], [], [entryOf(action, anAction())]),
    'goals-not-the-childs': near([teen], [wants({ wish: { answer: 'not-asked', because: 'not yet' } })], [wants()]),
    'plan-against-childs-will': near(
      [],
      [entryOf(planAgreed, aPlanAgreed({ child: 'does-not-agree' }))],
      [entryOf(planAgreed, aPlanAgreed())],
    ),
    'objection-not-explained': near(
      [],
      [entryOf(bestInterests, aBestInterests({ appealTold: { told: 'not-yet', because: 'no interpreter' } }))],
      [entryOf(bestInterests, aBestInterests())],
    ),
    'only-some-of-the-help': near(
      [help('in-progress', 'medical')],
      [help('absent', 'mentoring-peer')],
      [help('needed', 'mentoring-peer')],
    ),
    'referred-and-silent': near(
      [],
      [help('offered', 'medical', {}, { at: day('2026-02-07') })],
      [help('offered', 'medical', {}, { at: day('2026-02-08') })],
    ),
    'not-understood-offer': near(
      [],
      [help('understood', 'medical', { understood: 'in-part' })],
      [help('understood', 'medical')],
    ),
    'seen-too-rarely': near([entryOf(planAgreed, aPlanAgreed())], [met({}, january)], [met()]),
    'something-not-safe-said': near(
      [],
      [met({ anythingNotSafe: { answer: 'not-sure' } }, { at: day('2026-02-08') })],
      [met()],
    ),
    'child-not-at-the-table': near(
      [teen],
      [entryOf(caseConference, aConference({ child: 'not-invited' }))],
      [entryOf(caseConference, aConference())],
    ),
    'complaint-open': near([], [complaint('complaint')], [complaint('feedback')]),
    'worker-changes': near([], [over('2026-01-09')], [over('2026-01-08')]),
    'what-helped': near(
      [opened('2025-08-01')],
      [help('completed', 'medical')],
      [help('completed', 'medical', { helped: 'The nurse sang.' })],
    ),
    'closing-is-near': near(
      [opened()],
      [entryOf(closure, aClosure())],
      [entryOf(closure, aClosure({ reason: 'duplicate' }))],
    ),
    'came-back': near([opened()], [entryOf(reopened, { because: 'She rang.', askedBy: 'child' })], []),
    'dilemma-still-open': near(
      [],
      [entryOf(ethicalReflection, aReflection(), { at: day('2026-03-03') })],
      [entryOf(ethicalReflection, aReflection(), { at: day('2026-03-04') })],
    ),
    'dilemma-child-not-heard': near(
      [teen],
      [decided({ answer: 'not-asked', because: 'It would tell her.' })],
      [decided(says('Why?'))],
    ),
  },
  [
    ['came-back', near([opened('2025-09-01')], [cameBack('2025-12-10')], [cameBack('2025-12-09')])],
    // A baby is told of no decision; who may be a baby, or is three, is.
    [
      'objection-not-explained',
      near(
        [entryOf(bestInterests, aBestInterests({ appealTold: { told: 'not-yet', because: 'no interpreter' } }))],
        [born('2023-03-01')],
        [born('2023-03-15')],
      ),
    ],
    // Agreed every 14 days, and never seen since.
    [
      'seen-too-rarely',
      near(
        [],
        [entryOf(planAgreed, aPlanAgreed(), { at: day('2026-02-23') })],
        [entryOf(planAgreed, aPlanAgreed(), { at: day('2026-02-24') })],
      ),
    ],
    [
      'seen-too-rarely',
      near(
        [entryOf(planAgreed, aPlanAgreed(), january)],
        [],
        [entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } })],
      ),
    ],
    ...(['cannot', 'called-off'] as const).map((answer): [string, Near] => [
      'worker-changes',
      near([asked], [answered('asks-first')], [answered(answer)]),
    ]),
    [
      'only-some-of-the-help',
      near([help('accepted', 'medical')], [help('unfit', 'mentoring-peer')], [help('needed', 'mentoring-peer')]),
    ],
    [
      'referred-and-silent',
      near([], [help('accepted', 'medical', {}, january)], [help('in-progress', 'medical', {}, january)]),
    ],
    [
      'what-helped',
      near(
        [opened('2025-08-01'), help('completed', 'medical')],
        [help('discontinued', 'legal-justice')],
        [help('discontinued', 'legal-justice', { didNotHelp: 'The waiting.' })],
      ),
    ],
  ],
)

it('nobody is asked what helped once it stands in a note of its own', () => {
  const ended = [opened('2025-08-01'), help('completed', 'medical')]
  const asked = entryOf(whatHelped, {
    category: 'medical',
    when: 'review',
    heard: [{ whose: 'child', helped: 'helped', says: says('The nurse sang.') }],
  })
  const spoken = (...entries: Parameters<typeof fileOf>) =>
    guidanceFor(GOING_ON, fileOf(...entries), TODAY).applicable.map(({ card }) => card.id)
  expect(spoken(...ended)).toContain('what-helped')
  expect(spoken(...ended, asked)).not.toContain('what-helped')
})
