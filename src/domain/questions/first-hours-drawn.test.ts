import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { fileOf } from '../../../test/support/entries.ts'
import { uncle } from '../../../test/support/people.ts'
import { me, supervisor } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { day } from '../../../test/support/entries.ts'
import { linesNow } from './first-days.ts'
import { drawnFirstHours } from './first-hours-drawn.ts'

const drawn = (...entries: Entry[]) => Object.fromEntries(drawnFirstHours(fileOf(...entries), today))
const today = day('2026-03-01')
const gone = (over: object) => ofKind('missing-episode', { is: 'missing', episode: 'e', ...over })
const reported = { report: { decided: 'reported', to: 'the police', on: '2026-03-01', by: me } }
const report = ofKind('report-by-law')
const help = (category: string, sub: string, over: object) =>
  ofKind('service', { need: sub, category, sub, whom: 'child', ...over })

describe('a line of the first days is answered by what was written elsewhere', () => {
  it('by nothing, where nothing was', () => {
    expect(drawn()).toEqual({})
    expect(drawn(ofKind('card', { interpreter: 'needed' }))).toEqual({})
  })

  it('the interpreter by the card', () => {
    expect(drawn(ofKind('card', { interpreter: 'not-needed' }))).toEqual({ interpreter: 'not-needed' })
  })

  it('the report by a report that was made, in Care alone', () => {
    expect(drawn(report)).toEqual({ reported: 'yes' })
    const only = (over: object) => drawn(ofKind('report-by-law', { report: 'r', law: 'the act', ...over }))
    expect(only({ stands: 'to-be-decided' })).toEqual({ reported: 'under-way' })
    const delayed = { stands: 'delayed', lawfulReason: 'x', until: '2026-05-01', decidedWith: supervisor }
    expect(only(delayed)).toEqual({ reported: 'under-way' })
    const none = { stands: 'not-required', because: 'x', decidedWith: supervisor }
    expect(only(none)).toEqual({ reported: 'not-needed' })
    const elsewhere = { ...report, folder: 'justice' as const }
    expect(drawn(elsewhere)).toEqual({})
  })

  it('the report by what was decided when the child went missing, in Care alone, until the child is back', () => {
    const said = gone(reported)
    expect(drawn(said)).toEqual({ reported: 'yes' })
    expect(drawn({ ...said, folder: 'whereabouts' })).toEqual({})
    expect(drawn(gone({ report: { decided: 'not-yet' } }))).toEqual({})
    expect(drawn(ofKind('missing-episode', { is: 'back', episode: 'e' }))).toEqual({})
  })

  it('a place to sleep by a child who lives where nobody should, and by shelter that is not there yet; never that it is safe', () => {
    const lives = (arrangement: string, more = {}) => ofKind('care-arrangement', { arrangement, with: [], ...more })
    expect(drawn(lives('none'))).toEqual({ 'safe-sleep': 'no' })
    expect(drawn(lives('foster'))).toEqual({})
    const shelter = (over: object) => help('accommodation-care', 'emergency-shelter', over)
    expect(drawn(shelter({ stage: 'needed', saidBy: 'child' }))).toEqual({ 'safe-sleep': 'no' })
    expect(drawn(shelter({ stage: 'accepted', answeredBy: ['child'] }))).toEqual({ 'safe-sleep': 'under-way' })
    expect(drawn(shelter({ stage: 'in-progress', since: '2026-03-01' }))).toEqual({})
    expect(drawn(lives('foster', { siblings: 'has-none' }))).toEqual({ 'siblings-safe': 'not-needed' })
    expect(drawn(lives('foster', { siblings: 'together' }))).toEqual({})
  })

  it('food and clothes by help for the child: both are there, or one is on its way', () => {
    const given = (sub: string, over: object = { stage: 'in-progress', since: '2026-03-01' }) =>
      help('basic-needs-material', sub, over)
    expect(drawn(given('food'))).toEqual({ 'food-and-clothes': 'under-way' })
    expect(drawn(given('food'), given('clothes'))).toEqual({ 'food-and-clothes': 'yes' })
    const needed = given('clothes', { stage: 'needed', saidBy: 'child' })
    expect(drawn(given('food'), needed)).toEqual({ 'food-and-clothes': 'no' })
    expect(drawn(given('clothes', { stage: 'needed', saidBy: 'child', whom: uncle }))).toEqual({})
  })

  it('who represents the child by an appointment that counts, and by one that was asked for', () => {
    const appointed = (over: object) =>
      ofKind('guardianship', {
        type: 'guardian',
        called: 'Mr Leka',
        stands: 'appointed',
        conflict: 'none-declared',
        ...over,
      })
    expect(drawn(appointed({}))).toEqual({ representative: 'yes' })
    expect(drawn(appointed({ stands: 'asked-for' }))).toEqual({ representative: 'under-way' })
    expect(drawn(appointed({ conflict: 'yes' }))).toEqual({})
    expect(drawn(appointed({ endsOn: '2026-02-01' }))).toEqual({})
  })

  it('after what somebody wrote on the line itself, unless that is that nobody knows', () => {
    const line = (answer: string) => ofKind('first-hours', { line: 'reported', answer })
    const now = (answer: string) =>
      linesNow(fileOf(report, line(answer)), today).find((one) => one.line === 'reported')?.answer
    expect(now('under-way')).toBe('under-way')
    expect(now('not-known')).toBe('yes')
  })
})
