import { runs, times } from '../support/how-long.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { agencyWithDrita, CHEAP, furtherDeviceAt } from '../cli/agency-on-server.ts'
import { day } from '../support/entries.ts'
import { EACH_PLACE, killedServer, type KilledServer } from '../support/killed-server.ts'
import { given } from '../support/given.ts'
import { aVisit } from '../support/work.ts'

/** Kills on each database: ten in a change, on both together. */
const CYCLES = runs(5, 500)
const MINUTES = 60_000

const soon = (ms: number) => new Promise((done) => setTimeout(done, ms))
const note = (saw: string) => ({ kind: 'visit', at: day('2026-11-25'), body: aVisit({ saw, others: [] }) })

/** Texts of all visits that are not replaced, as this device holds them. */
async function wordsOn(device: Device, file: FileId) {
  const view = given(await device.file(file))
  return { words: view.caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? []), view }
}

describe.each(EACH_PLACE)('A server on %s that is killed while devices sync with it', (_, settingsOf) => {
  let server: KilledServer

  beforeEach(async () => {
    server = await killedServer(settingsOf)
  })
  afterEach(() => server.remove())

  test(
    'loses no entry that it acknowledged, and doubles none',
    async () => {
      const { url } = server
      const [, setup] = await (await server.begin()).until(/once: ([0-9A-Z-]+)/)
      const { device: first, account } = await agencyWithDrita(url, setup, CHEAP)
      const [file] = given(await first.openFiles([{ drafts: [note('opened')] }]))
      if (file === undefined) throw new Error('a file was opened')
      given(await first.sync())
      const second = await furtherDeviceAt(url, account, CHEAP)

      const written: string[] = ['opened']
      let round = 1_000
      const acknowledged = new Set<string>()
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        // Every second kill comes at any moment after the start; the others after a whole round, so that many writes
        // are acknowledged on a slow machine as well.
        const life = { over: false }
        const die = () =>
          soon((((cycle * 53) % 100) / 100) * Math.min(3_000, 2 * round))
            .then(() => server.kill())
            .then(() => void (life.over = true))
        let dying = cycle % 2 === 1 ? die() : undefined
        for (let turn = 0; !life.over; turn++) {
          for (const [name, device] of [
            ['first', first],
            ['second', second],
          ] as const) {
            const saw = `${name} ${String(cycle)} ${String(turn)}`
            given(await device.write([{ file, draft: note(saw) }]))
            written.push(saw)
          }
          const began = performance.now()
          const [one, other] = await Promise.all([first.sync(), second.sync()])
          if (one.ok && other.ok) {
            round = performance.now() - began
            dying ??= die()
          }
          for (const device of [first, second]) {
            const { view } = await wordsOn(device, file)
            for (const entry of view.caseFile.entries)
              if (view.delivery[entry.id] === 'sent') acknowledged.add((entry.body as { saw: string }).saw)
          }
        }
        await dying
        await server.begin()
      }

      // What was acknowledged before a kill is there for a member who took no part, before the writers deliver the
      // rest.
      const stranger = await furtherDeviceAt(url, account, CHEAP)
      const found = (await wordsOn(stranger, file)).words
      expect(acknowledged.size).toBeGreaterThanOrEqual(CYCLES)
      expect([...acknowledged].filter((word) => !found.includes(word))).toEqual([])

      for (const device of [first, second, stranger]) given(await device.sync())
      given(await first.sync())
      given(await stranger.sync())
      for (const device of [first, stranger]) {
        const { words, view } = await wordsOn(device, file)
        expect(words.toSorted()).toEqual(written.toSorted())
        expect(view.alarms).toEqual([])
      }
      expect((await first.state()).unsent + (await second.state()).unsent).toBe(0)
    },
    times(12, 12 * 60) * MINUTES,
  )
})
