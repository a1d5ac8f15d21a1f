import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { SyncState } from '#device/sync/api.ts'
import { answering, practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { SyncLine, SyncStrip } from './sync-strip.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const after = (round: Partial<SyncState>): Device =>
  answering(device, { syncState: async () => ({ ...(await device.syncState()), unsent: 0, ...round }) })
async function says(round: Partial<SyncState>) {
  const shown = openOver(
    after(round),
    <>
      <SyncStrip />
      <SyncLine />
    </>,
  )
  await shown.first()
  const { textContent: strip } = shown.page.querySelector('[role=status]') ?? expect.unreachable()
  const { textContent: line } = shown.page.querySelector('p') ?? expect.unreachable()
  return { strip: strip.trim(), line, shown }
}

describe('what is said of the network', () => {
  it('is that nothing was met yet, and that everything is saved', async () => {
    expect(await says({ problem: null, lastAt: null })).toMatchObject({
      strip: 'Not connected to the server yet. Everything is saved on this device.',
      line: 'Not connected to the server yet',
    })
  })

  it('is that it looks for news', async () => {
    expect(await says({ is: 'working' })).toMatchObject({
      strip: 'Checking for changes.',
      line: 'Checking for changes',
    })
  })

  it('is what waits, as one note or as several', async () => {
    expect(await says({ unsent: 1 })).toMatchObject({
      strip: 'Everything is saved on this device. 1 note waits to be sent.',
      line: '1 note waits',
    })
    expect(await says({ unsent: 2, problem: 'no-network' })).toMatchObject({
      strip: 'No network. Everything is saved on this device. 2 notes wait to be sent.',
      line: 'No network. Everything is saved.',
    })
  })

  it('is that the server is busy, and not that there is no network', async () => {
    expect(await says({ problem: 'try-later', unsent: 2 })).toMatchObject({
      strip: 'The server is busy. Everything is saved on this device. 2 notes wait to be sent.',
      line: 'The server is busy.',
    })
  })

  it('is what the server refused, and nothing of notes where none waits', async () => {
    const { strip, line } = await says({ problem: 'app-too-old' })
    expect(strip).toMatch(/^.+ Everything is saved on this device[.]$/)
    expect(strip).toContain(line)
  })

  it('is when all was sent', async () => {
    const { strip, line, shown } = await says({ lastAt: Date.now() })
    expect(strip).toMatch(/^All sent .+[.]$/)
    expect(line).toMatch(/^All sent /)
    shown.page.querySelector('button')?.click()
    expect(shown.trail.current()).toEqual({ is: 'not-delivered' })
  })
})
