import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { RowChange } from '#device/kept/replica/replica.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { breakable } from '../support/broken-line.ts'
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
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const FILES = 12
const ENTRIES = 40
const words = 'She said that school is good and that she sleeps well. '.repeat(40)

describe.each(eachDatabaseInLong())('The first sync of a device, with $name', (kind) => {
  let system: System
  let arben: Founder
  let drita: Enrolled

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const draft = { kind: 'visit', at: today, body: aVisit({ saw: words, others: [] }) }
    for (let n = 0; n < FILES; n += 1)
      given(await drita.device.openFiles([{ drafts: Array.from({ length: ENTRIES }, () => draft) }]))
    given(await drita.device.sync())
  })
  afterAll(() => system.stop())

  it('shows how far it has come, and brings every file whole', async () => {
    const phone = system.device()
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    const seen: number[] = []
    await phone.subscribe((topics) => {
      if (topics.includes('sync'))
        void phone.syncState().then(({ progress }) => progress && seen.push(progress.done / progress.of))
    })
    given(await phone.sync())
    expect(Math.max(...seen)).toBe(1)
    const lines = given(await phone.files())
    expect(lines.map((line) => line.line.entries.length)).toEqual(Array.from({ length: FILES }, () => ENTRIES))
  })

  it('keeps what came where it is stopped or the line breaks, and pulls only the rest', async () => {
    const line = breakable(system.http)
    const phone = system.device({ http: line.http })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    let stopped = false
    const unsubscribe = await phone.subscribe(() => {
      void phone.syncState().then(({ progress }) => {
        if (stopped || !progress || progress.done === 0) return
        stopped = true
        void phone.stopSync()
      })
    })
    await phone.sync()
    unsubscribe()
    expect(stopped).toBe(true)
    line.breakNext('cut-answer')
    await phone.sync()
    given(await phone.sync())
    const lines = given(await phone.files())
    expect(lines.map((one) => one.line.entries.length)).toEqual(Array.from({ length: FILES }, () => ENTRIES))
    for (const { file } of lines) expect(given(await phone.file(file)).alarms).toEqual([])
  })

  it('shows all that its person may read, though the directory changed or the phone was locked before anybody looked', async () => {
    const phone = system.device()
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    await enrol(system, arben, 'Besa Leka', ['supervisor'])
    given(await phone.sync())
    await seesEverything(phone)

    given(
      await drita.device.write(
        given(await drita.device.files()).map(({ file }) => ({
          file,
          draft: { kind: 'visit', at: today, body: aVisit({ saw: 'Again.', others: [] }) },
        })),
      ),
    )
    given(await drita.device.sync())
    given(await phone.sync())
    await phone.lock()
    given(await phone.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    await seesEverything(phone, ENTRIES + 1)
  })

  it('brings what a device wrote that joined meanwhile, and doubts nothing of it, however long its name takes to be kept', async () => {
    const phone = system.device({ replica: new SlowToKeep() })
    given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
    const before = given(await phone.files()).map(({ line }) => line.entries.length)
    const tablet = system.device()
    given(await tablet.signIn({ account: drita.account, passphrase: PASSPHRASE }))
    given(await tablet.sync())
    const files = given(await tablet.files()).map(({ file }) => file)
    // More rows than fit into an answer, so that the phone must request rows of a device that the same answer names first.
    for (let n = 0; n < 12; n += 1)
      given(
        await tablet.write(
          files.map((file) => ({
            file,
            draft: { kind: 'visit', at: today, body: aVisit({ saw: words, others: [] }) },
          })),
        ),
      )
    given(await tablet.sync())
    given(await phone.sync())
    expect(given(await phone.files()).map(({ line }) => line.entries.length)).toEqual(
      before.map((entries) => entries + 12),
    )
    for (const file of files) expect(given(await phone.file(file)).alarms).toEqual([])
  })
})

/** A disk that is slow at durable writes. */
class SlowToKeep extends MemoryReplica {
  override async write(changes: readonly RowChange[], how?: 'durable' | 'relaxed'): Promise<void> {
    if (how === 'durable') await new Promise((done) => setTimeout(done, 150))
    await super.write(changes)
  }
}

async function seesEverything(phone: Tested, entries = ENTRIES): Promise<void> {
  const lines = given(await phone.files())
  expect(lines.map(({ line }) => line.entries.length)).toEqual(Array.from({ length: FILES }, () => entries))
  for (const { rights, line } of lines) expect([rights.care, line.held.includes('care')]).toEqual(['keep', true])
}
