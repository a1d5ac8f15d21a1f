import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { RowChange } from '#device/kept/replica/replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { takenByTwo } from '../support/by-two.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  newDevice,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = (entries: readonly { readonly body: unknown }[]) =>
  entries.flatMap(({ body }) => (body as { saw?: string }).saw ?? [])
/** Longer than a device waits before it persists pending folds. */
const AT_REST = 1500

/** A disk that counts the bytes written to it. */
class CountedReplica extends MemoryReplica {
  readonly written: { how: 'durable' | 'relaxed'; bytes: number }[] = []

  override write(changes: readonly RowChange[], how: 'durable' | 'relaxed' = 'durable'): Promise<void> {
    this.written.push({ how, bytes: changes.reduce((sum, { value }) => sum + (value?.length ?? 0), 0) })
    return super.write(changes)
  }
}

// Concerns the device alone: the database of its server makes no difference.
describe.each([oneDatabase()])('What was just saved', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let disk: CountedReplica

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    disk = new CountedReplica()
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ replica: disk }))
  })
  afterAll(() => system.stop())

  /** A device that starts on what is on the disk at this moment: as after a power cut. */
  async function powerCut(): Promise<Tested> {
    const again = newDevice(system.http, system.clock, { replica: disk.copy(), keySlots: drita.device.keySlots })
    given(await again.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    return again
  }

  const opened = async (count: number): Promise<FileId> => {
    const [file] = given(
      await drita.device.openFiles([{ drafts: Array.from({ length: count }, (_, n) => visit(`visit ${String(n)}`)) }]),
    )
    if (!file) throw new Error('a file was opened')
    return file
  }
  const listed = async (device: Tested, file: FileId) => {
    const line = given(await device.files()).find((one) => one.file === file)
    return line && { saws: saws(line.line.entries), unsent: line.unsent }
  }

  it('is in the list and in the file when the power goes at once, in a file that is old and in one that is new', async () => {
    const old = await opened(2)
    given(await drita.device.sync())
    given(await drita.device.files())
    await wait(AT_REST)
    given(await drita.device.write([{ file: old, draft: visit('old, just now') }]))
    const fresh = await opened(1)
    given(await drita.device.write([{ file: fresh, draft: visit('new, just now') }]))

    const again = await powerCut()
    for (const [file, words] of [
      [old, 'old, just now'],
      [fresh, 'new, just now'],
    ] as const) {
      expect(await listed(again, file)).toEqual(await listed(drita.device, file))
      expect((await listed(again, file))?.saws).toContain(words)
      expect(saws(given(await again.file(file)).caseFile.entries)).toEqual(
        saws(given(await drita.device.file(file)).caseFile.entries),
      )
    }
    given(await drita.device.sync())
  })

  it('is in the list when the power goes after another file was folded, with which its line shares a row', async () => {
    // Lines share 32 rows: among so many files some are sure to share one.
    const files = given(await drita.device.openFiles(Array.from({ length: 40 }, () => ({ drafts: [visit('opened')] }))))
    for (const file of files) given(await drita.device.write([{ file, draft: visit('written after') }]))
    given(await besa.device.sync())
    given(await drita.device.sync())
    for (const file of files.slice(0, 20)) given(await drita.device.file(file))
    for (const file of files) given(await drita.device.write([{ file, draft: visit('and once more') }]))

    const again = await powerCut()
    for (const file of files) expect(await listed(again, file)).toEqual(await listed(drita.device, file))
    given(await drita.device.sync())
  })

  it('waits for a few kilobytes of the disk, whatever the file holds; the rest goes there when the device rests', async () => {
    const file = await opened(150)
    given(await drita.device.sync())
    given(await drita.device.files())
    await wait(AT_REST)
    disk.written.length = 0
    given(await drita.device.write([{ file, draft: visit('one more') }]))
    expect(disk.written).toEqual([{ how: 'durable', bytes: expect.any(Number) as number }])
    expect(disk.written[0]?.bytes).toBeLessThan(4096)

    await wait(AT_REST)
    expect(disk.written.at(-1)?.how).toBe('relaxed')
    expect(disk.written.at(-1)?.bytes).toBeGreaterThan(40_000)
    await drita.device.lock()
    disk.written.length = 0
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect((await listed(drita.device, file))?.saws).toContain('one more')
    expect(saws(given(await drita.device.file(file)).caseFile.entries)).toHaveLength(151)
    // No file is left to be folded again: what an unlock writes is the list of the names of rows.
    expect(disk.written.filter(({ bytes }) => bytes > 40_000)).toEqual([])
  })

  it('does not come back to the disk where its file was taken from this device meanwhile', async () => {
    const file = await opened(1)
    given(await drita.device.sync())
    given(await besa.device.sync())
    await takenByTwo(system, { file, by: besa, from: drita })
    given(await drita.device.files())
    await wait(AT_REST)
    given(await drita.device.write([{ file, draft: visit('too late') }]))
    await drita.device.sync()
    expect(await listed(drita.device, file)).toBeUndefined()
    const before = await disk.keys('')
    await wait(AT_REST)
    expect((await disk.keys('')).filter((key) => !before.includes(key))).toEqual([])
    expect(await listed(await powerCut(), file)).toBeUndefined()
  })
})
