import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileKeySlots } from '#device/node/file-key-slots.ts'
import { openFileReplica } from '#device/node/file-replica.ts'
import { FOLDERS, type FileId, type Folder } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { readId } from '#sealing/primitives/id.ts'
import { clearRows } from '../support/clear-rows.ts'
import { oneDatabase } from '../support/database.ts'
import { day } from '../support/entries.ts'
import { given } from '../support/given.ts'
import { Scanner } from '../support/scan.ts'
import { enrol, type Enrolled, found, PASSPHRASE, startSystem, type System } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string, folder: Folder) => ({
  kind: 'visit',
  folder,
  at: day('2026-11-25'),
  body: aVisit({ saw, others: [] }),
})
const whereShe = { kind: 'whereabouts', at: day('2026-11-25'), body: { of: 'lives', is: 'known', name: 'A house' } }
/** An id as text, and its bytes as they stand in a segment. */
const bothForms = (id: string) => [id, readId(id) ?? new Uint8Array(0)]

describe('The storage of a device on Node that is locked', () => {
  let system: System
  let folder: string
  let drita: Enrolled
  /** Ids that a finder of the storage has not, by what they are of. */
  const ids = { files: [] as string[], others: [] as string[], devices: [] as string[] }
  let clearNames: readonly string[]
  let stored: Uint8Array
  /** What a question was told that was asked just before the device locked. */
  let told: string

  beforeAll(async () => {
    system = await startSystem(oneDatabase())
    folder = await mkdtemp(join(tmpdir(), 'locked-device-'))
    const replica = await openFileReplica(folder)
    if (!replica) throw new Error('nobody else holds the folder')
    const keySlots = new FileKeySlots(join(folder, 'slots'))
    const arben = await found(system)
    const besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    const mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    const onDisk = system.device({ replica, keySlots })
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], onDisk)
    ids.files = given(
      await drita.device.openFiles([
        { drafts: [visit('care', 'care'), visit('therapy', 'therapy'), visit('justice', 'justice'), whereShe] },
        { drafts: [visit('care', 'care')] },
      ]),
    ).map(String)
    const [file] = ids.files as [FileId]
    given(await drita.device.sync())
    given(await drita.device.grant({ file, member: mira.member, rights: { therapy: 'write' } }))
    for (const [{ device }, part] of [
      [mira, 'therapy'],
      [besa, 'care'],
    ] as const) {
      given(await device.sync())
      given(await device.write([{ file, draft: visit('by a colleague', part) }]))
      given(await device.sync())
    }
    given(await drita.device.sync())
    given(await drita.device.attach({ file, bytes: pdf, type: 'application/pdf', name: 'a paper' }))
    given(await drita.device.write([{ file, draft: visit('not sent', 'justice') }]))
    given(await drita.device.file(file))
    ids.others = [arben, besa, mira].map(({ member }) => member)
    for (const { device } of [arben, besa, mira, drita]) ids.devices.push((await device.state()).me?.device ?? '')
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    const asked = drita.device.state()
    await drita.device.lock()
    told = (await asked).is
    clearNames = (await clearRows(drita.device)).keys()
    await replica.close()
    stored = await readFile(join(folder, 'rows.log'))
  }, 60_000)
  afterAll(async () => {
    await system.stop()
    await rm(folder, { recursive: true })
  })

  it('tells whoever asked while it locked that it is locked, and breaks no page', () => {
    expect(told).toBe('locked')
  })

  it('has nowhere the id of a file, of a colleague or of a device, as text or as bytes', () => {
    const secrets = Object.values(ids).flat()
    expect(secrets).toHaveLength(9)
    expect(new Scanner(secrets.flatMap(bothForms)).bytes('its rows', stored)).toEqual([])
  })

  it('has nowhere the name of a kind of entry, of a part of the file or of a store', () => {
    const text = Buffer.from(stored).toString('latin1')
    const names = [
      ...KINDS.map(({ name }) => name),
      ...FOLDERS,
      'state/',
      'chunk',
      'attention',
      'evidence',
      'directory',
    ]
    // A short name may stand in sealed bytes by chance.
    expect(names.filter((name) => name.length >= 5 && text.includes(name))).toEqual([])
  })

  it('names its rows all alike but for those that wait to be sent: nobody counts files, parts or writers by them', async () => {
    const replica = await openFileReplica(folder)
    const names = (await replica?.keys('')) ?? []
    await replica?.close()
    const rows = names.map((name) => name.slice(`${drita.member}/`.length))
    const others = rows.filter((row) => !/^=[\w-]{107}$/u.test(row))
    expect(others.filter((row) => !/^act\/\d{12}[.]\d+$/u.test(row))).toEqual([])
    expect(others).toHaveLength(1)
    expect(rows.length).toBeGreaterThan(20)
  })

  it('would be found out: under the names that the device uses itself the same search finds files, parts and colleagues', () => {
    const scanner = new Scanner([...ids.files, ...ids.others.slice(1, 2)])
    const hits = scanner.bytes('its names', Buffer.from(clearNames.join('\n')))
    expect(new Set(hits.map(({ secret }) => secret))).toEqual(new Set([0, 1, 2]))
    const [file = ''] = ids.files
    const parts = clearNames.flatMap((name) => name.split(`/seg/${file}/`)[1]?.split('/')[0] ?? [])
    expect(new Set(parts).size).toBeGreaterThanOrEqual(4)
  })
})

const pdf = new TextEncoder().encode(`%PDF-1.7\n${'the court of Elbasan\n'.repeat(300)}`)
