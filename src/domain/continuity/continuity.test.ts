import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../test/support/people.ts'
import { aClosure, aConference, aGoal, anAction, aView, me, says, yesTo } from '../../../test/support/work.ts'
import type { Whom } from '../entry/entry.ts'
import { caseStatus } from '../file/case-status.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { toldToWhom } from '../kinds/experience/told-to-whom.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { task } from '../kinds/follow-up/task.ts'
import { action } from '../kinds/planning/action.ts'
import { goal } from '../kinds/planning/goal.ts'
import { views } from '../kinds/planning/views.ts'
import { consent } from '../kinds/registration/consent.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { service } from '../kinds/services/service.ts'
import { handOverPage } from './hand-over-page.ts'
import { stepsOfMinutes } from '../kinds/planning/minutes.ts'
import { reopening } from './reopening.ts'

const today = day('2026-03-02')

describe('minutes become steps of the plan', () => {
  it('and never share a key: fewer keys than steps is a mistake of the caller', () => {
    expect(() => stepsOfMinutes([{ what: 'Whom to call', who: me }], [])).toThrow('fewer keys')
  })

  it('each with who does it and by when, tied to the minutes by its key', () => {
    const { steps, actions } = stepsOfMinutes(
      [
        { what: 'Call the school', who: me, by: day('2026-03-09') },
        { action: 'kept', what: 'Ask Gran', who: me },
      ],
      ['new-key'],
    )
    expect(steps.map((step) => step.action)).toEqual(['new-key', 'kept'])
    for (const body of actions) expect(action.schema.safeParse(body).success).toBe(true)
    expect(caseConference.schema.safeParse({ ...aConference(), steps }).success).toBe(true)
    expect(actions[0]).toEqual({
      action: 'new-key',
      what: 'Call the school',
      who: me,
      by: '2026-03-09',
      answers: [],
      status: 'open',
    })
  })
})

const declined = (need: string, at: string) =>
  entryOf(
    service,
    {
      stage: 'declined',
      need,
      category: 'psychological-psychosocial',
      whom: 'child',
      answeredBy: ['child'],
      reasons: ['gave-no-reason'],
      whoseReason: 'child',
      inTheirWords: says('Not now.'),
      door: { mayWeGetInTouch: 'no', wayBack: 'Any Tuesday.' },
    },
    { at: day(at) },
  )

describe('the page for whoever takes over', () => {
  it('says what is not held instead of saying that there is nothing', () => {
    expect(handOverPage(KINDS, fileHolding([]), today).notHeld).toEqual([
      'identity',
      'care',
      'health',
      'therapy',
      'status',
      'justice',
      'whereabouts',
      'origins',
    ])
  })

  it('tells nothing of `health`, `therapy`, `origins` or `whereabouts` in words', () => {
    const secret = says('What she said in the room.')
    const file = fileOf(
      entryOf(views, aView({ matter: 'other', say: secret }), { folder: 'therapy' }),
      entryOf(
        task,
        { task: 'pills', what: 'bring the pills', who: me, by: day('2026-03-05'), status: 'open' },
        { folder: 'health' },
      ),
      entryOf(
        toldToWhom,
        { heardBy: 'psychologist', inTheRoom: [], writtenDown: 'no', askAgain: 'never', notToRaise: ['the lorry'] },
        { folder: 'origins' },
      ),
    )
    expect(JSON.stringify(handOverPage(KINDS, file, today))).not.toMatch(/pills|lorry|What she said/)
  })

  it('has the wishes, the marks, the promises and what comes next', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'man with a red van', never: ['contact'], numbers: [] })
    const page = handOverPage(
      KINDS,
      fileOf(mark, entryOf(goal, aGoal()), entryOf(action, anAction()), entryOf(views, aView())),
      today,
    )
    expect(page.never.marks).toMatchObject([{ called: 'man with a red van' }])
    expect(page.wants.goals).toMatchObject([{ title: aGoal().title }])
    expect(page.wants.views).toHaveLength(1)
    expect(page.promises).toMatchObject([{ what: 'action' }])
  })

  it('has the latest view of each matter, and keeps *did not want to say* as what was said', () => {
    const later = entryOf(views, aView({ say: { answer: 'did-not-want-to-say' } }), { at: day('2026-03-01') })
    expect(
      handOverPage(KINDS, fileOf(entryOf(views, aView(), { at: day('2026-02-01') }), later), today).wants.views,
    ).toEqual([{ matter: aView().matter, say: { answer: 'did-not-want-to-say' } }])
  })
})

describe('a file that is opened again', () => {
  const asked = entryOf(closure, aClosure())
  const closed = [asked, yesTo(asked)]

  it('is opened by one entry, which needs nothing else', () => {
    const again = entryOf(reopened, { because: 'She came by.', askedBy: 'child' }, { replaces: [asked.id] })
    expect(caseStatus(fileOf(...closed, again)).is).toBe('reopened')
  })

  it('says what ended the work, and the child’s wish about getting in touch', () => {
    expect(reopening(fileOf(...closed)).ended).toMatchObject([{ kind: 'closure' }])
    expect(
      reopening(fileOf(entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } }))),
    ).toMatchObject({ mayWeGetInTouch: 'no' })
    expect(reopening(fileOf())).toMatchObject({ ended: [], mayWeGetInTouch: null })
  })

  it('shows every earlier *no* as history, newest first, also one that became a *yes*', () => {
    const yes = entryOf(
      service,
      {
        stage: 'accepted',
        need: 'talks',
        category: 'psychological-psychosocial',
        whom: 'child',
        answeredBy: ['child'],
      },
      { at: day('2026-02-20') },
    )
    expect(
      reopening(fileOf(declined('talks', '2026-02-01'), declined('shoes', '2026-02-10'), yes)).declines.map(
        ({ on, acceptedLater }) => [on, acceptedLater],
      ),
    ).toEqual([
      ['2026-02-10', false],
      ['2026-02-01', true],
    ])
  })

  it('shows no yes of somebody who may not agree for the child', () => {
    const yes = (by: Whom) =>
      entryOf(consent, {
        purpose: 'sharing',
        answer: 'yes',
        by,
        capacity: 'parent',
        as: 'consent',
        how: 'spoken',
        explained: [],
        notAsked: [],
      })
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] })
    expect(reopening(fileOf(yes(uncle), mark)).consents).toEqual([])
    expect(reopening(fileOf(yes(grandmother), yes(uncle), mark)).consents).toMatchObject([{ answer: 'yes' }])
  })

  it('says who heard it already, so that nobody asks again (P14), and what was left open', () => {
    const told = entryOf(toldToWhom, {
      heardBy: 'police',
      inTheRoom: [],
      writtenDown: 'yes-elsewhere',
      askAgain: 'never',
      notToRaise: ['the lorry'],
    })
    const before = reopening(fileOf(told, entryOf(action, anAction())))
    expect(before.told).toMatchObject({ askAgain: 'never', notToRaise: ['the lorry'] })
    expect(before.leftOpen).toMatchObject([{ what: anAction().what }])
  })
})
