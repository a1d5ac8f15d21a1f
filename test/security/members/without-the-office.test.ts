import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { placeFor } from '#device/files/state/file-keys.ts'
import { accessOf, stateOf } from '#device/files/state/file-state.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { Role } from '#device/kept/rights.ts'
import { askServer } from '#device/platform/http.ts'
import { exchangeRecords } from '#device/sync/rounds/exchange-records.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { asMember } from '#device/vault/directory.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { proposedRecord } from '#sealing/access/access-record.ts'
import {
  custodianRecord,
  deviceRevokedRecord,
  directoryProposedRecord,
  keysEndedRecord,
  memberRecord,
  memberRemovedRecord,
  speaksRecord,
} from '#sealing/directory/directory-record.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { roomsOf } from '../../support/rooms-of.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

const HOUR = 3_600_000

let system: System
let arben: Founder
let drita: Enrolled
let supervisor: Enrolled
let file: FileId
/** One member of each role that holds no office and nothing of Drita’s file. */
const others = new Map<string, Enrolled>()
const ROLES: readonly (readonly [string, Role])[] = [
  ['caseworker', 'caseworker'],
  ['specialist', 'specialist'],
  ['specialist from outside', 'specialist'],
  ['coordinator', 'coordinator'],
  ['administrator', 'administrator'],
]

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  supervisor = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const [who, role] of ROLES)
    others.set(who, await enrol(system, arben, `A ${who}`, [role], system.device(), who.endsWith('from outside')))
  for (const { device } of [supervisor, drita, ...others.values(), arben]) given(await device.sync())
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  for (const { device } of [drita, ...others.values()]) given(await device.sync())
})
afterAll(() => system.stop())

/** A member with the keys that lie on their device, and an app that writes what they like. */
async function evilOf(who: string) {
  const one = others.get(who)
  if (!one) throw new Error('there is one of each role')
  const evil = await roomsOf(system, one)
  given(await refreshDirectory(evil))
  const place = () => ({ org: evil.org, head: evil.directory.head, signer: asMember(evil) })
  const sent = async (record: Promise<Bytes>) => {
    const body = { v: 1, org: evil.org, records: [await record] }
    const answer = await askServer(evil.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
    return answer.ok ? 'taken' : answer.code
  }
  return { one, evil, place, sent }
}
const deviceOf = async ({ device }: Pick<Enrolled, 'device'>) => {
  const id = (await device.state()).me?.device
  if (!id) throw new Error('the device is unlocked')
  return idBytes(id)
}

describe.each(ROLES)('A %s who writes what no app writes', (who) => {
  it('stops and removes nobody, takes nobody’s device off, gives no office and no role, and proposes none of it; nobody is told anything', async () => {
    const { one, evil, place, sent } = await evilOf(who)
    const of = { member: idBytes(drita.member) }
    const hour = Math.floor(system.clock.now / HOUR)
    const own = memberAt(evil.directory, evil.memberId)
    if (!own) throw new Error('they are a member')
    const tried = [
      memberRemovedRecord(place(), { ...of, hour }),
      keysEndedRecord(place(), { ...of, hour }),
      deviceRevokedRecord(place(), { device: await deviceOf(drita) }),
      custodianRecord(place(), { member: evil.memberId }),
      memberRecord(place(), { ...own, roles: ['supervisor', 'administrator'] }),
      directoryProposedRecord(place(), { act: { is: 'remove', ...of } }),
      speaksRecord(place(), { version: 9 }),
    ]
    for (const record of tried) expect(await sent(record)).toBe('not-entitled')
    for (const { device } of [drita, arben, supervisor, one]) {
      given(await device.sync())
      expect(given(await device.directoryActs())).toEqual([])
      expect(given(await device.whoWasStopped())).toEqual([])
    }
  })

  it('sees no file that they were not given, and signs nothing in it with the access of who holds it', async () => {
    const { one, evil } = await evilOf(who)
    expect(await one.device.file(file)).toMatchObject({ ok: false, code: 'not-found' })
    expect(given(await one.device.files()).map((line) => line.file)).not.toContain(file)
    const hers = await roomsOf(system, drita)
    const state = await stateOf(hers, file)
    const access = state && (await accessOf(hers, file, state))
    if (!access) throw new Error('she holds the file')
    const record = await proposedRecord(placeFor(evil, file, access), { act: { is: 'erase' } })
    const items = [{ is: 'access' as const, file: idBytes(file), record }]
    expect(await exchangeRecords(evil, { id: newId(), items })).toMatchObject({ ok: false, code: 'not-entitled' })
    given(await drita.device.sync())
    expect(given(await drita.device.file(file)).waiting ?? []).toEqual([])
    expect(await saws(drita.device, file)).toEqual(['by Drita'])
  })
})
