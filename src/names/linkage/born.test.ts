import { describe, expect, it } from 'vitest'
import { BORN_LEVELS, type Born, bornByAge, bornLevel } from './born.ts'

const level = (a: Born, b: Born) => [BORN_LEVELS[bornLevel(a, b)], BORN_LEVELS[bornLevel(b, a)]]
const day = (text: string) => ({ day: text })
const years = (from: number, to = from) => ({ from, to })

describe('two births', () => {
  it.each<[Born, Born, string]>([
    [day('2012-05-06'), day('2012-05-06'), 'same-day'],
    [day('2012-05-06'), day('2012-06-05'), 'a-digit-off'],
    [day('2012-05-06'), day('2012-05-07'), 'a-digit-off'],
    [day('2012-05-06'), day('2002-05-06'), 'a-digit-off'],
    [day('2012-05-06'), day('2012-05-17'), 'same-year'],
    [day('2012-05-06'), day('2012-05-0'), 'same-year'],
    [day('2012-05-06'), years(2012), 'same-year'],
    [day('2012-05-06'), years(2012, 2013), 'same-year'],
    [years(2012), years(2012, 2014), 'a-year-off'],
    [day('2012-05-06'), day('2013-08-17'), 'a-year-off'],
    [years(2012, 2015), years(2013), 'a-year-off'],
    [years(2012, 2016), years(2013), 'near'],
    [years(2012), years(2014), 'near'],
    [years(2012), years(2016), 'near'],
    [years(2012), years(2017), 'apart'],
    [years(2008, 2010), years(2014, 2016), 'near'],
  ])('%o and %o are %s', (a, b, is) => {
    expect(level(a, b)).toEqual([is, is])
  })

  it('by an age are of two years, by a range of ages of more', () => {
    expect(bornByAge(10, 10, '2026-03-02')).toEqual({ from: 2015, to: 2016 })
    expect(bornByAge(10, 12, '2026-03-02')).toEqual({ from: 2013, to: 2016 })
    expect(bornByAge(12, 10, '2026-03-02')).toEqual({ from: 2013, to: 2016 })
  })
})
