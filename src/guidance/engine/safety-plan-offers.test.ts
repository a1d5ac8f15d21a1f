import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { fileOf } from '../../../test/support/entries.ts'
import { born, inGroup, lived, risk, TODAY } from '../../../test/support/guidance/child.ts'
import { CARDS } from '../cards.ts'
import { guidanceFor } from './guidance-for.ts'

const WITH_THE_CHILD = 'Make a safety plan with the child'
const baby = born('2025-01-15')
const girl = born('2014-06-15')

const court = ofKind('court-date', {
  stands: 'planned',
  date: 'd',
  sort: 'hearing',
  on: '2026-03-12',
  childComes: 'yes',
  prepared: 'not-yet',
  goesWith: [],
})

const offered = (id: string, ...entries: Parameters<typeof fileOf>) =>
  guidanceFor(CARDS, fileOf(...entries), TODAY)
    .applicable.filter(({ card }) => card.id === id)
    .flatMap(({ card }) => (card.offers ?? []).map(({ what }) => what))

describe('what is done with a child', () => {
  it.each([
    ['harmful-practice-ahead', [risk('harmful-practice')]],
    ['marriage-looming', [risk('early-or-forced-marriage')]],
    ['with-parent-used-as-lever', [inGroup('trafficked-with-parent'), lived(['used-to-control-parent'])]],
  ] as const)('%s asks no baby to make the safety plan, and offers the plan all the same', (id, entries) => {
    expect(offered(id, baby, ...entries)).toEqual(['Make a safety plan'])
    expect(offered(id, girl, ...entries)).toEqual([WITH_THE_CHILD])
    expect(offered(id, ...entries)).toEqual([WITH_THE_CHILD])
  })

  it('shows no baby a courtroom beforehand', () => {
    expect(offered('court-day-near', baby, court)).toEqual([])
    expect(offered('court-day-near', girl, court)).toHaveLength(1)
  })

  it('tells no baby how old they are', () => {
    const told = (...of: Parameters<typeof fileOf>) =>
      guidanceFor(CARDS, fileOf(ofKind('age-assessed', { resultTold: 'not-yet' }), ...of), TODAY).applicable.map(
        ({ card }) => card.id,
      )
    expect(told(girl)).toContain('age-result-not-told')
    expect(told(baby)).not.toContain('age-result-not-told')
  })
})
