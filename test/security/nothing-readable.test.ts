import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OrganisationState } from '#contract/enrolment.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { FileKeySlots } from '#device/node/file-key-slots.ts'
import { openFileReplica } from '#device/node/file-replica.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { Device } from '#device/api.ts'
import { KINDS } from '#domain/kinds.ts'
import { readAccountCode, readCode, type CodeKind } from '#sealing/primitives/code.ts'
import { jsonLog } from '#server/kept/log.ts'
import { startServer, type RunningServer } from '#server/start.ts'
import { backUp } from '#store/backup/backup.ts'
import { findPostgres } from '../../scripts/outside-programs.ts'
import { childrensSecrets, unlike, writeFiles, writeUnsent } from '../support/canaries.ts'
import { sendClearText } from '../support/clear-text.ts'
import { given } from '../support/given.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { meetSupervisors } from '../support/system.ts'
import { asOwner, inDatabase, startPostgres } from '../support/postgres.ts'
import { startRecordingProxy, type RecordingProxy } from '../support/recording-proxy.ts'
import { Scanner, type Hit } from '../support/scan.ts'
import { send, type Answers } from '../support/wire.ts'

const MINUTE = 60_000

/** Where a server stores its data, and the folders on disk that hold them once everything is stopped. */
interface Keeping {
  readonly options: { readonly data?: string; readonly databaseUrl?: string }
  readonly onDisk: string
  stop(): Promise<void>
}

const PLACES: readonly (readonly [string, (folder: string) => Promise<Keeping>])[] = [
  [
    'the embedded database',
    (folder) => {
      const data = join(folder, 'data')
      fillDataFolder(data)
      return Promise.resolve({ options: { data }, onDisk: data, stop: () => Promise.resolve() })
    },
  ],
  ...(findPostgres() === undefined ? [] : [['a PostgreSQL server', onPostgres] as const]),
]

async function onPostgres(folder: string): Promise<Keeping> {
  const postgres = await startPostgres(folder)
  if (!postgres) throw new Error('a PostgreSQL server was found')
  await asOwner(postgres.url, 'create database agency_files')
  return {
    options: { databaseUrl: inDatabase(postgres.url, 'agency_files') },
    onDisk: postgres.data,
    stop: () => postgres.stop(),
  }
}

/** A server behind a proxy that records every byte, and the lines of its own log. */
interface Watched {
  readonly server: RunningServer
  readonly line: RecordingProxy
  readonly log: string[]
  readonly backup: Uint8Array[]
  readonly onDisk: string
}

async function watched(
  keeping: Keeping,
  folder: string,
  use: (watched: Omit<Watched, 'backup' | 'onDisk'>) => Promise<void>,
): Promise<Watched> {
  await mkdir(folder, { recursive: true })
  const log: string[] = []
  const server = await startServer({
    ...keeping.options,
    port: 0,
    host: '127.0.0.1',
    log: jsonLog((text) => log.push(text), Date.now),
  })
  const line = await startRecordingProxy(server.url)
  await use({ server, line, log })
  const backup: Uint8Array[] = []
  await backUp(server.database.store, (_, bytes) => Promise.resolve(void backup.push(bytes)))
  await line.stop()
  await server.stop()
  // An orderly shutdown writes everything from memory to the files; the write-ahead log is next to them.
  await keeping.stop()
  return { server, line, log, backup, onDisk: keeping.onDisk }
}

async function scanServer(scanner: Scanner, { onDisk, log, line, backup }: Watched): Promise<readonly Hit[]> {
  const recorded = line.recorded().flatMap((bytes) => scanner.bytes('the line', bytes))
  return [
    ...(await scanner.folder(onDisk)),
    ...recorded,
    ...scanner.bytes('the log', Buffer.from(log.join(''))),
    ...backup.flatMap((bytes) => scanner.bytes('the backup', bytes)),
  ]
}

const secretIn = async (kind: CodeKind, code: string): Promise<Uint8Array> => given(await readCode(kind, code))

describe.each(PLACES)('What %s, its server, the line and a device keep', (_, keepingIn) => {
  const children = childrensSecrets()
  const staff = ['Arben Dëma', 'Besa Lëka', 'Drita Kolë', 'Agjencia Shtëpia e Ré'].map(unlike)
  const passphrases = [1, 2, 3].map(() => unlike('kovasi meraho dubine ë'))
  const codes: string[] = []
  const codeBytes: Uint8Array[] = []
  const texts = () => [
    ...children.flatMap((child) => Object.values(child) as string[]),
    ...staff,
    ...passphrases,
    ...codes,
  ]

  let folder: string
  let deviceFolder: string
  let run: Watched

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nothing-readable-'))
    await chmod(folder, 0o755)
    deviceFolder = join(folder, 'device')
    run = await watched(await keepingIn(folder), folder, work)
  }, 4 * MINUTE)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Arben founds, Drita writes on a device that stores attachments, Besa reads everything on another. */
  async function work({ server, line }: Pick<Watched, 'server' | 'line'>) {
    const http = { base: line.url, fetch: (url: string, how: RequestInit) => fetch(url, how) }
    const inMemory = () =>
      createDevice({
        replica: new MemoryReplica(),
        keySlots: new MemoryKeySlots(),
        http,
        kinds: KINDS,
        clock: Date.now,
      })
    const replica = await openFileReplica(deviceFolder)
    if (!replica) throw new Error('nobody else holds the folder')
    const drita = createDevice({
      replica,
      keySlots: new FileKeySlots(join(deviceFolder, 'slots')),
      http,
      kinds: KINDS,
      clock: Date.now,
    })
    const [arben, besa] = [inMemory(), inMemory()]
    const [namedArben = '', namedBesa = '', namedDrita = '', agency = ''] = staff
    const founded = given(
      await arben.foundOrganisation({
        setup: (await server.setupCode()) ?? '',
        name: agency,
        member: namedArben,
        passphrase: passphrases[0] ?? '',
      }),
    )
    given(await arben.sync())
    codes.push(...founded.shares, founded.account, founded.recovery)
    codeBytes.push(
      ...(await Promise.all(founded.shares.map((share) => secretIn('share', share)))),
      await secretIn('recovery', founded.recovery),
    )
    await comeIn(arben, besa, namedBesa, 'supervisor', passphrases[1] ?? '')
    await comeIn(arben, drita, namedDrita, 'caseworker', passphrases[2] ?? '')
    await meetSupervisors(drita)
    const files = await writeFiles(drita, children)
    given(await besa.sync())
    const [first] = given(await besa.files())
    if (!first || given(await besa.files()).length < files.length) throw new Error('the supervisor holds the files')
    await writeUnsent(drita, files, children)
    await drita.lock()
    await replica.close()
  }

  async function comeIn(
    arben: Device,
    device: Device,
    name: string,
    role: 'supervisor' | 'caseworker',
    passphrase: string,
  ) {
    const { code, invitation } = given(await arben.invite({ name, roles: [role], external: false, hours: 24 }))
    const { account, recovery } = given(await device.join({ code, member: name, passphrase }))
    given(await arben.confirmMember(invitation))
    given(await device.finishJoining())
    given(await device.sync())
    codes.push(code, account, recovery)
    const { accountSecret } = given(await readAccountCode(account))
    codeBytes.push(
      (await secretIn('invitation', code)).subarray(16),
      accountSecret,
      await secretIn('recovery', recovery),
    )
  }

  it('holds nothing of two hundred secrets, in five encodings', async () => {
    const scanner = new Scanner([...texts(), ...codeBytes])
    expect(texts().length).toBeGreaterThanOrEqual(200)
    expect(await scanServer(scanner, run)).toEqual([])
    expect(scanner.scanned).toBeGreaterThan(2_000_000)
  })

  it('holds nothing of them on the locked device', async () => {
    const scanner = new Scanner(texts())
    expect(await scanner.folder(deviceFolder)).toEqual([])
    expect(scanner.scanned).toBeGreaterThan(100_000)
  })

  it('would be found out: a long clear text on the same ways is seen in the tables, the write-ahead log, the line, the log and the backup', async () => {
    const secret = unlike('Çdo fjalë e saj')
    const control = join(folder, 'control')
    await mkdir(control, { recursive: true })
    await chmod(control, 0o755)
    const caught = await watched(await keepingIn(control), control, async ({ server, line, log }) => {
      const answers: Answers = (path, init) => fetch(`${line.url}${path}`, init)
      const { receiptKey } = (await send(answers, 'GET', '/v1/organisation')).as(OrganisationState)
      await sendClearText(answers, {
        setup: (await server.setupCode()) ?? '',
        receiptKey,
        text: `${secret}. `.repeat(8_000),
      })
      log.push(JSON.stringify({ code: secret }))
    })
    const hits = await scanServer(new Scanner([secret]), caught)
    const places = new Set(
      hits.map(({ where }) =>
        /pg_wal/.test(where) ? 'the write-ahead log' : /(^|\/)base\//.test(where) ? 'the tables' : where,
      ),
    )
    expect(places).toEqual(new Set(['the write-ahead log', 'the tables', 'the line', 'the log', 'the backup']))
  })

  it('would be found out on the device: a clear row among its rows', async () => {
    const secret = unlike('Çdo fjalë e saj')
    const replica = await openFileReplica(deviceFolder)
    if (!replica) throw new Error('nobody else holds the folder')
    await replica.write([{ key: 'control', value: new TextEncoder().encode(`${secret}. `.repeat(1_000)) }], 'durable')
    await replica.close()
    expect((await new Scanner([secret]).folder(deviceFolder)).length).toBeGreaterThanOrEqual(1_000)
  })
})

describe('the scanner itself', () => {
  const secret = unlike('Ana Ëmbla / + ~')
  const bytes = Buffer.from(secret)
  const encoded = encodeURIComponent(secret)
  it.each([
    ['utf-8', bytes],
    ['utf-16le', Buffer.from(secret, 'utf16le')],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['hex', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['base64', Buffer.from(bytes.toString('base64'))],
    ['base64', Buffer.from(Buffer.concat([Buffer.from('x'), bytes]).toString('base64'))],
    ['base64', Buffer.from(Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('z')]).toString('base64url'))],
    ['url', Buffer.from(encoded)],
    ['url', Buffer.from(encoded.replaceAll(/%[0-9A-F]{2}/g, (digits) => digits.toLowerCase()))],
  ])('finds a secret as %s, in the middle of anything and at either end', (as, seen) => {
    const scanner = new Scanner([unlike('something else'), secret])
    for (const around of [
      ['', ''],
      ['before ', ''],
      ['', ' after'],
      ['aaaa', 'zzzz'],
    ]) {
      const hits = scanner.bytes(
        'here',
        Buffer.concat([Buffer.from(around[0] ?? ''), seen, Buffer.from(around[1] ?? '')]),
      )
      expect(hits).toContainEqual({ secret: 1, as, where: 'here' })
    }
  })
})
