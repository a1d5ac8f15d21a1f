import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa } from '../../../test/support/people.ts'
import { medicineGiven } from '../kinds/care/medicine-given.ts'
import { medicineToGive } from '../kinds/care/medicine-to-give.ts'
import { dosesBetween, givenBefore, hourLater, minutesBetween, type HourOfDay } from './doses.ts'

const hour = (on: string, at: string): HourOfDay => ({ on: day(on), at })
const monday = '2026-03-02'
const tuesday = '2026-03-03'
const night = { from: hour(monday, '18:00'), to: hour(tuesday, '07:00') }
/** Here the clock shows what the device recorded. */
const hourOf = (recordedAt: string) => hour(recordedAt.slice(0, 10), recordedAt.slice(11, 16))

const tablets = { is: 'at-hours', medicine: 'tablets', called: 'the white box' } as const
const twice = {
  ...tablets,
  doses: [
    { at: '21:00', amount: 'two' },
    { at: '06:00', amount: 'one' },
  ],
}
const plan = entryOf(medicineToGive, twice)
const syrup = entryOf(medicineToGive, {
  is: 'if-needed',
  medicine: 'syrup',
  called: 'syrup',
  when: 'a fever above 38.5',
  amount: '5 ml',
  hoursApart: 6,
  mostADay: 2,
})
const said = (
  became: 'dose-given' | 'dose-refused' | 'dose-not-given',
  on: string,
  time: string,
  dose?: HourOfDay,
  medicine = 'tablets',
) => entryOf(medicineGiven, { medicine, became, time, ...(dose && { dose }) }, { at: day(on), by: besa.member })
const evening = hour(monday, '21:00')
const doses = (...entries: Parameters<typeof fileOf>) => dosesBetween(fileOf(...entries), night, hourOf)
const hoursToGive = (...entries: Parameters<typeof fileOf>) =>
  doses(...entries).toGive.map(({ dose, amount }) => [dose?.at ?? null, amount])

describe('what is given in a shift', () => {
  it('is nothing where the part is not held, and nothing that was stopped or is over', () => {
    expect(dosesBetween(fileHolding(['card', 'care'], plan), night, hourOf).toGive).toEqual([])
    const stopped = entryOf(medicineToGive, { ...tablets, is: 'stopped' }, { replaces: [plan.id] })
    expect(hoursToGive(plan, stopped)).toEqual([])
    expect(hoursToGive(entryOf(medicineToGive, { ...twice, until: day('2026-03-01') }))).toEqual([])
    expect(hoursToGive(entryOf(medicineToGive, { ...twice, until: day(monday) }))).toEqual([['21:00', 'two']])
  })

  it('is every dose of its hours, over midnight, and what is given if it is needed comes last', () => {
    expect(hoursToGive(syrup, plan)).toEqual([
      ['21:00', 'two'],
      ['06:00', 'one'],
      [null, '5 ml'],
    ])
  })

  it('is no dose of an hour before anybody wrote that it is given', () => {
    const late = entryOf(medicineToGive, twice, { recordedAt: `${monday}T22:30:00.000Z`, at: day(monday) })
    expect(hoursToGive(late)).toEqual([['06:00', 'one']])
  })

  it('is no longer a dose of which somebody wrote what became of it: given, refused or not given', () => {
    for (const became of ['dose-given', 'dose-refused', 'dose-not-given'] as const)
      expect(hoursToGive(plan, said(became, monday, '21:10', evening))).toEqual([['06:00', 'one']])
  })

  it('may be written in Care, for a house that does not read Health', () => {
    const open = entryOf(medicineToGive, twice, { folder: 'care' })
    expect(dosesBetween(fileHolding(['card', 'care'], open), night, hourOf).toGive).toHaveLength(2)
  })

  it('says of a medicine of which two people wrote different things that they differ, and shows both', () => {
    const other = entryOf(medicineToGive, { ...tablets, doses: [{ at: '21:00', amount: 'three' }] })
    const { toGive } = doses(plan, other)
    expect(toGive.every(({ clash }) => clash)).toBe(true)
  })
})

describe('what was written of a shift', () => {
  it('is read by whoever comes at seven: what became of each dose, at what hour, by whom', () => {
    const { written } = doses(
      plan,
      said('dose-given', monday, '21:10', evening),
      said('dose-refused', tuesday, '06:00'),
    )
    expect(written.map(({ called, at, entry }) => [called, at, entry.body.became, entry.by])).toEqual([
      ['the white box', hour(tuesday, '06:00'), 'dose-refused', besa.member],
      ['the white box', hour(monday, '21:10'), 'dose-given', besa.member],
    ])
  })

  it('says that a dose was written as given by two, on two devices that did not know of each other', () => {
    const both = [said('dose-given', monday, '21:05', evening), said('dose-given', monday, '21:20', evening)]
    expect(doses(plan, ...both).written.map((one) => one.twice)).toEqual([true, true])
    expect(doses(plan, ...both.slice(1)).written.map((one) => one.twice)).toEqual([false])
  })
})

describe('before a second giving it is said', () => {
  const before = (now: HourOfDay, which: string, ...entries: Parameters<typeof fileOf>) => {
    const file = fileOf(plan, syrup, ...entries)
    const open = dosesBetween(fileOf(plan, syrup), night, hourOf).toGive
    const one = open.find(({ dose, called }) => (dose?.at ?? called) === which) ?? expect.unreachable(which)
    return givenBefore(file, one, now)?.because ?? null
  }
  it('nothing where nothing was given, or the child refused it', () => {
    expect(before(evening, '21:00')).toBeNull()
    expect(before(evening, '21:00', said('dose-refused', monday, '21:00', evening))).toBeNull()
  })
  it('that this dose was given', () => {
    expect(before(hour(tuesday, '05:30'), '21:00', said('dose-given', monday, '21:00', evening))).toBe('this-dose')
  })
  it('that the last one is not long ago, also under another hour', () => {
    expect(before(evening, '21:00', said('dose-given', monday, '20:30', hour(monday, '06:00')))).toBe('too-soon')
    expect(before(hour(tuesday, '06:00'), '06:00', said('dose-given', monday, '21:00', evening))).toBeNull()
  })
  it('of what is given if needed, that the hours between are not over, or no more may be given in a day', () => {
    const given = (on: string, at: string) => said('dose-given', on, at, undefined, 'syrup')
    expect(before(evening, 'syrup', given(monday, '16:00'))).toBe('too-soon')
    expect(before(evening, 'syrup', given(monday, '15:00'))).toBeNull()
    expect(before(evening, 'syrup', given(monday, '08:00'), given(monday, '15:00'))).toBe('most-today')
  })
})

it('counts hours over midnight', () => {
  expect(hourLater(hour(monday, '21:30'), 720)).toEqual(hour(tuesday, '09:30'))
  expect(hourLater(hour(tuesday, '05:00'), -1080)).toEqual(hour(monday, '11:00'))
  expect(minutesBetween(hour(monday, '23:00'), hour(tuesday, '01:00'))).toBe(120)
})
