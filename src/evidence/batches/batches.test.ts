import { describe, expect, it } from 'vitest'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import { recordOfMeeting } from '../record/evidence-record.ts'
import { cameWith, firstCuts, othersOfTheirSort, sinceOf } from './came-with.ts'
import { codesThatDiffer, hasCode, mostAlike, outOfLine } from './out-of-line.ts'

const { id: _, ...girl } = anyRecord()
const many = (count: number, change: Partial<typeof girl> = {}) =>
  Array.from({ length: count }, () => ({ ...girl, ...change }))

describe('what is out of line in a batch', () => {
  it('is nothing where the others say the same, nor where one record alone says it', () => {
    expect(outOfLine(many(4), many(20))).toEqual([])
    expect(outOfLine([...many(3), ...many(1, { district: 'AL-09' })], many(20))).toEqual([])
  })

  it('is nothing of what every record says, where there are no others', () => {
    expect(outOfLine(many(6), [])).toEqual([])
  })

  it('is what many say here and few elsewhere, the most telling first', () => {
    const here = [...many(10, { district: 'AL-09' }), ...many(4, { closure: 'died' }), ...many(6)]
    expect(outOfLine(here, [...many(40), ...many(1, { district: 'AL-09' })])).toEqual([
      { field: 'district', code: 'AL-09', here: 10, elsewhere: 1 },
      { field: 'closure', code: 'died', here: 4, elsewhere: 0 },
    ])
    expect(here.filter((record) => hasCode(record, 'district', 'AL-09'))).toHaveLength(10)
    expect(hasCode(girl, 'needed', 'family-work')).toBe(true)
  })

  it('can be looked for by every code that some have and others have not', () => {
    expect(codesThatDiffer([...many(2), ...many(1, { sex: 'male', needed: ['medical'] })])).toEqual([
      { field: 'sex', code: 'female', here: 2 },
      { field: 'sex', code: 'male', here: 1 },
      { field: 'needed', code: 'family-work', here: 2 },
    ])
    expect(codesThatDiffer(many(3))).toEqual([])
  })

  it('counts how many are alike in every field, and calls one record alike to none', () => {
    expect(mostAlike([...many(3), ...many(2, { sex: 'male' })])).toBe(3)
    expect(mostAlike([...many(1), ...many(1, { sex: 'male' })])).toBe(0)
    expect(mostAlike([])).toBe(0)
  })
})

describe('records that came with a cut', () => {
  const marked = (mark: string, record = girl) => ({ mark, record })
  const meeting = recordOfMeeting({ month: '2026-02', district: 'AL-04', ended: 'met-said-no' })

  it('are grouped by the first cut in which they stand, and those of no cut come first', () => {
    const first = firstCuts([
      { cut: 2, mark: 'a' },
      { cut: 1, mark: 'a' },
      { cut: 2, mark: 'b' },
    ])
    expect(
      cameWith([marked('a'), marked('b'), marked('c'), marked('d', meeting)], first, 2).map(
        ({ since, met, records }) => [since, met, records.map(({ mark }) => mark)],
      ),
    ).toEqual([
      [3, false, ['c']],
      [3, true, ['d']],
      [2, false, ['b']],
      [1, false, ['a']],
    ])
    expect(sinceOf(['b', 'c'], first, 2)).toBe(2)
    expect(sinceOf(['c'], first, 2)).toBe(3)
  })

  it('are compared with others of their sort alone: a meeting has none of the codes of a child', () => {
    const all = [marked('a'), marked('b'), marked('d', meeting), marked('e', meeting)]
    const marks = (these: readonly ReturnType<typeof marked>[]) => othersOfTheirSort(these, all).map(({ mark }) => mark)
    expect(marks([marked('a')])).toEqual(['b'])
    expect(marks([marked('d', meeting)])).toEqual(['e'])
    expect(marks([marked('a'), marked('b')])).toEqual([])
  })
})
