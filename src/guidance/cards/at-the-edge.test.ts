import { describe, expect, it } from 'vitest'
import type { BodyOf } from '#domain/file/kind.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { courtDate } from '#domain/kinds/rights/court-date.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import {
  born,
  help,
  inGroup,
  lived,
  lives,
  opened,
  risk,
  strength,
  TODAY,
} from '../../../test/support/guidance/child.ts'
import { me } from '../../../test/support/work.ts'
import { CARDS } from '../cards.ts'
import { applicableCard } from '../engine/guidance-for.ts'
import { fileOnDay } from '../engine/file-on-day.ts'

const applies = (id: string, ...entries: Parameters<typeof fileOf>): boolean => {
  const card = CARDS.find((one) => one.id === id)
  if (!card) throw new Error(`there is no card ${id}`)
  return applicableCard(card, fileOnDay(fileOf(...entries), TODAY)) !== null
}

describe('a card stands on the last day that it is for, and not a day longer', () => {
  const court = (on: string, childComes: 'yes' | 'no' = 'yes') =>
    entryOf(courtDate, {
      stands: 'planned',
      date: 'd',
      proceeding: 'p',
      sort: 'hearing',
      on: day(on),
      childComes,
      prepared: 'not-needed',
      goesWith: [],
    })

  it('a day at court, from the day itself to fourteen days before', () => {
    expect(applies('court-day-near', court('2026-03-09'))).toBe(false)
    expect(applies('court-day-near', court('2026-03-10'))).toBe(true)
    expect(applies('court-day-near', court('2026-03-24'))).toBe(true)
    expect(applies('court-day-near', court('2026-03-25'))).toBe(false)
    expect(applies('court-day-near', court('2026-03-10', 'no'))).toBe(false)
  })

  it('the weeks after a crisis, sixty days', () => {
    const over = (at: string) =>
      entryOf(selfHarm, { is: 'over', crisis: 'march', found: 'She slept.', decidedWith: [me] }, { at: day(at) })
    expect(applies('self-harm-weeks-after', over('2026-01-09'))).toBe(true)
    expect(applies('self-harm-weeks-after', over('2026-01-08'))).toBe(false)
  })

  it('before eighteen, from half a year ahead to the day before', () => {
    const card = (on: string) => applies('turning-eighteen-this-half-year', opened(), born(on))
    expect(card('2008-03-10')).toBe(false)
    expect(card('2008-03-11')).toBe(true)
    expect(card('2008-09-10')).toBe(true)
    expect(card('2008-09-11')).toBe(false)
  })

  it('a file that closes, unless it was opened again on that day or later', () => {
    const example = EXAMPLES.flatMap((one) => (one.kind.name === closure.name ? [one.body] : []))[0]
    const closed = entryOf(closure, example as BodyOf<typeof closure>, { at: day('2026-03-05') })
    const again = (at: string) => entryOf(reopened, { because: 'She came by.', askedBy: 'child' }, { at: day(at) })
    expect(applies('closing-is-near', closed)).toBe(true)
    expect(applies('closing-is-near', closed, again('2026-03-04'))).toBe(true)
    expect(applies('closing-is-near', closed, again('2026-03-05'))).toBe(false)
    expect(applies('closing-is-near', closed, again('2026-03-06'))).toBe(false)
  })
})

describe('a card needs all that it names', () => {
  it('hurting oneself to bear something is another sign than any other', () => {
    const night = (...signs: Extract<BodyOf<typeof selfHarm>, { is: 'open' }>['signs']) =>
      entryOf(selfHarm, { is: 'open', crisis: 'march', signs, hurtNow: 'no', stays: [me] })
    expect(applies('self-harm-to-bear-it', night('hurt-on-purpose'))).toBe(true)
    expect(applies('self-harm-to-bear-it', night('worry-without-words'))).toBe(false)
  })

  it('out of school while the parent was trafficked, and not at another time', () => {
    const card = (...args: Parameters<typeof lived>) =>
      applies('left-behind-out-of-school', inGroup('left-behind'), born('2015-05-01'), lived(...args))
    expect(card(['no-school'])).toBe(true)
    expect(card(['stayed-in-school'])).toBe(false)
    expect(card(['no-school'], 'all', 'after')).toBe(false)
  })

  it('help that goes on, and help that is missing, are two entries', () => {
    const card = (...stages: Parameters<typeof help>[0][]) =>
      applies(
        'only-some-of-the-help',
        ...stages.map((stage, n) => help(stage, n === 0 ? 'legal-justice' : 'education-early-childhood')),
      )
    expect(card('in-progress', 'absent')).toBe(true)
    expect(card('accepted', 'unfit')).toBe(true)
    expect(card('in-progress', 'unfit')).toBe(true)
    expect(card('accepted', 'absent')).toBe(true)
    expect(card('in-progress', 'needed')).toBe(false)
    expect(card('needed', 'absent')).toBe(false)
  })

  it('a card of disability, where a place cannot be reached or learning is hindered by it', () => {
    const school = EXAMPLES.flatMap((one) => (one.kind.name === education.name ? [one.body] : []))[0] as BodyOf<
      typeof education
    >
    const hindered = (...obstacles: readonly string[]) =>
      entryOf(education, { ...school, obstacles } as BodyOf<typeof education>)
    expect(applies('disability-in-every-step', hindered('no-papers'))).toBe(false)
    expect(applies('disability-in-every-step', hindered('disability'))).toBe(true)
    expect(
      applies(
        'disability-in-every-step',
        help('absent', 'psychological-psychosocial', { gap: ['not-reachable-with-disability'] }),
      ),
    ).toBe(true)
  })

  it('risks at the level of the child alone, whatever strengths there are', () => {
    const own = (key: string) =>
      entryOf(factor, {
        is: 'risk',
        factor: key,
        place: 'individual',
        area: 'no-documents',
        words: 'As somebody saw it.',
        source: 'observed',
        pressing: 'medium',
        imminence: 'not-known',
      })
    const card = (...entries: Parameters<typeof fileOf>) => applies('risk-only-in-the-child', ...entries)
    expect(card(own('a'), own('b'))).toBe(true)
    expect(card(own('a'), own('b'), strength('in-school-or-training'))).toBe(true)
    expect(card(own('a'), own('b'), risk('no-documents'))).toBe(false)
  })

  it('a place that was only written again is no move', () => {
    const at = (on: string, over = {}) => lives('kin', over, { at: day(on) })
    const first = at('2026-01-01')
    const corrected = lives('kin', {}, { at: day('2026-01-02'), replaces: [first.id] })
    const others = [lives('foster', {}, { at: day('2026-02-01') }), lives('residential', {}, { at: day('2026-02-20') })]
    expect(applies('often-moved', first, ...others)).toBe(true)
    expect(applies('often-moved', corrected, first, others[0] as (typeof others)[0])).toBe(false)
  })
})
