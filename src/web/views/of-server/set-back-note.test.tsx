import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { ServerSetBack } from '#device/sync/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { serverSetBackOf } from '../../../../test/support/components/set-back.ts'
import { OfServer } from './of-server.tsx'

const TITLE = 'The server was set back to an older copy'
const ENDED = { endedAt: Date.UTC(2026, 11, 2, 9) }

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

async function shows(told: ServerSetBack | null, more: Partial<Device> = {}) {
  let asked = 0
  const shown = openOver(
    answering(device, {
      serverSetBack: () => {
        asked += 1
        return Promise.resolve({ ok: true, value: told })
      },
      ...more,
    }),
    <OfServer />,
  )
  await expect.poll(() => asked).toBeGreaterThan(0)
  if (told) await shown.comes(TITLE)
  return shown
}

describe('A server that was set back, on Today', () => {
  it('is not there where none was', async () => {
    expect((await shows(null)).reads()).toBe('')
  })

  it.each([{ notTaken: 1 }, { undecided: 1 }, { people: true }])(
    'is not to be put away while this is left: %o',
    async (left) => {
      const shown = await shows(serverSetBackOf({ ...ENDED, ...left }))
      expect(() => shown.control('I have read it')).toThrow()
    },
  )

  it('says what happened and how to work meanwhile, and nothing of numbers before anything is counted', async () => {
    const shown = await shows(serverSetBackOf())
    expect(shown.reads()).toContain('Work as usual, and delete nothing.')
    expect(shown.reads()).toContain('ring them about anything urgent')
    expect(shown.reads()).not.toContain('Notes sent again')
    expect(() => shown.control('I have read it')).toThrow()
  })

  it('counts the notes that this device sends again, and the rest is behind a touch', async () => {
    const files = [
      { file: 'one' as FileId, notes: 3, sent: 1 },
      { file: 'two' as FileId, notes: 2, sent: 1 },
    ]
    const shown = await shows(serverSetBackOf({ files }))
    expect(shown.reads()).toContain('Notes sent again: 2 of 5')
    expect(shown.page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('2')
    shown.press('See')
    expect(shown.trail.current()).toEqual({ is: 'set-back' })
  })

  it('says what did not come back and what to do', async () => {
    const shown = await shows(serverSetBackOf({ ...ENDED, notTaken: 1, people: true }))
    expect(shown.reads()).toContain('The server did not take back everything.')
    expect(shown.reads()).toContain('Ask a custodian today to look under People and Devices')
    shown.press('What to do')
    expect(shown.trail.current()).toEqual({ is: 'not-delivered' })
  })

  it('says that this device has nothing more to send, until somebody has read it', async () => {
    let left = 0
    const shown = await shows(serverSetBackOf(ENDED), {
      leaveSetBack: () => {
        left += 1
        return Promise.resolve({ ok: false, code: 'storage-full', detail: undefined } as const)
      },
    })
    expect(shown.reads()).toContain('This device has nothing more to send again.')
    expect(shown.reads()).not.toContain('delete nothing')
    shown.press('I have read it')
    await shown.comes('This device has no space left')
    expect(left).toBe(1)
  })
})
