import { describe, expect, it } from 'vitest'
import { newPerson, speaking } from '../../../test/vectors/agency.ts'
import {
  agency as speaking3,
  agreedBy,
  branch,
  certified,
  ended,
  HOUR,
  joined as joinedBy,
  type Made,
  newKeys,
  newKeysByRoot,
  office,
  officeEnded,
  removalAsked,
  removed,
  removedByTwo,
  takenOff,
} from '../../../test/vectors/directory-branches.ts'
import { place } from '../../../test/vectors/next-records.ts'
import type { Bytes } from '#bytes.ts'
import { randomBytes } from '../primitives/bytes.ts'
import { signingKey } from '../primitives/ed25519.ts'
import { newId } from '../primitives/id.ts'
import { parseRecord, type Signer } from '../primitives/record.ts'
import type { DirectoryAct } from './directory-act.ts'
import { readDirectoryBody } from './directory-body.ts'
import {
  delaySetRecord,
  deviceRecord,
  directoryProposedRecord,
  directorySecondedRecord,
  directoryWithdrawnRecord,
  keysEndedRecord,
  receiptKeyRecord,
  speaksRecord,
  takenOutRecord,
} from './directory-record.ts'
import { memberAt } from './directory-view.ts'
import { type Directory, extendStrictly } from './directory.ts'
import { saysAllOf, stopsSignedAnew } from './lost-stops.ts'

const agency = await speaking(speaking3, 4)
const { arben, drita, besa, mira, asRoot } = agency

const asked =
  (act: DirectoryAct, by: Signer = arben.asMember): Made =>
  async (directory) =>
    directoryProposedRecord(place(by, directory), { act })
const withdrawn =
  (by: Signer): Made =>
  async (directory) =>
    directoryWithdrawnRecord(place(by, directory), { proposed: directory.proposals[0]?.hash ?? randomBytes(32) })
/** What was asked for last, of several that wait. */
const agreedLast =
  (by: Signer): Made =>
  async (directory) =>
    directorySecondedRecord(place(by, directory), { proposed: directory.proposals.at(-1)?.hash ?? randomBytes(32) })
const endedByTwo: Made = async (directory) => keysEndedRecord(place(arben.asMember, directory), { member: mira.member })
const takenOut: Made = async (directory) =>
  takenOutRecord(place(besa.asMember, directory), { member: besa.member, hour: HOUR })
const receiptKey = (await signingKey(randomBytes(32))).publicKey
const serverKey: Made = async (directory) => receiptKeyRecord(place(asRoot, directory), { receiptKey })
const delaySet: Made = async (directory) => delaySetRecord(place(arben.asMember, directory), { hours: 48 })
const speaks: Made = async (directory) => speaksRecord(place(arben.asMember, directory), { version: 5 })

const [person, phone] = [await newPerson('caseworker'), newId()]
const phoneKey = (await signingKey(randomBytes(32))).publicKey
const device: Made = async (directory) =>
  deviceRecord(place(mira.asMember, directory), { device: phone, member: mira.member, key: phoneKey })

/** Arben and Drita are custodians; that somebody is to be removed waits. */
const start = (await branch(agency.directory, office(drita), removalAsked(besa))).directory
const theDelay: DirectoryAct = { is: 'delay', hours: 48 }
const ofBesa: DirectoryAct = { is: 'take-out', member: besa.member }
const ofDrita: DirectoryAct = { is: 'end-office', member: drita.member }

const kinds: readonly (readonly [string, readonly Made[]])[] = [
  ['somebody was removed', [removed(mira)]],
  ['two removed somebody', [agreedBy(drita.asMember), removedByTwo(besa)]],
  ['keys were ended', [ended(mira)]],
  ['two shareholders ended keys', [ended(mira, undefined, asRoot)]],
  ['a device was taken off', [takenOff(mira)]],
  ['a device was certified', [device]],
  ['somebody was let in', [certified(person)]],
  ['roles were changed', [certified(mira, arben.asMember, ['caseworker'])]],
  ['the office was given', [office(mira)]],
  ['a custodian stepped down', [officeEnded(drita)]],
  [
    'two ended an office',
    [withdrawn(arben.asMember), asked(ofDrita), agreedBy(asRoot), officeEnded({ ...drita, asMember: arben.asMember })],
  ],
  ['a signature was taken back', [withdrawn(arben.asMember)]],
  ['somebody said no', [withdrawn(besa.asMember)]],
  ['two set the delay', [asked(theDelay), agreedLast(drita.asMember), delaySet]],
  ['somebody took out all that they can open', [asked(ofBesa), agreedLast(drita.asMember), takenOut]],
  ['the server has a new key', [serverKey]],
  ['the version was raised', [speaks]],
]

const signed = (lost: readonly Bytes[], here: Directory, both: Directory, by = arben, hour = HOUR) =>
  stopsSignedAnew(lost, { here, joined: both }, { member: by.member, signer: by.asMember, hour })
const typesOf = (records: readonly Bytes[]) =>
  records.map((bytes) => {
    const record = parseRecord(bytes)
    return record && readDirectoryBody(record.body)?.type
  })
const followed = async (directory: Directory, records: readonly Bytes[]) => {
  const extended = await extendStrictly(directory, records)
  if (!extended.ok) throw new Error(extended.code)
  return extended.value
}
const joined = (directory: Directory, lost: readonly Bytes[]) => joinedBy(directory, lost, arben.onDevice)
/** Somebody else did something here meanwhile. */
const here = (await branch(start, certified(await newPerson('caseworker')))).directory

describe('A lost branch of the directory that nobody takes back', () => {
  it.each(kinds)('is not given up where it alone says that %s', async (_, made) => {
    const lost = await branch(start, ...made)
    expect(saysAllOf(here, await joined(here, lost.records))).toBe(false)
  })

  it.each(kinds)('is not missed where this one says, too, that %s', async (_, made) => {
    const lost = await branch(start, ...made)
    const again = (await branch(here, ...made)).directory
    expect(saysAllOf(again, await joined(again, lost.records))).toBe(true)
  })

  it('is not given up where both gave a member new keys: one of the two may be a thief’s, until they were ended here', async () => {
    const lost = await branch(start, newKeys(mira))
    const again = (await branch(here, newKeys(mira))).directory
    expect(saysAllOf(again, await joined(again, lost.records))).toBe(false)
    const stopped = (await branch(again, ended(mira))).directory
    expect(saysAllOf(stopped, await joined(stopped, lost.records))).toBe(true)
  })

  it('is missed by nobody for what waits there alone: it is proposed anew', async () => {
    const lost = await branch(start, asked({ is: 'give-office', member: mira.member }))
    expect(saysAllOf(here, await joined(here, lost.records))).toBe(true)
  })
})

describe('What one stopped alone on it', () => {
  it.each([
    ['what somebody else stopped', [removed(mira)], [], drita],
    [
      'that two removed somebody',
      [asked({ is: 'remove', member: mira.member }), agreedLast(drita.asMember), removedByTwo(mira)],
      [],
      arben,
    ],
    [
      'that two ended keys',
      [asked({ is: 'end-keys', member: mira.member }), agreedLast(drita.asMember), endedByTwo],
      [],
      arben,
    ],
    ['that somebody was let in', [certified(person)], [], arben],
    ['what is so here already', [removed(mira)], [removed(mira, HOUR, drita.asMember)], arben],
    [
      'that keys were ended where two shareholders gave new ones here since',
      [ended(mira)],
      [ended(mira), newKeysByRoot(mira)],
      arben,
    ],
  ] as const)('is not signed anew: %s', async (_, made, meanwhile, by) => {
    const lost = await branch(start, ...made)
    const now = (await branch(here, ...meanwhile)).directory
    expect(await signed(lost.records, now, await joined(now, lost.records), by)).toEqual([])
  })

  it('is not signed anew where its author did the same to another member within three days', async () => {
    const lost = await branch(start, removed(mira))
    const now = (await branch(here, ended(besa, HOUR))).directory
    const both = await joined(now, lost.records)
    expect(await signed(lost.records, now, both, arben, HOUR + 71)).toEqual([])
    expect(await signed(lost.records, now, both, arben, HOUR + 72)).toHaveLength(1)
  })

  it.each([
    ['a removal', removed(mira), 'member-removed'],
    ['ended keys', ended(mira), 'keys-ended'],
    ['a device taken off', takenOff(mira), 'device-revoked'],
    ['an own office that ended', officeEnded(arben), 'custodian-ended'],
  ] as const)('is signed anew, and nothing of the lost branch is missed then: %s', async (_, made, type) => {
    const lost = await branch(start, made)
    const records = await signed(lost.records, here, await joined(here, lost.records))
    expect(typesOf(records)).toEqual([type])
    const anew = await followed(here, records)
    expect(saysAllOf(anew, await joined(anew, lost.records))).toBe(true)
  })

  it('is signed anew one after the other', async () => {
    const lost = await branch(start, takenOff(besa), removed(mira))
    const records = await signed(lost.records, here, await joined(here, lost.records))
    expect(typesOf(records)).toEqual(['device-revoked', 'member-removed'])
    expect(memberAt(await followed(here, records), mira.member)?.removed).toBe(true)
  })
})
