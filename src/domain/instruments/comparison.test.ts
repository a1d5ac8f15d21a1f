import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { anOutcomeLook, strike } from '../../../test/support/work.ts'
import { instrumentCompleted } from '../kinds/assessment/instrument-completed.ts'
import { BUILT_IN } from './catalogue.ts'
import { compare } from './comparison.ts'
import { misfits } from './misfits.ts'
import { reintegrationOutcomes } from './built-in/reintegration-outcomes.ts'
import type { Instrument } from '../vocabulary/instrument.ts'

type Body = ReturnType<typeof anOutcomeLook>
const look = (at: string, over: Partial<Body> = {}) =>
  entryOf(instrumentCompleted, { ...anOutcomeLook(), ...over }, { at: day(at) })
const home = (value: string): Pick<Body, 'answers'> => ({
  answers:
    value === 'not-known'
      ? [{ is: 'not-known', item: 'home' }]
      : [{ is: 'answered', item: 'home', value, rests: 'The door locks.' }],
})
const homeOf = (...entries: Parameters<typeof fileOf>) =>
  compare(fileOf(...entries), BUILT_IN).comparisons[0]?.sections[0]?.items[0]

describe('two looks are not compared', () => {
  it('over two versions, or over the views of two people', () => {
    const { comparisons, unread } = compare(
      fileOf(look('2026-01-01'), look('2026-07-01', { instrumentVersion: '2' }), look('2026-07-01', { view: 'carer' })),
      BUILT_IN,
    )
    expect(comparisons.map(({ view, looks }) => [view, looks.length])).toEqual([
      ['child', 1],
      ['carer', 1],
    ])
    expect(unread.map(({ body }) => body.instrumentVersion)).toEqual(['2'])
  })

  it('in a question that was left out, or answered with a word of another scale', () => {
    const file = [
      look('2026-01-01', home('hard')),
      look('2026-07-01', { answers: [{ is: 'answered', item: 'home', value: 'splendid' }] }),
    ]
    expect(homeOf(...file)).toMatchObject({ direction: null, points: [{ value: 'hard' }] })
  })

  it('when the last one does not know, and a struck one is no look', () => {
    expect(homeOf(look('2026-01-01', home('hard')), look('2026-07-01', home('not-known')))).toMatchObject({
      direction: null,
    })
    const wrong = look('2026-07-01', home('very-hard'))
    expect(homeOf(look('2026-01-01', home('hard')), wrong, strike(wrong))?.points).toHaveLength(1)
  })
})

describe('the same instrument over time', () => {
  it.each([
    ['better', 'hard', 'fair'],
    ['same', 'hard', 'hard'],
    ['setback', 'good', 'very-hard'],
  ] as const)('says *%s*, in whatever order it came', (direction, before, after) => {
    expect(homeOf(look('2026-07-01', home(after)), look('2026-01-01', home(before)))?.direction).toBe(direction)
  })

  it('says how it went between the two that knew, whoever did not know in between', () => {
    const over = (before: string, after: string) =>
      homeOf(look('2026-01-01', home(before)), look('2026-04-01', home('not-known')), look('2026-07-01', home(after)))
    expect(over('good', 'hard')?.direction).toBe('setback')
    expect(over('hard', 'hard')?.direction).toBe('same')
  })

  it('has no mean where the instrument takes none, and one for each section where it does; never over sections', () => {
    expect(compare(fileOf(look('2026-01-01')), BUILT_IN).comparisons[0]?.sections.map(({ means }) => means)).toEqual([
      null,
      null,
      null,
      null,
    ])
    const scored: Instrument = {
      ...reintegrationOutcomes,
      scoring: {
        way: 'section-mean',
        values: ['very-hard', 'hard', 'fair', 'good'].map((code, n) => ({ code, value: n + 1 })),
      },
    }
    const answers: Body['answers'] = [
      { is: 'answered', item: 'home', value: 'good' },
      { is: 'answered', item: 'safety', value: 'hard' },
      { is: 'not-known', item: 'papers' },
    ]
    const [first] = compare(fileOf(look('2026-01-01', { answers })), [scored]).comparisons
    expect(first?.sections.map(({ means }) => means)).toEqual([[3], [null], [null], [null]])
    expect(Object.keys(first ?? {})).toEqual(['instrument', 'view', 'looks', 'sections'])
  })
})

describe('answers fit their instrument', () => {
  it('or say where they do not: a strange question, a strange word, nothing that it rests on', () => {
    expect(
      misfits(reintegrationOutcomes, [
        { is: 'answered', item: 'nose', value: 'good' },
        { is: 'answered', item: 'home', value: 'splendid' },
        { is: 'answered', item: 'mind', value: 'good' },
        { is: 'not-known', item: 'body' },
      ]),
    ).toEqual([
      { item: 'nose', why: 'unknown-question' },
      { item: 'home', why: 'not-on-the-scale' },
      { item: 'mind', why: 'observation-missing' },
    ])
    expect(misfits(reintegrationOutcomes, anOutcomeLook().answers)).toEqual([])
  })
})
