import { useDeferredValue } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { useSession } from '../session.tsx'

const MINUTE = 60_000

/** Says it once everything around it has learned it, too. */
function Standing() {
  const known = useDeferredValue(useSession().state.is, '')
  return <p>It is {known}</p>
}

let device: Device
beforeEach(async () => {
  device = await practiceDevice()
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() })
})
afterEach(() => {
  vi.useRealTimers()
})
/** The screen is looked at again; both clocks stand still but for what the test moves. */
const seenAgain = () => document.dispatchEvent(new Event('visibilitychange'))

describe('an open app that nobody touches', () => {
  it('is locked after a sleep in which the page’s own clock stood still', async () => {
    const shown = openOver(device, <Standing />)
    await shown.comes('It is unlocked')
    vi.setSystemTime(Date.now() + 6 * MINUTE)
    seenAgain()
    await shown.comes('It is locked')
  })

  it('is locked though somebody set the clock back', async () => {
    const shown = openOver(device, <Standing />)
    await shown.comes('It is unlocked')
    vi.advanceTimersByTime(6 * MINUTE)
    vi.setSystemTime(Date.now() - 60 * MINUTE)
    seenAgain()
    await shown.comes('It is locked')
  })

  it('stays open before five minutes are over', async () => {
    const shown = openOver(device, <Standing />)
    await shown.comes('It is unlocked')
    vi.advanceTimersByTime(4 * MINUTE)
    seenAgain()
    expect((await device.state()).is).toBe('unlocked')
  })
})
