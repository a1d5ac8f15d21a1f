import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { type RowChange, ReplicaFailure } from '#device/kept/replica/replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { breakable, type Fault } from '../support/broken-line.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })

/** A disk that becomes full, or a process that dies, at the n-th write from now. */
class FailingReplica extends MemoryReplica {
  failsIn = Infinity

  override write(changes: readonly RowChange[]): Promise<void> {
    this.failsIn -= 1
    if (this.failsIn <= 0) return Promise.reject(new ReplicaFailure('storage-full'))
    return super.write(changes)
  }
}

describe.each(eachDatabaseInLong())('One act, whole or not at all, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  })
  afterAll(() => system.stop())

  it('opens three files in one act and ties them to each other', async () => {
    const files = given(await besa.device.openFiles(['Ana', 'Dren', 'Lule'].map((saw) => ({ drafts: [visit(saw)] }))))
    expect(new Set(files).size).toBe(3)
    given(await besa.device.sync())
    for (const file of files) {
      const view = given(await besa.device.file(file))
      expect(view.alarms).toEqual([])
      expect(Object.values(view.delivery)).toEqual(['sent'])
    }
  })

  it('keeps the words and says that the storage is full', async () => {
    const replica = new FailingReplica()
    const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ replica }))
    const [file] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
    replica.failsIn = 1
    expect(await drita.device.write([{ file: file as FileId, draft: visit('lost?') }])).toMatchObject({
      ok: false,
      code: 'storage-full',
    })
    replica.failsIn = Infinity
    expect(given(await drita.device.file(file as FileId)).caseFile.entries).toHaveLength(1)
    given(await drita.device.write([{ file: file as FileId, draft: visit('lost?') }]))
    expect(given(await drita.device.file(file as FileId)).caseFile.entries).toHaveLength(2)
    given(await drita.device.sync())
  })

  it.each(['lose-request', 'lose-answer', 'send-twice', 'cut-answer'] as const)(
    'delivers an act over three files whole when the line does: %s',
    async (fault: Fault) => {
      const line = breakable(system.http)
      const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: line.http }))
      const files = given(await drita.device.openFiles([1, 2, 3].map((n) => ({ drafts: [visit(String(n))] }))))
      given(await drita.device.sync())
      given(await drita.device.write(files.map((file) => ({ file, draft: visit('one act') }))))

      line.breakNext(fault)
      await drita.device.sync()
      given(await besa.device.sync())
      const arrived = await Promise.all(
        files.map(async (file) => given(await besa.device.file(file)).caseFile.entries.length),
      )
      expect(new Set(arrived).size).toBe(1)

      given(await drita.device.sync())
      given(await besa.device.sync())
      for (const file of files) {
        expect(given(await besa.device.file(file)).caseFile.entries).toHaveLength(2)
        expect(given(await besa.device.file(file)).alarms).toEqual([])
      }
    },
  )

  it('comes to the same end wherever the device stops while it syncs', async () => {
    for (let stopsIn = 1; stopsIn < 9; stopsIn += 1) {
      const replica = new FailingReplica()
      const line = breakable(system.http)
      const drita = await enrol(
        system,
        arben,
        'Drita Kola',
        ['caseworker'],
        system.device({ replica, http: line.http }),
      )
      const files = given(await drita.device.openFiles([1, 2, 3].map((n) => ({ drafts: [visit(String(n))] }))))
      replica.failsIn = stopsIn
      await drita.device.sync()
      replica.failsIn = Infinity
      await drita.device.lock()
      given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
      given(await drita.device.sync())
      given(await besa.device.sync())
      for (const file of files) {
        const view = given(await besa.device.file(file))
        expect(view.caseFile.entries).toHaveLength(1)
        expect(view.alarms).toEqual([])
      }
      expect((await drita.device.syncState()).unsent).toBe(0)
    }
  })
})
