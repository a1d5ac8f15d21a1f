import type { Bytes } from '#bytes.ts'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Challenge, SessionAnswer } from '#contract/session.ts'
import { createApp } from '#server/app.ts'
import { depsFor } from '#server/start.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verifyReceipt } from '#sealing/segments/receipt.ts'
import { signChallenge } from '#sealing/members/session.ts'
import { backUp, BackupRefused, restore, type BackupPart } from '#store/backup/backup.ts'
import { erasureBook } from '#store/segments/erasure-book.ts'
import type { Database } from '#store/database/database.ts'
import { eachDatabase } from '../support/database.ts'
import { CARD, CARE, EVERY_FOLDER, keepAll, SealedFile, type AccessItem, type Item } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'
import { send } from '../support/wire.ts'

type Parts = Record<BackupPart, Uint8Array[]>

async function* streamOf(chunks: readonly Uint8Array[]) {
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += 1000) yield await Promise.resolve(chunk.subarray(at, at + 1000))
}

describe.each(eachDatabase())('a backup of $name', (kind) => {
  let server: TestServer
  let folder: string
  let file: SealedFile
  let erasedFile: SealedFile
  let backup: Parts
  let written: Item[]
  let receipts: Bytes[]
  let granted: AccessItem
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeward-backup-'))
    server = await startTestServer(kind, { data: folder })
    const { agency } = server
    const drita = await Line.of(server, agency.drita)
    file = new SealedFile(agency)
    erasedFile = new SealedFile(agency)
    const people = [
      [agency.drita, keepAll],
      [agency.besa, keepAll],
    ] as const
    await drita.push(
      await file.open(agency.drita, [CARD, CARE], people),
      await file.segment(agency.drita, CARE, ['before the backup']),
    )
    await drita.push(
      await erasedFile.open(agency.drita, [CARD], people),
      await erasedFile.segment(agency.drita, CARD, ['to be erased']),
    )
    backup = { data: [], keystore: [] }
    await backUp(server.database.store, (part, bytes) => Promise.resolve(void backup[part].push(bytes)))
    written = [
      await file.segment(agency.drita, CARE, ['after the backup']),
      await file.segment(agency.drita, CARE, ['and once more']),
    ]
    const outcome = await drita.push(...written)
    receipts = outcome.ok ? outcome.receipts : []
    granted = await file.revoke(agency.besa, agency.drita, EVERY_FOLDER)
    expect(await drita.push(granted)).toMatchObject({ ok: true })
    expect(await drita.push(await erasedFile.erase(agency.drita, agency.besa))).toMatchObject({ ok: true })
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(eachDatabase())(
    'goes back into $name as a new incarnation, without what was erased meanwhile',
    async (into) => {
      const { agency } = server
      const target = await into.open()
      const before = await (await depsFor(target, { log: () => undefined })).incarnations.current()
      const { rows } = await restore(
        target.store,
        { data: streamOf(backup.data), keystore: streamOf(backup.keystore) },
        await erasureBook(join(folder, 'erasures')).read(),
      )
      expect(rows).toBeGreaterThan(20)
      const deps = await depsFor(target, { log: () => undefined, now: () => server.clock.now })
      expect(equal(await deps.incarnations.current(), before)).toBe(false)
      const app = createApp(deps)
      const restored: TestServer = {
        ...server,
        answers: (path, init) => app.request(path, init),
        post: (path, body, token) => send((p, init) => app.request(p, init), 'POST', path, body, token),
      }
      const besa = await lineOn(restored, server)
      const answer = await besa.sync()
      expect(answer.access.find((each) => equal(each.file, erasedFile.file))?.records).toHaveLength(1)
      expect(answer.folders.filter((each) => equal(each.file, erasedFile.file))).toEqual([])
      expect(answer.folders.find((each) => equal(each.file, file.file) && each.folder === CARE)?.seq).toBe(1)

      await giveBack(besa, deps.receiptKey.publicKey)
      expect((await backUpAgain(target)).data.length).toBeGreaterThan(0)
      await target.close()

      async function giveBack(line: Line, receiptKey: Bytes) {
        expect(await line.push(granted)).toMatchObject({ ok: true })
        expect(await line.push(...written)).toMatchObject({ ok: false, code: 'not-entitled' })
        const withReceipts = written.map((item, index) => ({ ...item, receipt: receipts[index] ?? new Uint8Array(0) }))
        const forged = withReceipts.map((item, index) => ({
          ...item,
          receipt: receipts[1 - index] ?? new Uint8Array(0),
        }))
        expect(await line.push(...forged)).toMatchObject({ ok: false, code: 'not-entitled' })
        const outcome = await line.push(...withReceipts)
        expect(outcome).toMatchObject({ ok: true })
        const stamped = await verifyReceipt(
          outcome.ok ? (outcome.receipts[0] ?? new Uint8Array(0)) : new Uint8Array(0),
          agency.directory,
        )
        expect(stamped.ok && [stamped.value.access, stamped.value.seq]).toEqual([1, 2])
        expect(receiptKey).toEqual(deps.receiptKey.publicKey)
      }
    },
  )

  const lineOn = async (restored: TestServer, original: TestServer) => {
    const { agency } = original
    const place = { org: agency.org, device: agency.besa.device }
    const { challenge } = (await restored.post('/v1/challenge', { v: 1, ...place })).as(Challenge)
    const sig = await signChallenge({ deviceKey: agency.besa.deviceKey, ...place, challenge })
    return Line.with(
      restored,
      (await restored.post('/v1/session', { v: 1, ...place, challenge, sig })).as(SessionAnswer).token,
    )
  }

  const backUpAgain = async (database: Database) => {
    const parts: Parts = { data: [], keystore: [] }
    await backUp(database.store, (part, bytes) => Promise.resolve(void parts[part].push(bytes)))
    return parts
  }

  it('is refused where it is cut short, mangled, mixed up, or would overwrite an organisation; nothing is kept of it', async () => {
    const target = await kind.open()
    const attempt = async (data: Uint8Array[], keystore: Uint8Array[], database: Database = target) => {
      try {
        await restore(database.store, { data: streamOf(data), keystore: streamOf(keystore) }, [])
        return 'restored'
      } catch (error) {
        if (error instanceof BackupRefused) return error.code
        throw error
      }
    }
    const whole = Buffer.concat(backup.data)
    const other = await backUpAgain(server.database)
    const mangled = Buffer.from(whole)
    mangled.fill(0xff, 4, 40)
    expect(await attempt([whole.subarray(0, -3)], backup.keystore)).toBe('cut-short')
    expect(await attempt([whole.subarray(0, whole.length / 2)], backup.keystore)).toBe('cut-short')
    expect(await attempt([], backup.keystore)).toBe('not-a-backup')
    expect(await attempt([mangled], backup.keystore)).toBe('not-a-backup')
    expect(await attempt([new Uint8Array(randomBytes(500))], backup.keystore)).toBe('not-a-backup')
    expect(await attempt(backup.keystore, backup.data)).toBe('parts-differ')
    expect(await attempt(backup.data, other.keystore)).toBe('parts-differ')
    expect(await attempt(backup.data, backup.keystore, server.database)).toBe('database-not-empty')
    expect(await attempt(backup.data, backup.keystore)).toBe('restored')
    expect(await attempt(backup.data, backup.keystore)).toBe('database-not-empty')
    await target.close()
  })

  it('keeps what opens anything in a part of its own', () => {
    const data = Buffer.concat(backup.data)
    for (const table of ['access_records', 'slots', 'vaults', 'server_keys', 'invitations'])
      expect(data.includes(`keystore.${table}`), table).toBe(false)
    expect(Buffer.concat(backup.keystore).includes('keystore.access_records')).toBe(true)
  })
})
