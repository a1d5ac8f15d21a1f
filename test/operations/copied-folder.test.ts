import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#store/database/database.ts'
import { homeward } from '../cli/homeward.ts'
import { Acknowledged } from '../support/acknowledged.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { type SharedFile, sharedFile } from '../support/shared-file.ts'

/** The embedded database, in a real folder: on a PostgreSQL server the same is played in `older-cluster.test.ts`. */
describe('a data folder that was copied with cp -a', () => {
  const parent = mkdtempSync(join(tmpdir(), 'homeward-copied-'))
  const [data, copy] = [join(parent, 'data'), join(parent, 'copy')]
  let agency: SharedFile
  let hers: EvilLine
  let file: Acknowledged

  /** It stays closed where it was closed before: its server was stopped. */
  const open = async (): Promise<Database> => {
    const database = await openDatabase({ folder: data })
    let closing: Promise<void> | undefined
    return { ...database, close: () => (closing ??= database.close()) }
  }
  const copied = (from: string, to: string) => {
    const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const stop = () => agency.system.database.close()
  const start = async () => agency.system.serveFrom(await open())
  const putBack = async () => {
    await stop()
    rmSync(data, { recursive: true })
    copied(copy, data)
    await start()
  }
  const shownBy = (folder: string) => homeward(['set-back', '--show', '--data', folder])

  beforeAll(async () => {
    fillDataFolder(data)
    agency = await sharedFile(
      { name: 'the embedded database in a folder', open },
      { data, lines: { drita: (direct) => (hers = evilLine(direct)).http } },
    )
  })
  afterAll(async () => {
    await agency.system.stop()
    rmSync(parent, { recursive: true, force: true })
  })
  beforeEach(async () => {
    rmSync(copy, { recursive: true, force: true })
    file = await Acknowledged.opened(agency, hers)
  })

  it('is not opened where its parts are of before and of after a restart, and the command says so', async () => {
    copied(data, copy)
    await stop()
    await start()
    for (const part of ['base', 'global', 'pg_xact']) {
      rmSync(join(copy, 'tables', part), { recursive: true })
      copied(join(data, 'tables', part), join(copy, 'tables', part))
    }
    const shown = await shownBy(copy)
    expect(shown).toMatchObject({ code: 1, out: '' })
    expect(shown.error).toContain(`The database in ${copy} does not open: it is damaged`)
  })

  it('while its server was stopped, and put back later, gets back all that was acknowledged', async () => {
    await stop()
    copied(data, copy)
    await start()
    await file.goesOn()
    await putBack()
    await file.comesBack()
  })

  it('while its server ran and people wrote, and put back later, opens, and gets back all that was acknowledged', async () => {
    const copying = spawn('cp', ['-a', data, copy])
    const done = once(copying, 'exit')
    for (let n = 0; n === 0 || copying.exitCode === null; n += 1)
      await file.write(agency.drita.device, `while it was copied ${String(n)}`)
    expect(await done).toEqual([0, null])
    await file.goesOn()
    await putBack()
    await file.comesBack()
  })
})
