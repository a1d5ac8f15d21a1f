import type { Bytes } from '#bytes.ts'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Chunk } from '#contract/chunks.ts'
import { OrganisationState } from '#contract/enrolment.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { newId } from '#sealing/primitives/id.ts'
import { startServer } from '#server/start.ts'
import { findPostgres } from '../../scripts/outside-programs.ts'
import { foundAgency, type Agency } from '../support/agency.ts'
import { asOwner, inDatabase, limited, startPostgres } from '../support/postgres.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { send, type Answers } from '../support/wire.ts'

const KIB = 20 * 1024

/** A server whose disk has little room, and the function that gives it room again. */
interface Cramped {
  readonly url: string
  readonly setup: string
  makeRoom(): void
  stop(): Promise<void>
}

const PLACES: readonly (readonly [string, (folder: string) => Promise<Cramped>])[] = [
  ['the embedded database', embedded],
  ...(findPostgres() === undefined ? [] : [['a PostgreSQL server', onPostgres] as const]),
]

async function embedded(folder: string): Promise<Cramped> {
  const script = join(import.meta.dirname, '../support/serve-embedded.ts')
  fillDataFolder(join(folder, 'data'))
  const child = spawn('/bin/sh', ['-c', limited(KIB), 'sh', process.execPath, script, join(folder, 'data')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { url, setup } = JSON.parse(line.toString()) as { url: string; setup: string }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.stdin.end()
    await ended
  }
  return { url, setup, makeRoom: () => lift(child.pid ?? 0), stop }
}

async function onPostgres(folder: string): Promise<Cramped> {
  const postgres = await startPostgres(folder, { largestFileInKib: KIB })
  if (!postgres) throw new Error('a PostgreSQL server was found')
  await asOwner(postgres.url, 'create database cramped')
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: inDatabase(postgres.url, 'cramped'),
    log: () => undefined,
  })
  const first = () => Number(readFileSync(join(postgres.data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const makeRoom = () => {
    const children = spawnSync('ps', ['--ppid', String(first()), '-o', 'pid='], { encoding: 'utf8' })
      .stdout.trim()
      .split(/\s+/)
    for (const pid of [first(), ...children.map(Number)]) lift(pid)
  }
  const stop = async () => {
    await server.stop()
    await postgres.stop()
  }
  return { url: server.url, setup: (await server.setupCode()) ?? '', makeRoom, stop }
}

/**
 * Lets a running process grow its files again, as after an operator has freed space. Done as the user whose process it
 * is.
 */
function lift(pid: number): void {
  const { uid, gid } = statSync(`/proc/${pid}`)
  const done = spawnSync('prlimit', ['--pid', String(pid), '--fsize=unlimited'], {
    encoding: 'utf8',
    ...(process.getuid?.() === uid ? {} : { uid, gid }),
  })
  if (done.status !== 0) throw new Error(`no room could be made: ${done.stderr}`)
}

function noise(): Bytes {
  const bytes = new Uint8Array(256 * 1024)
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

describe.each(PLACES)('A disk of %s that is full, and then has room again', (_, cramped) => {
  let folder: string
  let place: Cramped
  let answers: Answers
  let agency: Agency

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'full-server-'))
    await chmod(folder, 0o755)
    place = await cramped(folder)
    answers = (path, init) => fetch(`${place.url}${path}`, init)
    const { receiptKey } = (await send(answers, 'GET', '/v1/organisation')).as(OrganisationState)
    agency = await foundAgency(answers, place.setup, receiptKey)
  })
  afterAll(async () => {
    await place.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('refuses what it cannot keep, keeps what it took, and takes the rest afterwards without being started again', async () => {
    const token = await agency.signIn(agency.drita)
    const file = new SealedFile(agency)
    const push = async (...items: readonly object[]) =>
      send(
        answers,
        'POST',
        '/v1/sync',
        { v: 1, incarnation: null, cursor: null, directory: 0, groups: [{ id: newId(), items }] },
        token,
      )
    expect((await push(await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]]))).status).toBe(200)
    const attachment = newId()
    const parts: Bytes[] = []
    const put = (index: number, bytes: Bytes) =>
      send(answers, 'PUT', '/v1/chunk', { v: 1, file: file.file, attachment, index, last: false, bytes }, token)
    const readable = async (index: number) =>
      Buffer.from(
        (await send(answers, 'POST', '/v1/chunk/get', { v: 1, file: file.file, attachment, index }, token)).as(Chunk)
          .bytes,
      )

    let full = { status: 204, code: undefined as string | undefined }
    for (let index = 0; index < 400 && full.status === 204; index += 1) {
      const bytes = noise()
      full = await put(index, bytes)
      parts.push(bytes)
    }
    expect(full).toMatchObject({ status: 507, code: 'storage-full' })
    expect(parts.length).toBeGreaterThan(10)
    expect(
      (
        await send(
          answers,
          'POST',
          '/v1/chunk/get',
          { v: 1, file: file.file, attachment, index: parts.length - 1 },
          token,
        )
      ).code,
    ).toBe('chunk-missing')

    place.makeRoom()
    const refused = parts.length - 1
    expect((await put(refused, parts[refused] ?? noise())).status).toBe(204)
    for (const index of [0, Math.floor(refused / 2), refused])
      expect(await readable(index)).toEqual(Buffer.from(parts[index] ?? noise()))
    const { outcomes } = (await push(await file.segment(agency.drita, CARE, ['after there was room']))).as(SyncAnswer)
    expect(outcomes).toMatchObject([{ ok: true }])
  })
})
