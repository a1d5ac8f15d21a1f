import { describe, expect, it } from 'vitest'
import { isQuietAt, passesQuietHours } from './quiet-hours.ts'

describe('quiet hours', () => {
  it('hold back no danger, whatever the hour', () => {
    for (const what of [
      'urgent-need',
      'still-missing',
      'check-tonight',
      'safety-look-now',
      'asked-from-outside',
      'visit-check-in',
    ])
      expect(passesQuietHours({ what })).toBe(true)
    for (const what of ['visit', 'task', 'plan-review', 'colleague-asks', 'appointment'])
      expect(passesQuietHours({ what })).toBe(false)
  })

  it('go over midnight, end on the minute, and are none where they begin as they end', () => {
    const night = { from: '19:30', until: '07:00' }
    expect(['19:29', '19:30', '23:59', '00:00', '06:59', '07:00'].map((time) => isQuietAt(night, time))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(isQuietAt({ from: '12:00', until: '14:00' }, '13:00')).toBe(true)
    expect(isQuietAt({ from: '12:00', until: '14:00' }, '14:00')).toBe(false)
    expect(isQuietAt({ from: '12:00', until: '12:00' }, '12:00')).toBe(false)
  })
})
