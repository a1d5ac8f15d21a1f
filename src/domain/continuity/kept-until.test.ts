import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { born, opened } from '../../../test/support/guidance/child.ts'
import { aClosure, me } from '../../../test/support/work.ts'
import { closure } from '../kinds/closure/closure.ts'
import { legalHold } from '../kinds/closure/legal-hold.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { keptUntil, mayGoWithOthers } from './kept-until.ts'

const rule = { yearsAfterClosing: 10, notBeforeAge: 25, because: 'Our law.' }
const hold = (stands: 'yes' | 'ended', until?: string) =>
  entryOf(
    legalHold,
    stands === 'yes'
      ? { stands, hold: 'h', decidedBy: me, ...(until !== undefined && { until: day(until) }) }
      : { stands, hold: 'h', decidedBy: me },
  )
const closed = () =>
  entryOf(
    lightClosure,
    { reason: 'met-once', words: 'We met once.', wayBack: 'Any Tuesday.' },
    { at: day('2026-02-01') },
  )

describe('how long a file is kept', () => {
  it('says nothing of a file that is not closed, however old', () => {
    expect(keptUntil(fileOf(opened('1990-01-01')), rule, day('2060-01-01'))).toBeNull()
  })

  it('counts from the closing, and never ends before the child can have grown up', () => {
    const file = fileOf(opened('2025-01-01'), born('2016-05-01'), closed())
    expect(keptUntil(file, { ...rule, notBeforeAge: undefined }, day('2036-01-31'))).toMatchObject({
      until: '2036-02-01',
      over: false,
    })
    expect(keptUntil(file, { ...rule, notBeforeAge: undefined }, day('2036-02-01'))).toMatchObject({ over: true })
    expect(keptUntil(file, rule, day('2036-02-01'))).toMatchObject({ over: false })
    expect(keptUntil(file, rule, day('2041-06-01'))).toMatchObject({ over: true })
  })

  it('is the time of its sort where the agency has one, and the longer one where two closings stand', () => {
    const bySort = { 'met-once': { yearsAfterClosing: 1 }, died: { yearsAfterClosing: 30 } }
    const once = [opened('2025-01-01'), born('2016-05-01'), closed()]
    expect(keptUntil(fileOf(...once), { ...rule, bySort }, day('2026-03-01'))?.until).toBe('2027-02-01')
    expect(
      keptUntil(fileOf(...once), { ...rule, bySort: { lost: { yearsAfterClosing: 1 } } }, day('2037-03-01'))?.until,
    ).toBe(keptUntil(fileOf(...once), rule, day('2037-03-01'))?.until)
    const died = entryOf(
      lightClosure,
      { reason: 'died', words: 'He died.', familySupported: 'yes' },
      { at: day('2026-02-01') },
    )
    expect(keptUntil(fileOf(...once, died), { ...rule, bySort }, day('2026-03-01'))?.until).toBe('2056-02-01')
  })

  it('is the usual time where its closing names no sort', () => {
    const withoutReason = { ...closed(), body: null } as never
    const bySort = { 'met-once': { yearsAfterClosing: 1 } }
    expect(() =>
      keptUntil(fileOf(opened('2025-01-01'), withoutReason), { ...rule, bySort }, day('2026-03-01')),
    ).not.toThrow()
  })

  it('is held whatever the day, as long as the hold stands', () => {
    const over = [opened('2025-01-01'), closed()]
    expect(keptUntil(fileOf(...over, hold('yes')), rule, day('2037-01-01'))).toMatchObject({ over: true, held: true })
    expect(keptUntil(fileOf(...over, hold('yes', '2036-12-31')), rule, day('2037-01-01'))).toMatchObject({
      held: false,
    })
    expect(keptUntil(fileOf(...over, hold('yes'), hold('ended')), rule, day('2037-01-01'))?.held).toBe(true)
  })
})

it('the age that a rule names is reached on the day itself: the years after closing alone decide then', () => {
  const file = fileOf(opened('2025-01-01'), born('2005-06-01'), closed())
  const early = { ...rule, yearsAfterClosing: 1 }
  expect(keptUntil(file, early, day('2030-05-31'))).toMatchObject({ until: '2031-05-31', over: false })
  expect(keptUntil(file, early, day('2030-06-01'))).toMatchObject({ until: '2027-02-01', over: true })
})

describe('erasing several files whose time is over', () => {
  const once = [opened('2025-01-01'), born('2000-05-01'), closed()]
  const later = day('2041-06-01')
  const may = (...more: Parameters<typeof fileOf>) => mayGoWithOthers(fileOf(...once, ...more), rule, later, [])

  it('spares one whose time is not over, that a court holds, in which something is due, or that its own person closed', () => {
    expect(mayGoWithOthers(fileOf(...once), rule, day('2027-01-01'), [])).toBe(false)
    expect(may(hold('yes'))).toBe(false)
    expect(mayGoWithOthers(fileOf(...once), rule, later, ['an answer'])).toBe(false)
    const own = {
      ...aClosure(),
      reason: 'own-wish-of-age',
      wishForFile: { wishes: 'no-longer-than-law-asks' },
    } as const
    expect(may(entryOf(closure, own as never, { at: day('2026-02-02') }))).toBe(false)
  })

  it('takes the others', () => {
    expect(may()).toBe(true)
    expect(may(hold('ended'))).toBe(true)
  })
})
