import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { runs, times } from '../support/how-long.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

/** Kills on each database. */
const CYCLES = runs(10, 500)
const script = new URL('../support/killed-device.ts', import.meta.url).pathname

describe.each(eachDatabaseInLong())('A device that is killed while it syncs with $name', (kind) => {
  let system: System
  let drita: Enrolled
  let folder: string
  let server: ServerType

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeward-killed-'))
    system = await startSystem(kind)
    drita = await enrol(system, await found(system), 'Drita Kola', ['caseworker'])
    server = serve({ fetch: (request) => system.answer(request), port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
  })
  afterEach(async () => {
    await new Promise((done) => server.close(done))
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('loses no word that it said was saved, and doubles none', {
    timeout: times(1_200_000, 12 * 3_600_000),
  }, async () => {
    const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const [file] = given(
      await drita.device.openFiles([
        { drafts: [{ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw: 'first', others: [] }) }] },
      ]),
    )
    if (!file) throw new Error('a file was opened')
    given(await drita.device.sync())
    const start = (run: string) =>
      spawn(process.execPath, [script, folder, base, drita.account, file, run], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })

    const said: string[] = []
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const device = start(String(cycle))
      let output = ''
      device.stdout.on('data', (part: Buffer) => (output += part.toString()))
      await once(device.stdout, 'data')
      await new Promise((done) => setTimeout(done, (cycle * 37) % 120))
      device.kill('SIGKILL')
      await once(device, 'close')
      // A word that the kill cut in two was not reported as saved.
      said.push(...output.split(' ').slice(0, -1))
    }
    const last = start('end')
    const [unsent] = (await once(last.stdout, 'data')) as [Buffer]
    await once(last, 'close')
    expect(unsent.toString()).toBe('unsent 0\n')

    given(await drita.device.sync())
    const view = given(await drita.device.file(file))
    const there = view.caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    expect(new Set(there).size).toBe(there.length)
    expect(said.length).toBeGreaterThan(CYCLES / 2)
    for (const word of said) expect(there).toContain(word)
    expect(view.alarms).toEqual([])
  })
})
