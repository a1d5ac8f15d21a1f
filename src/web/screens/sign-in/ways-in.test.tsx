import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { PracticeProvider } from '../../session/practice.tsx'
import { WaysIn } from './ways-in.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

/** The page after this device was taken off and has emptied itself. */
async function emptied(lost: number) {
  let now = await device.state()
  let tell: Parameters<Device['subscribe']>[0] = () => undefined
  const there = answering(device, {
    state: () => Promise.resolve(now),
    subscribe: (changed) => {
      tell = changed
      return Promise.resolve(() => undefined)
    },
  })
  const opened = openOver(
    there,
    <PracticeProvider opening={null}>
      <WaysIn />
    </PracticeProvider>,
  )
  await opened.first()
  now = { ...now, is: 'empty', members: [], me: null, unsent: 0, lost }
  tell(['state'])
  await opened.comes('This device was removed.')
  return opened.reads()
}

describe('a device that was taken off', () => {
  it('does not say that all of it was sent where some of it could not be: it counts that', async () => {
    const read = await emptied(3)
    expect(read).not.toContain('What it still held was sent')
    expect(read).toContain('3 notes could not be sent and are lost with this device.')
  })

  it('says that what it held was sent', async () => {
    const read = await emptied(0)
    expect(read).toContain('What it still held was sent')
    expect(read).not.toContain('lost with this device')
  })
})
