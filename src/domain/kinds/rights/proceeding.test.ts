import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { aClosure, me, says, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { nonPunishmentIn } from '../../rules/justice/non-punishment.ts'
import { closure } from '../closure/closure.ts'
import { toldToWhom } from '../experience/told-to-whom.ts'
import { doNot } from '../registration/do-not.ts'
import { courtDate } from './court-date.ts'
import { nonPunishment } from './non-punishment.ts'
import { decidedAsLesserOffence, proceeding } from './proceeding.ts'
import { measuresMissing, witnessSupport } from './witness-support.ts'

const today = day('2026-03-02')
const what = {
  proceeding: 'p',
  sort: 'criminal' as const,
  childIs: 'victim-and-witness' as const,
  body: 'the serious crimes court',
  childSays: says('I do not want to see him.'),
}
const decided = (
  over: Partial<Extract<BodyOf<typeof proceeding>, { stands: 'decided' }>> = {},
): BodyOf<typeof proceeding> => ({
  stands: 'decided',
  ...what,
  outcome: 'lesser-charge',
  says: 'Counted as neglect.',
  childTold: 'not-yet',
  paid: 'nothing-awarded',
  ...over,
})
const whats = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today).map((item) => `${item.what} ${item.on}`)

describe('a proceeding', () => {
  it('refuses an outcome without what the decision says, and an end without why and whether somebody pressed', () => {
    expect(proceeding.schema.safeParse({ ...decided(), says: '' }).success).toBe(false)
    expect(
      proceeding.schema.safeParse({ stands: 'ended', ...what, why: 'settled-outside', childTold: 'yes' }).success,
    ).toBe(false)
  })

  it('keeps that what was done is no offence there, or a lesser one, as a gap in the law', () => {
    expect(
      decidedAsLesserOffence(fileOf(entryOf(proceeding, decided()))).map(
        ({ body }) => body.stands === 'decided' && body.outcome,
      ),
    ).toEqual(['lesser-charge'])
    expect(
      decidedAsLesserOffence(fileOf(entryOf(proceeding, decided({ outcome: 'convicted-of-trafficking' })))),
    ).toEqual([])
    expect(decidedAsLesserOffence(fileHolding(['care'], entryOf(proceeding, decided())))).toEqual([])
  })

  it('makes the term and the money that was awarded and not paid due, after closing too', () => {
    const won = entryOf(
      proceeding,
      decided({
        outcome: 'claim-granted',
        appealUntil: day('2026-03-20'),
        paid: 'nothing-yet',
        payBy: day('2026-06-01'),
        awarded: '200 000 ALL',
      }),
    )
    const closing = entryOf(closure, aClosure())
    expect(whats(won)).toEqual(['term-to-appeal-ends 2026-03-20', 'money-is-owed 2026-06-01'])
    expect(whats(won, closing, yesTo(closing))).toEqual(expect.arrayContaining(['money-is-owed 2026-06-01']))
    for (const [paid, isOwed] of [
      ['part', true],
      ['all', false],
      ['nothing-awarded', false],
    ] as const)
      expect([paid, whats(entryOf(proceeding, decided({ paid, payBy: day('2026-06-01') }))).length > 0]).toEqual([
        paid,
        isOwed,
      ])
    expect(whats(entryOf(proceeding, decided({ paid: 'part' })))).toEqual([])
  })

  it('that one says is over and another says goes on, goes on', () => {
    const goesOn = entryOf(proceeding, {
      stands: 'under-way',
      ...what,
      stage: 'before-the-court',
      wantsToTakePart: 'must',
    })
    expect(whats(entryOf(proceeding, decided({ appealUntil: day('2026-03-20') })), goesOn)).toEqual([])
  })
})

describe('a day that matters', () => {
  const planned = (
    over: Partial<Extract<BodyOf<typeof courtDate>, { stands: 'planned' }>> = {},
  ): BodyOf<typeof courtDate> => ({
    stands: 'planned',
    date: 'd',
    sort: 'child-is-heard',
    on: day('2026-04-10'),
    childComes: 'yes',
    prepared: 'not-yet',
    goesWith: [me],
    ...over,
  })
  const heard = (askAgain: 'never' | 'only-with-reason') =>
    entryOf(toldToWhom, { heardBy: 'police', inTheRoom: [], writtenDown: 'yes-elsewhere', askAgain, notToRaise: [] })
  const write = (body: BodyOf<typeof courtDate>, ...entries: Parameters<typeof fileOf>) =>
    decide(KINDS, fileOf(...entries), { kind: 'court-date', at: today, body }, today)

  it('is flagged where a child who told it is asked again without a reason, and kept: it was set by others', () => {
    expect(write(planned(), heard('only-with-reason'))).toMatchObject({ ok: true, value: { wentAround: ['P14'] } })
    expect(write(planned({ reasonToAskAgain: 'The tape was lost.' }), heard('never'))).toMatchObject({
      ok: true,
      value: { wentAround: ['P14'] },
    })
    expect(write(planned({ reasonToAskAgain: 'The tape was lost.' }), heard('only-with-reason'))).toMatchObject({
      value: { wentAround: [] },
    })
    expect(write(planned())).toMatchObject({ value: { wentAround: [] } })
  })

  it('says where it could not be judged who has heard it', () => {
    expect(
      decide(KINDS, fileHolding(['justice']), { kind: 'court-date', at: today, body: planned() }, today),
    ).toMatchObject({ value: { unjudged: ['P14'] } })
  })

  it('is due on its day, and two weeks before for a child who has to come and is not prepared', () => {
    expect(whats(entryOf(courtDate, planned()))).toEqual(['prepare-for-day 2026-03-27', 'day-that-matters 2026-04-10'])
    expect(whats(entryOf(courtDate, planned({ prepared: 'yes' })))).toEqual(['day-that-matters 2026-04-10'])
    expect(whats(entryOf(courtDate, planned({ sort: 'release-of-suspect', childComes: 'no' })))).toEqual([
      'day-that-matters 2026-04-10',
    ])
  })

  it('that is adjourned prepares nobody for it, and the new day is asked for: on the day that was said, else two weeks later', () => {
    const adjourned = (askOn?: string): BodyOf<typeof courtDate> => ({
      stands: 'adjourned',
      date: 'd',
      sort: 'child-is-heard',
      on: day('2026-04-10'),
      because: 'The defence did not come.',
      childTold: 'not-yet',
      ...(askOn !== undefined && { askOn: day(askOn) }),
    })
    const before = entryOf(courtDate, planned())
    expect(whats(before, entryOf(courtDate, adjourned(), { replaces: [before.id] }))).toEqual([
      'new-court-day 2026-04-24',
    ])
    expect(whats(entryOf(courtDate, adjourned('2026-04-13')))).toEqual(['new-court-day 2026-04-13'])
    expect(write(adjourned())).toMatchObject({ ok: true, value: { wentAround: [] } })
  })

  it('clashes as planned where one device says that it is adjourned: somebody still goes there', () => {
    const both = [
      entryOf(courtDate, planned({ prepared: 'yes' })),
      entryOf(courtDate, {
        stands: 'adjourned',
        date: 'd',
        sort: 'child-is-heard',
        on: day('2026-04-10'),
        because: 'x',
        childTold: 'yes',
      }),
    ]
    expect(whats(...both)).toEqual(['day-that-matters 2026-04-10'])
    expect(whats(...both.toReversed())).toEqual(['day-that-matters 2026-04-10'])
  })
})

describe('support for a witness', () => {
  const support = (over: Partial<BodyOf<typeof witnessSupport>> = {}): BodyOf<typeof witnessSupport> => ({
    measure: 'not-seeing-the-suspect',
    stands: 'granted',
    by: [],
    childWants: says('A screen.'),
    ...over,
  })

  it('is flagged where somebody goes with the child who must keep away', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['contact'], numbers: [] })
    expect(
      decide(
        KINDS,
        fileOf(mark),
        { kind: 'witness-support', at: today, body: support({ by: [{ person: uncle }] }) },
        today,
      ),
    ).toMatchObject({ ok: true, value: { wentAround: ['R4'] } })
  })

  it('is missing where one says that it was granted and another that it was refused', () => {
    expect(
      measuresMissing(
        fileOf(entryOf(witnessSupport, support()), entryOf(witnessSupport, support({ stands: 'refused' }))),
      ),
    ).toEqual(['not-seeing-the-suspect'])
    expect(measuresMissing(fileOf(entryOf(witnessSupport, support())))).toEqual([])
  })
})

describe('a child who is blamed for what the child was made to do', () => {
  const blamed = (over: Partial<BodyOf<typeof nonPunishment>> = {}) =>
    entryOf(nonPunishment, {
      matter: 'm',
      blamedFor: ['petty-crime'],
      stands: 'not-raised',
      held: 'is-held',
      childSays: says('They made me.'),
      ...over,
    })

  it('is flagged until somebody has raised it, and a child who is held is due the same day', () => {
    const open = blamed()
    expect(nonPunishmentIn(fileOf(open))).toEqual({
      rule: 'non-punishment',
      answer: 'refused',
      missing: ['non-punishment-raised'],
    })
    expect(whats(open)).toEqual(['child-is-held 2026-03-01', 'raise-non-punishment 2026-03-01'])
    expect(
      nonPunishmentIn(fileOf(open, { ...blamed({ stands: 'raised', held: 'not-held' }), replaces: [open.id] })).answer,
    ).toBe('allowed')
  })

  it('cannot be judged without the folder', () => {
    expect(nonPunishmentIn(fileHolding(['care'], blamed()))).toEqual({
      rule: 'non-punishment',
      answer: 'cannot-judge',
      dependsOn: ['justice'],
    })
  })
})
