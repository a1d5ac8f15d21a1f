import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { clinicUntil, clocksAt, firstHoursHealth, windowOf } from './first-hours-health.ts'
import { firstHours, firstHoursOf } from './first-hours.ts'

const today = day('2026-03-01')
const health = entryOf(firstHoursHealth, {
  need: 'now',
  lastContact: { from: '2026-02-27T20:00:00Z', to: '2026-02-28T02:00:00Z' },
  clocks: [{ clock: 'emergency-contraception', answer: 'declined' }],
})

describe('the first 72 hours', () => {
  it('make nothing due and say nothing outside the health folder about the body', () => {
    expect(due(KINDS, fileOf(health), today)).toEqual([])
    expect(JSON.stringify(fileHolding(['care', 'therapy'], health))).not.toContain('hiv')
  })

  it('show every line, and an empty one is not known', () => {
    const lines = firstHoursOf(fileOf(entryOf(firstHours, { line: 'safe-sleep', answer: 'yes' })))
    expect(lines.find((line) => line.line === 'safe-sleep')?.answer).toBe('yes')
    expect(lines.filter((line) => line.answer === 'not-known')).toHaveLength(lines.length - 1)
  })

  it('let what still needs doing lead where two people answered differently', () => {
    const file = fileOf(
      entryOf(firstHours, { line: 'reported', answer: 'no' }),
      entryOf(firstHours, { line: 'reported', answer: 'yes' }),
    )
    expect(firstHoursOf(file).find((line) => line.line === 'reported')?.answer).toBe('no')
  })

  it('count the hours that are left from both ends of what is known', () => {
    expect(clocksAt(fileOf(health), '2026-03-01T20:00:00Z')).toEqual([
      { clock: 'hiv-prophylaxis', answer: 'to-decide', hoursLeft: { least: 24, most: 30 } },
      { clock: 'emergency-contraception', answer: 'declined', hoursLeft: { least: 72, most: 78 } },
    ])
    expect(clocksAt(fileOf(health), '2026-03-03T00:00:00Z')[0]?.hoursLeft).toEqual({ least: -4, most: 2 })
    expect(clocksAt(fileOf(), '2026-03-03T00:00:00Z')).toEqual([])
    expect(clocksAt(fileHolding(['care', 'therapy'], health), '2026-03-01T20:00:00Z')).toEqual([])
  })

  it('call a time over only when it is over from the latest that the contact may have been', () => {
    const windows = (now: string) => clocksAt(fileOf(health), now).map(windowOf)
    expect(windows('2026-03-02T20:00:00Z')).toEqual(['open', 'open'])
    expect(windows('2026-03-02T20:00:01Z')).toEqual(['may-be-over', 'open'])
    expect(windows('2026-03-03T02:00:00Z')).toEqual(['may-be-over', 'open'])
    expect(windows('2026-03-03T02:00:01Z')).toEqual(['over', 'open'])
    expect(windows('2026-03-05T02:00:01Z')).toEqual(['over', 'over'])
  })

  it('have one hour by which a clinic has to be reached: the first window still open, counted from the earliest contact', () => {
    const from = (lastContact: string) => ({
      lastContact: { from: lastContact, to: '2026-03-01T12:00:00Z' },
      clocks: [],
    })
    const now = '2026-03-01T12:00:00Z'
    expect(clinicUntil({ clocks: [] }, now)).toBe(undefined)
    expect(clinicUntil(from('2026-02-24T12:00:00Z'), now)).toBe(undefined)
    expect(clinicUntil(from('2026-02-25T12:00:00Z'), now)).toBe('2026-03-02T12:00:00.000Z')
    expect(clinicUntil(from('2026-02-28T20:00:00Z'), now)).toBe('2026-03-03T20:00:00.000Z')
    const done = (clock: 'hiv-prophylaxis', answer: 'declined' | 'under-way') => ({
      ...from('2026-02-28T20:00:00Z'),
      clocks: [{ clock, answer }],
    })
    expect(clinicUntil(done('hiv-prophylaxis', 'under-way'), now)).toBe('2026-03-03T20:00:00.000Z')
    expect(clinicUntil(done('hiv-prophylaxis', 'declined'), now)).toBe('2026-03-05T20:00:00.000Z')
  })

  it('ask to look again where somebody named a day and it is not done', () => {
    const open = entryOf(firstHours, { line: 'siblings-safe', answer: 'under-way', lookAgainOn: day('2026-03-02') })
    expect(due(KINDS, fileOf(open), today)).toEqual([
      { what: 'first-hours-siblings-safe', on: '2026-03-02', entry: open.id },
    ])
    const done = entryOf(
      firstHours,
      { line: 'siblings-safe', answer: 'yes', lookAgainOn: day('2026-03-02') },
      { replaces: [open.id] },
    )
    expect(due(KINDS, fileOf(open, done), today)).toEqual([])
  })
})
