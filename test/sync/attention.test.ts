import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { type RowChange, ReplicaFailure } from '#device/kept/replica/replica.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { clearRows } from '../support/clear-rows.ts'
import { looks } from '../support/looks.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { type EvilLine, evilLine } from '../support/evil-line.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })

/** Fails at the n-th write from now, as a killed process would. */
class KilledReplica extends MemoryReplica {
  killedIn = Infinity

  override write(changes: readonly RowChange[]): Promise<void> {
    this.killedIn -= 1
    return this.killedIn <= 0 ? Promise.reject(new ReplicaFailure('storage-unavailable')) : super.write(changes)
  }
}

describe.each(eachDatabaseInLong())('What a person must settle, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let rina: Enrolled
  let rinasLine: EvilLine
  let ilir: Enrolled
  let file: FileId

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    rinasLine = evilLine(system.http)
    rina = await enrol(system, arben, 'Rina Gjoka', ['supervisor'], system.device({ http: rinasLine.http }))
    ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
  })
  afterAll(() => system.stop())

  const saws = async ({ device }: Pick<Enrolled, 'device'>) =>
    given(await device.file(file))
      .caseFile.entries.map((entry) => (entry.body as { saw?: string }).saw)
      .sort()

  /** Ilir's phone was lost with a sighting on it, and its entries are in quarantine. */
  async function lostWith(saw: string): Promise<void> {
    const phone = await furtherDevice(system, ilir)
    given(await ilir.device.sync())
    const grants = [besa, rina].map(({ member }) => ({ member, rights: { card: 'keep', care: 'keep' } as const }))
    const [opened] = given(await ilir.device.openFiles([{ drafts: [visit('before')], grants }]))
    if (!opened) throw new Error('a file was opened')
    file = opened
    given(await ilir.device.sync())
    given(await phone.sync())
    given(await phone.write([{ file, draft: visit(saw) }]))
    const lost = given(await ilir.device.devices()).find((device) => !device.thisOne && !device.revoked)
    if (!lost) throw new Error('the phone is known')
    given(await ilir.device.revokeDevice(lost.device))
    await phone.sync()
    for (const { device } of [besa, rina]) given(await device.sync())
  }

  const waiting = async ({ device }: Enrolled) =>
    given(await device.needsAttention()).filter((item) => item.file === file)

  it('is adopted once, by whoever is first; the other is told and sees it no more', async () => {
    await lostWith('the only sighting')
    const [[forBesa], [forRina]] = [await waiting(besa), await waiting(rina)]
    given(await besa.device.settleAttention({ id: forBesa?.id ?? '', as: 'adopt' }))
    given(await besa.device.sync())
    expect(await rina.device.settleAttention({ id: forRina?.id ?? '', as: 'adopt' })).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(await waiting(rina)).toEqual([])
    given(await rina.device.sync())
    for (const one of [besa, rina]) expect(await saws(one)).toEqual(['before', 'the only sighting'])
  })

  const sightings = async ({ device }: Enrolled, saw: string) =>
    given(await device.file(file)).caseFile.entries.filter((entry) => (entry.body as { saw?: string }).saw === saw)

  it('says who wrote it, on which device and when, beside who took it over, and proves it', async () => {
    given(await arben.device.letTheRestStop())
    await lostWith('seen with her uncle')
    const [waits] = await waiting(besa)
    given(await besa.device.settleAttention({ id: waits?.id ?? '', as: 'adopt' }))
    given(await besa.device.sync())
    given(await rina.device.sync())
    const [seen] = await sightings(rina, 'seen with her uncle')
    const phones = given(await ilir.device.devices())
      .filter((device) => device.revoked)
      .map(({ device }) => device)
    expect(seen).toMatchObject({ by: besa.member, adopted: { by: ilir.member }, found: { proven: true } })
    expect(phones).toContain(seen?.adopted?.device)
    expect(seen?.device).not.toBe(seen?.adopted?.device)
    expect(waits?.entries).toHaveLength(1)
    expect(waits?.entries).not.toContain(seen?.id)
    expect(Date.parse(seen?.adopted?.recordedAt ?? '')).toBeLessThanOrEqual(Date.parse(seen?.recordedAt ?? ''))
  })

  it('is one entry even where a server let two people adopt it', async () => {
    await lostWith('seen twice')
    const [[forBesa], [forRina]] = [await waiting(besa), await waiting(rina)]
    given(await besa.device.settleAttention({ id: forBesa?.id ?? '', as: 'adopt' }))
    rinasLine.alter('/v1/quarantine/settle', () => new Response(null, { status: 204 }))
    given(await rina.device.settleAttention({ id: forRina?.id ?? '', as: 'adopt' }))
    rinasLine.behave()
    for (const { device } of [besa, rina, besa, ilir]) given(await device.sync())
    const found = await Promise.all([besa, rina, ilir].map((one) => sightings(one, 'seen twice')))
    expect(found.map((entries) => entries.length)).toEqual([1, 1, 1])
    expect(new Set(found.map(([entry]) => JSON.stringify(entry))).size).toBe(1)
  })

  it('is no more listed to who did not settle it, without their doing anything', async () => {
    await lostWith('seen at the bus station')
    const [forBesa] = await waiting(besa)
    expect(await waiting(rina)).toHaveLength(1)
    given(await besa.device.settleAttention({ id: forBesa?.id ?? '', as: 'leave' }))
    expect(await waiting(rina)).toEqual([])
  })

  it('goes with the file where two people erase it, and so do forms that were begun about it', async () => {
    await lostWith('read by who keeps the file')
    const [waits] = await waiting(besa)
    given(await besa.device.keepDrafts({ [`visit/${file}`]: 'half a sentence about her', other: 'of another child' }))
    given(await ilir.device.askErasure({ file, reason: 'She asked for it.' }))
    given(await besa.device.sync())
    given(await besa.device.confirmErasure(file))
    given(await besa.device.sync())
    expect(given(await besa.device.needsAttention()).filter(({ id }) => id === waits?.id)).toEqual([])
    // Forms of one's own stay as long as the file may come back.
    expect(given(await besa.device.drafts())).toMatchObject({ [`visit/${file}`]: 'half a sentence about her' })
    await looks(besa)
    system.clock.now += 73 * 3_600_000
    given(await besa.device.sync())
    system.clock.now += 31 * 24 * 3_600_000
    for (let round = 0; round < 2; round += 1) given(await besa.device.sync())
    expect(
      (await clearRows(besa.device))
        .keys()
        .filter((key) => key.includes(waits?.id ?? file) || (key.includes(file) && !/\/erased(mark)?\//.test(key))),
    ).toEqual([])
    expect(given(await besa.device.drafts())).toEqual({ other: 'of another child' })
  })

  it('loses nothing and doubles nothing where the device is killed at any write of the settling', async () => {
    for (let write = 1; write <= 4; write += 1) {
      const line = evilLine(system.http)
      const replica = new KilledReplica()
      const drita = await enrol(
        system,
        arben,
        `Drita Kola ${String(write)}`,
        ['caseworker'],
        system.device({ http: line.http, replica }),
      )
      const [opened] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
      if (!opened) throw new Error('a file was opened')
      file = opened
      given(await drita.device.sync())
      given(await drita.device.write([{ file, draft: visit('refused') }]))
      const http = line.http
      line.alterSync((answer) => ({
        ...answer,
        folders: [],
        outcomes: answer.outcomes.map(({ id }) => ({ ok: false, id, at: 0, code: 'not-entitled', quarantined: false })),
      }))
      await drita.device.sync()
      const [item] = await waiting(drita)
      replica.killedIn = write
      const settled = await drita.device
        .settleAttention({ id: item?.id ?? '', as: 'write-again' })
        .catch((failure: unknown) => failure)
      replica.killedIn = Infinity
      const restarted = { ...drita, device: system.device({ http, replica, keySlots: drita.device.keySlots }) }
      given(await restarted.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
      expect({ write, settled, saws: await saws(restarted) }).toEqual({ write, settled, saws: ['before', 'refused'] })
    }
  })
})
