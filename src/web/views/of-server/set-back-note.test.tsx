import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { ServerSetBack, SyncState } from '#device/sync/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { OfServer } from './of-server.tsx'

const TITLE = 'The server was set back to an older copy'

let device: Device
let hers: FileId
let name: string
beforeAll(async () => {
  device = await practiceDevice()
  const files = await device.files()
  const [first] = files.ok ? knownChildren(files.value, todayHere()) : []
  if (!first?.who.called) throw new Error('a child with a name')
  hers = first.line.file
  name = first.who.called.text
})

const setBack = (over: Partial<ServerSetBack> = {}): ServerSetBack => ({
  at: Date.UTC(2026, 11, 2, 8),
  endedAt: null,
  files: [],
  notTaken: 0,
  people: false,
  ...over,
})
const ELSEWHERE = 'a file that is not here' as FileId
const COUNTED = [
  { file: () => hers, notes: 3, sent: 1 },
  { file: () => ELSEWHERE, notes: 2, sent: 1 },
]
const counted = () => COUNTED.map(({ file, ...rest }) => ({ file: file(), ...rest }))

async function shows(told: ServerSetBack | null, sync: Partial<SyncState> = {}, more: Partial<Device> = {}) {
  const files = await device.files()
  const known = files.ok ? knownChildren(files.value, todayHere()) : null
  let asked = 0
  const shown = openOver(
    answering(device, {
      serverSetBack: () => {
        asked += 1
        return Promise.resolve({ ok: true, value: told })
      },
      syncState: async () => ({ ...(await device.syncState()), ...sync }),
      ...more,
    }),
    <OfServer known={known} />,
  )
  await expect.poll(() => asked).toBeGreaterThan(0)
  if (told) await shown.comes(TITLE)
  return shown
}

describe('A server that was set back, on Today', () => {
  it('is not there where none was', async () => {
    expect((await shows(null)).reads()).toBe('')
  })

  it('says what happened and what to do meanwhile, and nothing of numbers before anything is counted', async () => {
    const shown = await shows(setBack())
    expect(shown.reads()).toContain('Work as usual, and delete nothing.')
    expect(shown.reads()).toContain('ring them about anything urgent')
    expect(shown.reads()).not.toContain('Notes sent again')
    expect(shown.page.querySelectorAll('button')).toHaveLength(0)
  })

  it('counts the notes that this device sends again, and names the children of its files', async () => {
    const shown = await shows(setBack({ files: counted() }))
    expect(shown.reads()).toContain('Notes sent again: 2 of 5')
    expect(shown.page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('2')
    expect(shown.page.querySelector('summary')?.textContent).toBe('In 2 files')
    expect([...shown.page.querySelectorAll('details li')].map((row) => row.textContent)).toEqual([name, '1 more'])
  })

  it.each([{ notTaken: 1 }, { people: true }])('is not to be put away while this is left: %o', async (left) => {
    const shown = await shows(setBack({ endedAt: Date.UTC(2026, 11, 2, 9), ...left }))
    expect(() => shown.control('I have read it')).toThrow()
  })

  it('says nothing of a network where it sends', async () => {
    expect((await shows(setBack())).reads()).not.toContain('by itself when there is a network')
  })

  it('says when it goes on, where the server cannot be reached', async () => {
    const waiting = await shows(setBack(), { is: 'waiting', problem: 'try-later', retryAt: Date.now() + 90_000 })
    await waiting.comes('by itself.')
    expect(waiting.reads()).toMatch(/The app tries again in \d+ s, by itself[.]/)
    const without = await shows(setBack(), { is: 'waiting', problem: 'no-network', retryAt: null })
    await without.comes('The app sends by itself when there is a network.')
  })

  it('says what did not come back and what to do, and is not to be put away before', async () => {
    const shown = await shows(setBack({ endedAt: Date.UTC(2026, 11, 2, 9), notTaken: 1, people: true }))
    expect(shown.reads()).toContain('The server did not take back everything.')
    expect(shown.reads()).toContain('Ask a custodian today to look under People and Devices')
    expect(() => shown.control('I have read it')).toThrow()
    shown.press('What to do')
    expect(shown.trail.current()).toEqual({ is: 'not-delivered' })
  })

  it('says that this device has nothing more to send, until somebody has read it', async () => {
    let left = 0
    const shown = await shows(
      setBack({ endedAt: Date.UTC(2026, 11, 2, 9) }),
      {},
      {
        leaveSetBack: () => {
          left += 1
          return Promise.resolve({ ok: false, code: 'storage-full', detail: undefined } as const)
        },
      },
    )
    expect(shown.reads()).toContain('This device has nothing more to send again.')
    expect(shown.reads()).not.toContain('delete nothing')
    shown.press('I have read it')
    await shown.comes('This device has no space left')
    expect(left).toBe(1)
  })
})
