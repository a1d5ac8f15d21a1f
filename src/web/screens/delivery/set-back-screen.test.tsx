import { Suspense } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { ServerSetBack, SyncState } from '#device/sync/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { RouteScreen } from '#web/app/route-screen.tsx'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { serverSetBackOf } from '../../../../test/support/components/set-back.ts'

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

async function page(told: ServerSetBack | null, sync: Partial<SyncState> = {}) {
  const shown = openOver(
    answering(device, {
      serverSetBack: () => Promise.resolve({ ok: true, value: told }),
      syncState: async () => ({ ...(await device.syncState()), ...sync }),
    }),
    <Suspense fallback={null}>
      <RouteScreen route={{ is: 'set-back' }} />
    </Suspense>,
    { is: 'set-back' },
  )
  await shown.comes(told?.endedAt === null ? 'delete nothing' : 'This device has nothing more to send again.')
  return shown
}

describe('The page of a server that was set back', () => {
  it('offers nothing to put away and counts nothing where nothing is left to send', async () => {
    const shown = await page(null)
    expect(() => shown.control('I have read it')).toThrow()
    expect(shown.reads()).not.toContain('ring them')
  })

  it('names no child of a file that is not here', async () => {
    const shown = await page(serverSetBackOf({ files: [{ file: 'elsewhere' as FileId, notes: 2, sent: 1 }] }))
    await shown.comes('1 more')
    expect([...shown.page.querySelectorAll('li')].map((row) => row.textContent)).toEqual(['1 more1 of 2'])
  })

  it('says of each child how many notes of how many were sent again', async () => {
    const files = [
      { file: hers, notes: 3, sent: 1 },
      { file: 'one' as FileId, notes: 2, sent: 1 },
      { file: 'two' as FileId, notes: 4, sent: 4 },
    ]
    const shown = await page(serverSetBackOf({ files }))
    await shown.comes('2 more')
    expect(shown.reads()).toContain('Notes sent again: 6 of 9')
    const rows = [...shown.page.querySelectorAll('li')].map((row) => row.textContent)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain(name)
    expect(rows[0]).toMatch(/1 of 3$/)
    expect(rows[1]).toBe('2 more5 of 6')
  })

  it('says what to do meanwhile, and whom to tell that it was found when', async () => {
    const shown = await page(serverSetBackOf())
    expect(shown.reads()).toContain('ring them about anything urgent')
    expect(shown.reads()).toMatch(/Tell a custodian and the person who looks after your server: .* found it \S/)
  })

  it('says what does not come back, once all is sent', async () => {
    const shown = await page(serverSetBackOf({ endedAt: Date.UTC(2026, 11, 2, 9) }))
    expect(shown.reads()).toContain('Notes that only a lost device had do not come back')
    expect(shown.reads()).not.toContain('ring them')
    expect(shown.control('I have read it')).toBeTruthy()
  })

  it('says nothing of a network where it sends', async () => {
    expect((await page(serverSetBackOf())).reads()).not.toContain('by itself when there is a network')
  })

  it('says when it goes on, where the server cannot be reached', async () => {
    const retryAt = Date.now() + 90_000
    const waiting = await page(serverSetBackOf(), { is: 'waiting', problem: 'try-later', retryAt })
    await waiting.comes('The app tries again in')
    expect(waiting.reads()).toMatch(/The app tries again in \d+ s, by itself[.]/)
    const without = await page(serverSetBackOf(), { is: 'waiting', problem: 'no-network', retryAt: null })
    await without.comes('The app sends by itself when there is a network.')
  })
})
