import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explainOpenError } from '#cli/server/serving.ts'
import { startServer } from '#server/start.ts'
import { openDatabase } from '#store/database/database.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { PASSPHRASE } from '../support/system.ts'
import { deviceAt } from './agency-on-server.ts'
import { emptyFolder, homeward, startHomeward } from './homeward.ts'
import { spawnHomeward, type Spawned } from './spawn-homeward.ts'

const ADDRESS = /Homeward is at (http:\/\/127\.0\.0\.1:\d+)/
const CODE = /The code to found it, once: ([0-9A-Z-]+)/
const CODE_OF_INIT = /The code to found the agency, once: ([0-9A-Z-]+)/

let folder: Awaited<ReturnType<typeof emptyFolder>>
let data: string
const running: Spawned[] = []
beforeEach(async () => {
  folder = await emptyFolder()
  data = join(folder.path, 'data')
})
afterEach(async () => {
  for (const { process, ended } of running.splice(0)) {
    process.kill('SIGKILL')
    await ended
  }
  await folder.remove()
})

/** On a fresh, empty database. */
function serve(...words: string[]): Spawned {
  if (!existsSync(data)) fillDataFolder(data)
  const server = spawnHomeward(['serve', '--data', data, '--port', '0', ...words])
  running.push(server)
  return server
}

describe('homeward serve', () => {
  test('refuses a folder that another server holds, and takes it once that one was killed', async () => {
    const first = serve()
    await first.until(ADDRESS)
    const refused = await homeward(['serve', '--data', data, '--port', '0'])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toMatch(/is in use/)
    expect(await homeward(['init', '--data', data])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/is in use/) as unknown,
    })

    first.process.kill('SIGKILL')
    await first.ended
    await serve().until(ADDRESS)
  })

  test('refuses a port that is taken, and a folder that is a file', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const address = taken.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    fillDataFolder(data)
    expect(await homeward(['serve', '--data', data, '--port', String(address.port)])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^Port \d+ is taken by another program/) as unknown,
    })
    await new Promise((done) => taken.close(done))

    await writeFile(join(folder.path, 'file'), '')
    expect(await homeward(['serve', '--data', join(folder.path, 'file'), '--port', '0'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/is not a folder/) as unknown,
    })
  })

  test('refuses a folder that it may not write to, also where any free port is asked for', async () => {
    await mkdir(join(data, 'in-use.lock'), { recursive: true })
    for (const command of [['serve', '--port', '0'], ['init']])
      expect(await homeward([...command, '--data', data])).toMatchObject({
        code: 1,
        out: '',
        error: `The folder ${data} cannot be written to.\n`,
      })

    for (const [errno, says] of [
      [51, /The disk is full/],
      [2, /cannot be written to/],
    ] as const)
      expect(String(explainOpenError({ name: 'ErrnoError', errno }, { data }))).toMatch(says)
    const refused = (syscall: string) =>
      String(explainOpenError(Object.assign(new Error(), { code: 'EACCES', syscall }), { data, port: 0 }))
    expect(refused('mkdir')).toMatch(/The folder .* cannot be written to/)
    expect(refused('listen')).toMatch(/Port 0 needs rights/)
  })

  test('refuses a folder that the system does not make, as below /proc, and one that is named beyond measure: it tried for ever, and ended with a trace', async () => {
    const below = spawnHomeward(['init', '--data', '/proc/homeward/data'])
    running.push(below)
    expect(await below.ended).toEqual({
      code: 1,
      out: '',
      error: 'The folder /proc/homeward/data cannot be written to.\n',
    })
    expect(
      await homeward(['serve', '--port', '0', '--data', '/proc/homeward/data'], {
        DATABASE_URL: 'postgres://drita@127.0.0.1:9/none',
      }),
    ).toEqual({ code: 1, out: '', error: 'The folder /proc/homeward/data cannot be written to.\n' })
    const long = join(folder.path, 'x'.repeat(300))
    expect(await homeward(['init', '--data', long])).toEqual({
      code: 1,
      out: '',
      error: `The name of the folder ${long} is too long.\n`,
    })
    await symlink(join(folder.path, 'nowhere'), data)
    for (const path of [data, join(data, 'below')])
      expect(await homeward(['init', '--data', path])).toEqual({
        code: 1,
        out: '',
        error: `${path} is not a folder.\n`,
      })
  })

  test('refuses a database that does not answer, without repeating its password', async () => {
    const refused = await homeward(['serve', '--port', '0', '--data', data], {
      DATABASE_URL: 'postgres://drita:hunter2@127.0.0.1:9/none',
    })
    expect(refused).toMatchObject({ code: 1, error: expect.stringMatching(/DATABASE_URL cannot be used/) as unknown })
    expect(refused.error + refused.out).not.toMatch(/hunter2/)
  })

  test('refuses a folder whose database is damaged, or was made by a newer Homeward, in a sentence', async () => {
    fillDataFolder(data)
    const newer = await openDatabase({ folder: data })
    await sql`insert into homeward_ledger.migrations (name, checksum) values ('9999-later', '')`.execute(newer.store)
    await newer.close()
    for (const command of ['serve', 'init'])
      expect(await homeward([command, '--data', data])).toMatchObject({
        code: 1,
        out: '',
        error: expect.stringMatching(
          /^The database is newer than this Homeward: .*Nothing was changed[.]\n$/,
        ) as unknown,
      })

    await writeFile(join(data, 'tables/global/pg_control'), randomBytes(8192))
    for (const command of ['serve', 'init'])
      expect(await homeward([command, '--data', data])).toMatchObject({
        code: 1,
        out: '',
        error: expect.stringMatching(
          /^The database in .* does not open: it is damaged, or the disk is full[.].*\n$/,
        ) as unknown,
      })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'tells where it is and how to begin, answers, and ends cleanly on %s',
    async (signal) => {
      const server = serve()
      const [, url = ''] = await server.until(ADDRESS)
      await server.until(CODE)
      expect((await fetch(`${url}/v1/organisation`)).status).toBe(200)
      // No link of the demonstration.
      for (const path of ['drita', 'drita/sign-in']) expect((await fetch(`${url}/try/${path}`)).status).toBe(404)
      server.process.kill(signal)
      expect(await server.ended).toMatchObject({
        code: 0,
        error: '',
        out: expect.stringMatching(/Stopped\./) as unknown,
      })
    },
  )
})

describe('homeward serve --log', () => {
  test('writes a line for each request, and nothing of what was asked', async () => {
    fillDataFolder(data)
    const server = startHomeward(['serve', '--data', data, '--port', '0', '--log'])
    const [, url = ''] = await server.until(ADDRESS)
    await fetch(`${url}/v1/organisation?child=Drita`)
    await fetch(`${url}/v1/not-there/Drita`)
    server.stop('SIGTERM')
    const { error } = await server.ended
    const lines = error
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; status?: number })
    expect(lines.filter((line) => line.status === 200)).toHaveLength(1)
    expect(error).not.toMatch(/Drita/)
  })
})

describe('homeward init', () => {
  test('prints a code each time; the newest founds the agency, and none before it', async () => {
    const first = CODE_OF_INIT.exec((await homeward(['init', '--data', data])).out)?.[1]
    const second = CODE_OF_INIT.exec((await homeward(['init', '--data', data])).out)?.[1]
    if (first === undefined || second === undefined) throw new Error('no code was printed')

    const server = await startServer({ data, port: 0, host: '127.0.0.1', log: () => undefined })
    const found = (setup: string) =>
      deviceAt(server.url).foundOrganisation({ setup, name: 'An agency', member: 'Arben Dema', passphrase: PASSPHRASE })
    expect(await found(first)).toMatchObject({ ok: false, code: 'code-unknown' })
    expect(await found(second)).toMatchObject({ ok: true })
    await server.stop()
    expect((await homeward(['init', '--data', data])).out).toMatch(/founded here already/)
  })
})
