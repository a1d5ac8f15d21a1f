import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import type { Dates } from './mapping.ts'
import { guessedCalendar, guessedOrder, saidDay, writesBothOrders } from './said-day.ts'

const TODAY = day('2026-03-02')
const DAY_FIRST: Dates = { order: 'day-month-year', calendar: 'gregorian' }
const said = (text: string, dates: Partial<Dates> = {}) => {
  const { between, misfit } = saidDay(text, { ...DAY_FIRST, ...dates }, TODAY)
  return [
    between ? (between.from === between.to ? between.from : `${between.from} ${between.to}`) : null,
    misfit ?? null,
  ]
}

describe('a day of a list', () => {
  it.each([
    ['31.02.2014', '2014-01-01 2014-12-31', 'no-such-day'],
    ['spring of 2012', '2012-01-01 2012-12-31', 'year-alone'],
    ['2 or 3 May 2012', '2012-01-01 2012-12-31', 'year-alone'],
    ['May 12', null, 'not-a-day'],
    ['03.03.2026', null, 'day-to-come'],
    ['1.1.1899', null, 'too-long-ago'],
    ['41031', null, 'day-number'],
    ['12', null, 'not-a-day'],
    ['soon', null, 'not-a-day'],
    ['2012 or 2013', null, 'not-a-day'],
    ['1/2/3/4', null, 'not-a-day'],
    ['13/2012', '2012-01-01 2012-12-31', 'no-such-day'],
    ['05/1850', null, 'too-long-ago'],
    ['05/2027', null, 'day-to-come'],
    ['2/5/198', null, 'not-a-day'],
    ['spring 12', null, 'not-a-day'],
    ['about 1850', null, 'not-a-day'],
  ])('%s is less than a day', (text, between, misfit) => {
    expect(said(text)).toEqual([between, misfit])
  })

  it.each([
    ['02.05.2012', '2012-05-02'],
    ['2/5/2012', '2012-05-02'],
    ['14/3/17', '2017-03-14'],
    ['14-3-98', '1998-03-14'],
    ['2012-05-02', '2012-05-02'],
    ['2012-05-02T00:00:00.000Z', '2012-05-02'],
    ['២/៥/២០១២', '2012-05-02'],
    ['2012年5月2日', '2012-05-02'],
    ['2012', '2012-01-01 2012-12-31'],
    ['05/2012', '2012-05-01 2012-05-31'],
  ])('%s is what it says', (text, between) => {
    expect(said(text)).toEqual([between, null])
  })

  it.each([
    ['2 maj 2012', '2012-05-02'],
    ['May 2nd, 2012', '2012-05-02'],
    ['2-May-12', '2012-05-02'],
    ['2012 mai 2', '2012-05-02'],
    ['02 травня 2012 р.', '2012-05-02'],
    ['1er août 2012', '2012-08-01'],
    ['ngày 2 tháng 5 năm 2012', '2012-05-02'],
    ['ថ្ងៃទី២ ខែឧសភា ឆ្នាំ២០១២', '2012-05-02'],
    ['2 ພຶດສະພາ 2012', '2012-05-02'],
    ['၂ မေ ၂၀၁၂', '2012-05-02'],
    ['2 พ.ค. 2012', '2012-05-02'],
    ['May 2012', '2012-05-01 2012-05-31'],
  ])('%s names its month', (text, between) => {
    expect(said(text)).toEqual([between, null])
  })

  it('that can be read in both orders is the time between, in a column that writes both', () => {
    const of = (text: string) => saidDay(text, { ...DAY_FIRST, bothOrders: true }, TODAY)
    expect(of('05/06/2012')).toMatchObject({
      between: { from: '2012-05-06', to: '2012-06-05' },
      misfit: 'either-order',
    })
    expect(of('05/05/2012')).toEqual({ between: { from: '2012-05-05', to: '2012-05-05' }, calendar: 'gregorian' })
    expect(of('05/16/2012').misfit).toBe('other-order')
    expect(of('16/05/2012').between?.from).toBe('2012-05-16')
    expect(of('2012-05-06').misfit).toBeUndefined()
  })

  it('in the other order is read where no other day is possible, and said', () => {
    expect(said('05/14/2012')).toEqual(['2012-05-14', 'other-order'])
    expect(said('05/02/2012', { order: 'month-day-year' })).toEqual(['2012-05-02', null])
  })

  it('as a spreadsheet counts it is a day only where a person said so', () => {
    expect(said('41031', { order: 'day-number' })).toEqual(['2012-05-02', null])
    expect(said('00060', { order: 'day-number' })).toEqual([null, 'not-a-day'])
    expect(said('00061', { order: 'day-number' })).toEqual([null, 'too-long-ago'])
  })

  it('of another calendar is a range, and one that stands among common years is said', () => {
    expect(said('2/5/2555', { calendar: 'buddhist-era' })).toEqual(['2011-04-01 2013-04-16', null])
    expect(said('2/5/2555')).toEqual(['2011-04-01 2013-04-16', 'other-calendar'])
    expect(said('02.05.2012', { calendar: 'buddhist-era' })[1]).toBe('other-calendar')
    expect(said('1433', { calendar: 'islamic' })[0]).toMatch(/^201/)
  })
})

describe('what the days of a column show', () => {
  it('is sure only where no other order is possible', () => {
    expect(guessedOrder(['01.02.2012', '03.04.2013'])).toEqual({ order: 'day-month-year', sure: false })
    expect(guessedOrder(['01.02.2012', '23.04.2013'])).toEqual({ order: 'day-month-year', sure: true })
    expect(guessedOrder(['01/02/2012', '04/23/2013'])).toEqual({ order: 'month-day-year', sure: true })
    expect(guessedOrder(['04/23/2013', '23/04/2013'])).toEqual({ order: 'day-month-year', sure: false })
    expect(guessedOrder(['41031', '41032'])).toEqual({ order: 'day-number', sure: true })
  })

  it('is two orders where more than a slip of somebody is in the other', () => {
    const mostly = Array.from({ length: 20 }, () => '23/04/2013')
    expect(writesBothOrders(['23/04/2013', '04/23/2013'])).toBe(true)
    expect(writesBothOrders([...mostly, '04/23/2013'])).toBe(false)
    expect(writesBothOrders(['23/04/2013', '04/05/2013'])).toBe(false)
  })

  it('is the calendar in which most of its years were lived', () => {
    expect(guessedCalendar(['1/2/2555', '2/2/2556', '1/1/2012'], TODAY)).toBe('buddhist-era')
    expect(guessedCalendar(['1/2/2555', '2/2/2012', '1/1/2012'], TODAY)).toBe('gregorian')
  })
})
