import type { Bytes } from '#bytes.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OrganisationState } from '#contract/enrolment.ts'
import { createApp } from '#server/app.ts'
import { SECURITY_HEADERS } from '#server/http/headers.ts'
import { isTrouble, jsonLog, type LogLine } from '#server/kept/log.ts'
import { depsFor, startServer } from '#server/start.ts'
import { openDatabase } from '#store/database/database.ts'
import { newSetupCode } from '#store/people/organisation.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { foundAgency, type Agency } from '../support/agency.ts'
import { startCuttingProxy } from '../support/cutting-proxy.ts'
import { eachDatabase } from '../support/database.ts'
import { inDatabase, asOwner, limited, startPostgres } from '../support/postgres.ts'
import { fillDataFolder, freshDatabase } from '../support/prepared-data.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { send, type Answers } from '../support/wire.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-failure-'))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sync = (answers: Answers, token: Bytes, items: readonly object[]) =>
  send(
    answers,
    'POST',
    '/v1/sync',
    { v: 1, incarnation: null, cursor: null, directory: 0, groups: [{ id: newId(), items }] },
    token,
  )

describe('a body that is far too large', () => {
  it('is refused by what it announces, and a quietly growing one as soon as it is too large', async () => {
    const server = await startServer({
      template: await freshDatabase(),
      port: 0,
      host: '127.0.0.1',
      log: () => undefined,
    })
    const twentyMegabytes = new Uint8Array(20_000_000)
    const announced = await fetch(`${server.url}/v1/sync`, { method: 'POST', body: twentyMegabytes })
    expect(announced.status).toBe(413)
    let sent = 0
    const quiet = new ReadableStream({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
        if (sent > 20_000_000) controller.close()
      },
    })
    const grown = await fetch(`${server.url}/v1/sync`, {
      method: 'POST',
      body: quiet,
      duplex: 'half',
    } as RequestInit).then(
      (reply) => reply.status,
      () => 'closed',
    )
    expect([413, 'closed']).toContain(grown)
    expect(sent).toBeLessThan(20_000_000)
    expect((await fetch(`${server.url}/v1/organisation`)).status).toBe(200)
    await server.stop()
  })
})

/** Fills the disk with parts of attachments until one is refused. */
async function fillUp(answers: Answers, token: Bytes): Promise<{ stored: number; code: string | undefined }> {
  for (let index = 0; index < 400; index += 1) {
    const bytes = new Uint8Array(256 * 1024)
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
    const reply = await send(
      answers,
      'PUT',
      '/v1/chunk',
      { v: 1, file: newId(), attachment: newId(), index, last: true, bytes },
      token,
    )
    if (reply.status !== 204) return { stored: index, code: reply.code }
  }
  return { stored: 400, code: undefined }
}

async function expectToWithstandFullDisk(answers: Answers, agency: Agency) {
  const token = await agency.signIn(agency.drita)
  const file = new SealedFile(agency)
  const opened = await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]])
  const written = await file.segment(agency.drita, CARE, ['before the disk was full'])
  const before = await sync(answers, token, [opened, written])
  expect(before.status).toBe(200)
  const { stored, code } = await fillUp(answers, token)
  expect(stored).toBeGreaterThan(10)
  expect(code).toBe('storage-full')
  const after = await sync(answers, token, [opened, written])
  expect(after.status).toBe(200)
  expect((await send(answers, 'GET', '/v1/organisation')).status).toBe(200)
}

describe('a disk that is full', () => {
  const KIB = 20 * 1024

  it('is said plainly by the embedded database; what was acknowledged is there, and the server answers on', async () => {
    const script = join(import.meta.dirname, '../support/serve-embedded.ts')
    fillDataFolder(join(folder, 'data'))
    const child = spawn('/bin/sh', ['-c', limited(KIB), 'sh', process.execPath, script, join(folder, 'data')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      const { url, setup } = JSON.parse(line.toString()) as { url: string; setup: string }
      const answers: Answers = (path, init) => fetch(`${url}${path}`, init)
      const { receiptKey } = (await send(answers, 'GET', '/v1/organisation')).as(OrganisationState)
      await expectToWithstandFullDisk(answers, await foundAgency(answers, setup, receiptKey))
    } finally {
      const ended = once(child, 'exit')
      child.stdin.end()
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
      await ended
    }
  })

  it.each(eachDatabase().filter(({ name }) => name.includes('PostgreSQL')))(
    'is said plainly by $name too',
    async () => {
      const server = await startPostgres(folder, { largestFileInKib: KIB })
      if (!server)
        throw new Error('this test needs a PostgreSQL server of its own, whose files it can limit: install one')
      await asOwner(server.url, 'create database full_disk')
      const database = await openDatabase({ url: inDatabase(server.url, 'full_disk') })
      const deps = await depsFor(database, { log: () => undefined })
      const app = createApp(deps)
      const answers: Answers = (path, init) => app.request(path, init)
      await expectToWithstandFullDisk(
        answers,
        await foundAgency(answers, (await newSetupCode(database.store)) ?? '', deps.receiptKey.publicKey),
      )
      await database.close()
      await server.stop()
    },
  )
})

describe.each(eachDatabase().filter(({ name }) => name.includes('PostgreSQL')))(
  'a connection to $name that is cut',
  (kind) => {
    it('in the middle of a request is "try later"; nothing is half stored, and the server goes on by itself', async () => {
      const direct = await kind.open()
      const proxy = await startCuttingProxy(direct.url ?? '')
      const database = await openDatabase({ url: proxy.url })
      const troubles: LogLine[] = []
      const deps = await depsFor(database, { log: (line) => isTrouble(line) && troubles.push(line) })
      const app = createApp(deps)
      const answers: Answers = (path, init) => app.request(path, init)
      const agency = await foundAgency(answers, (await newSetupCode(database.store)) ?? '', deps.receiptKey.publicKey)
      const token = await agency.signIn(agency.drita)
      const file = new SealedFile(agency)
      expect(
        (await sync(answers, token, [await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]])])).status,
      ).toBe(200)

      const codes: (string | undefined)[] = []
      for (let n = 0; n < 25; n += 1) {
        const item = await file.segment(agency.drita, CARE, [`visit ${n}`])
        proxy.cutAfter(150 + n * 400)
        const first = await sync(answers, token, [item])
        codes.push(first.code)
        for (let attempt = 0; attempt < 20; attempt += 1) if ((await sync(answers, token, [item])).status === 200) break
      }
      proxy.cutAfter(Number.POSITIVE_INFINITY)
      expect(proxy.cuts).toBeGreaterThan(15)
      expect(new Set(codes)).toContain('try-later')
      expect(codes.filter((code) => code !== 'try-later' && code !== undefined)).toEqual([])
      expect(troubles[0]).toMatchObject({ event: 'database', code: 'try-later' })
      expect(troubles.length).toBeLessThan(proxy.cuts)
      const { rows } = await database.store.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'homeward_keeper', true)`.execute(tx)
        return sql<{
          rows: number
          first: number
          last: number
        }>`select count(*)::int as rows, min(seq) as first, max(seq) as last from homeward.segments where folder = ${CARE}`.execute(
          tx,
        )
      })
      expect(rows).toEqual([{ rows: 25, first: 1, last: 25 }])
      await database.close()
      await proxy.stop()
      await direct.close()
    })
  },
)

describe('what the server says of itself', () => {
  it('carries the headers that keep a page to itself, and no name of a product', async () => {
    const server = await startServer({
      template: await freshDatabase(),
      port: 0,
      host: '127.0.0.1',
      log: () => undefined,
    })
    for (const path of ['/v1/organisation', '/v1/nothing', '/']) {
      const { headers } = await fetch(`${server.url}${path}`)
      expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'")
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'; trusted-types app")
      expect([
        headers.get('cross-origin-opener-policy'),
        headers.get('cross-origin-embedder-policy'),
        headers.get('referrer-policy'),
        headers.get('x-content-type-options'),
      ]).toEqual(['same-origin', 'require-corp', 'no-referrer', 'nosniff'])
      expect(SECURITY_HEADERS.map(([name]) => [name, headers.get(name)])).toEqual(SECURITY_HEADERS)
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
    }
    expect((await fetch(`${server.url}/v1/organisation`)).headers.get('cache-control')).toBe('no-store')
    await server.stop()
    await server.stop()
  })

  it('logs routes, codes and counts, and never what was asked', async () => {
    const lines: string[] = []
    const server = await startServer({
      template: await freshDatabase(),
      port: 0,
      host: '127.0.0.1',
      log: jsonLog(
        (text) => lines.push(text),
        () => 0,
      ),
    })
    const secret = base64url(newId())
    await fetch(`${server.url}/v1/access-log?before=${secret}`, { headers: { authorization: `Bearer ${secret}` } })
    await fetch(`${server.url}/v1/${secret}`)
    await fetch(`${server.url}/v1/sync/${secret}/${secret}`, { method: 'POST', body: secret })
    await server.stop()
    expect(lines.length).toBeGreaterThanOrEqual(5)
    expect(lines.join('')).not.toContain(secret)
  })
})
