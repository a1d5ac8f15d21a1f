import { describe, expect, it } from 'vitest'
import { openAlone } from '../../../../test/support/components/opened.tsx'
import { UntilHour } from './until-hour.tsx'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const said = (minutes: number) => openAlone(<UntilHour until={inMinutes(minutes)} />).first()

describe('the hour until which help helps most', () => {
  it('is no reason to stay where it is over', async () => {
    expect(await said(-1)).toMatch(/^The best time was until .*\. Go all the same\.$/)
  })

  it('of a duty is past once it is past, and sends nobody on', async () => {
    const shown = openAlone(<UntilHour until={inMinutes(-1)} past="duty" />)
    expect(await shown.first()).toMatch(/^The deadline was [^.]*$/)
  })

  it('is counted in whole hours that are left', async () => {
    expect(await said(50 * 60 + 1)).toMatch(/^Until .*: 50 hours are left$/)
    expect(await said(61)).toMatch(/: 1 hour is left$/)
    expect(await said(20)).toMatch(/: less than an hour is left$/)
  })
})
