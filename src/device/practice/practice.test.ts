import { beforeAll, describe, expect, it, vi } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { KINDS } from '#domain/kinds.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import type { Device } from '../api.ts'
import { beginPractice } from './begin-practice.ts'
import type { FileLine } from '../files/api.ts'

const today = day('2026-03-10')
const passphrase = 'lemon boat sun hill cup'
const begin = () => beginPractice({ passphrase, kinds: KINDS, clock: () => Date.parse('2026-03-10T09:00:00Z'), today })
let device: Device
const reached = vi.spyOn(globalThis, 'fetch')

beforeAll(async () => {
  device = await begin()
})

async function lines(of: Device): Promise<readonly FileLine[]> {
  const files = await of.files()
  if (!files.ok) throw new Error(files.code)
  return files.value
}

describe('practice', () => {
  it('reaches nobody: nothing is asked of a network, and what is written stays undelivered', async () => {
    expect(await device.sync()).toMatchObject({ ok: false, code: 'no-network' })
    expect(reached).not.toHaveBeenCalled()
    expect((await device.state()).unsent).toBeGreaterThan(20)
  })

  it('holds four invented children whom one person may write about and approve for', async () => {
    const called = (await lines(device)).map(({ line }) => whoIsThis(line, today).called?.text)
    expect(called.sort()).toEqual(['Bopha', 'Lule', 'Mai', 'Sheku'])
    expect((await device.state()).me?.roles).toEqual(['caseworker', 'supervisor'])
  })

  it('counts every entry as it was sealed: none shares an id or names one where its author may not write', async () => {
    for (const { file } of await lines(device)) {
      const view = await device.file(file)
      if (!view.ok) throw new Error(view.code)
      expect(view.value.caseFile.entries.length).toBeGreaterThan(0)
      expect(view.value.caseFile.entries.filter(({ found }) => found !== undefined)).toEqual([])
      expect(view.value.alarms).toEqual([])
    }
  })

  it('has something due today, something late, and no file that needs a newer app', async () => {
    const all = await lines(device)
    expect(all.flatMap(({ due }) => due.map(({ on }) => on))).toEqual(expect.arrayContaining([today, '2026-03-07']))
    expect(all.flatMap(({ line }) => line.needsNewerApp)).toEqual([])
  })

  it('is locked and opened by the words that stand on every screen of it', async () => {
    const { me } = await device.state()
    if (!me) throw new Error('nobody is in it')
    await device.lock()
    expect(await device.unlock({ member: me.member, passphrase })).toMatchObject({ ok: true })
  })

  it('begins anew each time, with nothing of the time before', async () => {
    const again = await begin()
    expect((await again.state()).me?.member).not.toBe((await device.state()).me?.member)
    expect(await lines(again)).toHaveLength(4)
  })
})
