import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { askServer } from '#device/platform/http.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { SPOKEN } from '#contract/version.ts'
import { asMember } from '#device/vault/directory.ts'
import {
  directoryProposedRecord,
  directorySecondedRecord,
  givenBackRecord,
  keysEndedRecord,
  memberRecord,
  memberRemovedRecord,
  speaksRecord,
} from '#sealing/directory/directory-record.ts'
import { memberAt, speaksAt } from '#sealing/directory/directory-view.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { oneDatabase } from '../../support/database.ts'
import { looks } from '../../support/looks.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../../support/system.ts'

const HOUR = 3_600_000

let system: System
let arben: Awaited<ReturnType<typeof found>>
let besa: Enrolled
let drita: Enrolled
let ilir: Enrolled
/** Arben, the only custodian, with the keys that lie on his device and an app that writes what he likes. */
let evil: Awaited<ReturnType<typeof roomsOf>>

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  ilir = await enrol(system, arben, 'Ilir Meta', ['caseworker'])
  for (const { device } of [besa, drita, ilir, arben, besa, drita, ilir, arben]) given(await device.sync())
  evil = await roomsOf(system, arben)
  given(await refreshDirectory(evil))
})
afterAll(() => system.stop())

const place = () => ({ org: evil.org, head: evil.directory.head, signer: asMember(evil) })
const hour = () => Math.floor(system.clock.now / HOUR)
const sent = async (record: Promise<Bytes>) => {
  const body = { v: 1, org: evil.org, records: [await record] }
  const answer = await askServer(evil.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
  given(await refreshDirectory(evil))
  return answer.ok ? 'taken' : answer.code
}
const of = ({ member }: Enrolled) => ({ member: idBytes(member) })
const works = async ({ device }: Enrolled) => (await device.sync()).ok
const waiting = async ({ device }: Pick<Enrolled, 'device'>) => {
  given(await device.sync())
  return given(await device.directoryActs())
}

describe('One custodian alone', () => {
  it('removes no supervisor and takes that role from nobody, with an hour or without: the server refuses, and she works on', async () => {
    for (const more of [{}, { hour: hour() }])
      expect(await sent(memberRemovedRecord(place(), { ...of(besa), ...more }))).toBe('second-missing')
    const known = memberAt(evil.directory, idBytes(besa.member))
    if (!known) throw new Error('Besa is a member')
    expect(await sent(memberRecord(place(), { ...known, roles: ['caseworker'] }))).toBe('second-missing')
    expect(await works(besa)).toBe(true)
  })

  it('does not say that every app knows a version that there is not yet, which nobody could take back', async () => {
    for (const version of [SPOKEN.newest + 1, 255])
      expect(await sent(speaksRecord(place(), { version }))).toBe('app-too-new')
    expect(speaksAt(evil.directory)).toBeLessThanOrEqual(SPOKEN.newest)
    expect(await works(drita)).toBe(true)
  })

  it('gets nothing done by proposing it and signing again', async () => {
    const act = { is: 'remove', ...of(besa) } as const
    expect(await sent(directoryProposedRecord(place(), { act }))).toBe('taken')
    const [proposal] = evil.directory.proposals
    const hash = { proposed: proposal?.hash ?? new Uint8Array(32) }
    expect(await sent(directorySecondedRecord(place(), hash))).toBe('not-entitled')
    expect(await sent(memberRemovedRecord(place(), of(besa)))).toBe('second-missing')
    expect(await waiting(besa)).toMatchObject([{ is: 'remove', agreed: false, maySayNo: true, maySecond: false }])
    expect(await waiting(drita)).toEqual([])
    const [asked] = await waiting(arben)
    given(await arben.device.stopInDirectory(asked?.act ?? ''))
    expect(await waiting(besa)).toEqual([])
    given(await refreshDirectory(evil))
  })

  it('says no other hour than the server’s, and so neither removes nor stops a second member within three days', async () => {
    for (const wrong of [hour() - 72, hour() + 72])
      expect(await sent(memberRemovedRecord(place(), { ...of(ilir), hour: wrong }))).toBe('record-malformed')
    expect(await arben.device.removeMember(ilir.member)).toMatchObject({ ok: true, value: 'done' })
    given(await refreshDirectory(evil))
    expect(await sent(memberRemovedRecord(place(), { ...of(drita), hour: hour() }))).toBe('second-missing')
    expect(await sent(keysEndedRecord(place(), { ...of(drita), hour: hour() }))).toBe('second-missing')
    expect(await sent(memberRemovedRecord(place(), { ...of(drita), hour: hour() + 72 }))).toBe('record-malformed')
    expect(await works(drita)).toBe(true)
    expect(await works(ilir)).toBe(false)
  })

  it('nor by a record that he says the server lost, which was never set back', async () => {
    const seq = evil.directory.head.seq - 2
    const hash = await hashRecord(evil.directoryRecords[seq - 1] ?? new Uint8Array())
    const before = { ...place(), head: { seq, hash } }
    const fields = { ...of(drita), hour: hour() }
    for (const madeUp of [await memberRemovedRecord(before, fields), await keysEndedRecord(before, fields)])
      expect(await sent(givenBackRecord(place(), { record: madeUp }))).toBe('record-malformed')
    expect(await works(drita)).toBe(true)
  })

  it('with two shares removes a supervisor three days later, whatever his own clock says; she reads it on her day', async () => {
    expect(await arben.device.removeMember(besa.member)).toMatchObject({ ok: true, value: 'asked' })
    const [asked] = await waiting(arben)
    expect(asked).toMatchObject({ maySecond: false, mayUseShares: true, agreed: false })
    const act = asked?.act ?? ''
    const [one, other, third] = arben.founded.shares
    expect(await arben.device.agreeInDirectory({ act, shares: [one, one] })).toMatchObject({ ok: false, code: 'wrong' })
    expect(await arben.device.agreeInDirectory({ act })).toMatchObject({ ok: false, code: 'someone-else-must' })
    given(await arben.device.agreeInDirectory({ act, shares: [one, other] }))
    expect(await arben.device.agreeInDirectory({ act, shares: [one, third] })).toMatchObject({ ok: false })
    expect(await waiting(besa)).toMatchObject([{ agreed: true }])
    given(await refreshDirectory(evil))
    expect(await sent(memberRemovedRecord(place(), of(besa)))).toBe('too-early')
    await looks(arben)
    system.clock.now += 71 * HOUR
    given(await arben.device.sync())
    expect(await works(besa)).toBe(true)
    system.clock.now += 2 * HOUR
    given(await arben.device.sync())
    expect(await works(besa)).toBe(false)
    expect(await waiting(arben)).toEqual([])
  })

  it('stops a second worker’s keys at once with two shares', async () => {
    const lira = await enrol(system, arben, 'Lira Hoxha', ['caseworker'])
    given(await lira.device.sync())
    expect(await arben.device.endKeys(drita.member)).toMatchObject({ ok: true, value: 'done' })
    expect(await arben.device.endKeys(lira.member)).toMatchObject({ ok: true, value: 'asked' })
    expect(await works(lira)).toBe(true)
    const [asked] = await waiting(arben)
    given(
      await arben.device.agreeInDirectory({
        act: asked?.act ?? '',
        shares: [arben.founded.shares[0], arben.founded.shares[2]],
      }),
    )
    expect(await works(lira)).toBe(false)
  })
})
