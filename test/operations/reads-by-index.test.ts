import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { openDatabase } from '#store/database/database.ts'
import { inRole } from '#store/database/role.ts'
import { changedFiles } from '#store/segments/changes.ts'
import { sizesOf } from '#store/segments/sizes.ts'
import { type CountingDatabase, type Pages, startCounting } from '../support/standing-rows.ts'
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
const [FEW, MANY] = [10_000, 100_000]

describe('What a request reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-by-index-'))
  let counting: CountingDatabase
  let system: System
  let arben: Founder
  let drita: Enrolled
  let besa: Enrolled
  /** Writes nothing further, so a new phone of hers always asks for the same. */
  let mira: Enrolled
  beforeAll(async () => {
    chmodSync(folder, 0o755)
    counting = await startCounting(folder)
    system = await startSystem({ name: 'its own', open: () => openDatabase({ url: counting.url }) })
    arben = await found(system)
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
    besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
    mira = await enrol(system, arben, 'Mira Hoxha', ['caseworker'])
    for (const person of [drita, besa, mira]) for (let n = 0; n < 3; n += 1) await writes(person)
  }, 120_000)
  afterAll(async () => {
    await system.stop()
    await counting.postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function writes({ device }: Enrolled) {
    given(
      await device.openFiles([{ drafts: [{ kind: 'visit', at: today, body: aVisit({ saw: 'a word', others: [] }) }] }]),
    )
    given(await device.sync())
  }

  async function agencyRow() {
    const { rows } = await inRole(system.database.store, { as: 'keeper' }, (tx) =>
      sql<{ org: Bytes }>`select org from homeward.organisations`.execute(tx),
    )
    const [agency] = rows
    if (!agency) throw new Error('the agency was founded')
    return agency
  }

  /** Files of Besa, ten segments each, as they stood before anything that a device of hers asked for. */
  async function stand(from: number, upto: number) {
    const { org } = await agencyRow()
    await counting.stand({ org, member: idBytes(besa.member), from, upto })
  }

  /** One day of work: writes, rounds with nothing new, a new device, the log, and the plan of a pull that its limit cuts. */
  async function work() {
    await writes(drita)
    await writes(besa)
    for (const { device } of [drita, besa, arben]) {
      given(await device.sync())
      given(await device.accessLog(null))
    }
    const phone = system.device()
    given(await phone.signIn({ account: mira.account, passphrase: PASSPHRASE }))
    given(await phone.sync())
  }

  it('grows with what it asks for, and not with what stands', async () => {
    await stand(0, FEW)
    await work()
    const few = await counting.pagesOf(work)
    await stand(FEW, MANY)
    await work()
    const many = await counting.pagesOf(work)
    expect(few.size).toBeGreaterThan(30)
    const eachOnce = (pages: Pages) => [...pages.values()].reduce((sum, { each }) => sum + each, 0)
    expect(eachOnce(many)).toBeLessThanOrEqual(1.2 * eachOnce(few))
    // With ten times the rows an index may have one more level, which every look into it reads.
    const scans = [...many].filter(([query, { each }]) => each > 2 + 1.5 * (few.get(query)?.each ?? each))
    expect(scans).toEqual([])
  }, 240_000)

  it('plans a pull by what its answer can carry, and not by all that a new device lacks', async () => {
    const { store } = system.database
    const { rows: held } = await inRole(store, { as: 'keeper' }, (tx) =>
      sql<{ org: Bytes; file: Bytes }>`
        select org, file from homeward.folder_heads where feed = 1 order by file limit 1000`.execute(tx),
    )
    const [first] = held
    if (!first) throw new Error('files stand')
    const ranges = held.map(({ file }) => ({ file, folder: 1, after: 0 }))
    const planned = (limit: number) =>
      inRole(store, { as: 'member', org: first.org, member: idBytes(besa.member) }, (tx) =>
        sizesOf(tx, first.org, ranges, limit),
      )
    const whole = await planned(1e9)
    expect([whole.all, whole.rows.length]).toEqual([true, 10_000])
    const cut = await planned(64 * 1024)
    expect([cut.all, cut.rows.length]).toEqual([false, Math.ceil((64 * 1024) / 900)])
    expect(whole.rows.slice(0, cut.rows.length)).toEqual(cut.rows)

    const pages = async (limit: number) =>
      [...(await counting.pagesOf(() => planned(limit))).values()].reduce((sum, { all }) => sum + all, 0)
    expect(await pages(64 * 1024)).toBeLessThan((await pages(1e9)) / 10)
  })

  it('is no more for a device that comes back after long, or to a server that was set back, than for a new one', async () => {
    const { store } = system.database
    const { org } = await agencyRow()
    const reader = { org, member: idBytes(besa.member) }
    /** All that changed since, page after page; how many files. */
    const caughtUp = async (since: number | null) => {
      let files = 0
      let after: Bytes | null = null
      do {
        const page: { readonly changes: readonly unknown[]; readonly next: Bytes | null } = await inRole(
          store,
          { as: 'member', ...reader },
          (tx) => changedFiles(tx, reader, { since, mark: 100_000 }, after),
        )
        files += page.changes.length
        after = page.next
      } while (after !== null)
      return files
    }
    const pages = async (since: number | null) => {
      const read = await counting.pagesOf(async () => expect(await caughtUp(since)).toBeGreaterThanOrEqual(MANY / 10))
      return [...read.values()].reduce((sum, { all }) => sum + all, 0)
    }
    expect(await pages(0)).toBeLessThanOrEqual(1.2 * (await pages(null)))
  }, 60_000)
})
