import type { Bytes } from '#bytes.ts'
import { equal, hex } from '../primitives/bytes.ts'
import { parseRecord, type Signer } from '../primitives/record.ts'
import type { AgencyTakenOut } from './directory-act.ts'
import { readDirectoryBody, type DirectoryBody } from './directory-body.ts'
import {
  custodianEndedRecord,
  deviceRevokedRecord,
  type DirectoryPlace,
  keysEndedRecord,
  memberRemovedRecord,
} from './directory-record.ts'
import { deviceAt, type DeviceAt, devicesAt, memberAt, type MemberAt, membersAt } from './directory-view.ts'
import { type Directory, extendStrictly } from './directory.ts'

/**
 * Whether a directory says by itself all that it would say with a lost branch on top of it (docs/sealing.md 5, Two
 * branches of a directory): then nothing is forgotten where nobody takes that branch back. What only waits there for
 * somebody's signature is proposed anew.
 */
export function saysAllOf(here: Directory, joined: Directory): boolean {
  return (
    areSame(membersAt(here).map(memberText), membersAt(joined).map(memberText)) &&
    areSame(devicesAt(here).map(deviceText), devicesAt(joined).map(deviceText)) &&
    areSame(here.delays.map(delayText), joined.delays.map(delayText)) &&
    // These only grow.
    here.receiptKeys.length === joined.receiptKeys.length &&
    here.speaks.length === joined.speaks.length &&
    joined.takenOut.every((one) => here.takenOut.some((other) => isTakenOutSince(one, other))) &&
    // Who said no, or took a signature back.
    here.saidNo.length === joined.saidNo.length &&
    here.proposals.every(({ hash }) => joined.proposals.some((one) => equal(one.hash, hash)))
  )
}

const memberText = ({ member, x, e, roles, ...rest }: MemberAt): string =>
  JSON.stringify([
    hex(member),
    hex(x),
    hex(e),
    [...roles].sort(),
    rest.external,
    rest.custodian,
    rest.removed,
    rest.ended,
  ])

const deviceText = ({ device, member, key, standing }: DeviceAt): string =>
  JSON.stringify([hex(device), hex(member), hex(key), standing])

/** Done again, or the same. */
const isTakenOutSince = (one: AgencyTakenOut, other: AgencyTakenOut): boolean =>
  one.member === other.member && other.hour >= one.hour

const delayText = ({ at, hours }: Directory['delays'][number]): string => `${at} ${hours}`

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && new Set([...some, ...others]).size === some.length

/**
 * What one member stopped alone on a lost branch, and what is not so `here`: signed anew by that member, to follow here.
 * Only what would count if it were given back (`joined`): not where this branch changed the same since.
 */
export async function stopsSignedAnew(
  lost: readonly Bytes[],
  { here, joined }: { readonly here: Directory; readonly joined: Directory },
  by: { readonly member: Bytes; readonly signer: Signer; readonly hour: number },
): Promise<readonly Bytes[]> {
  const anew: Bytes[] = []
  let directory = here
  for (const bytes of lost) {
    const record = parseRecord(bytes)
    const body = record && readDirectoryBody(record.body)
    if (!body || !('member' in record.by) || !equal(record.by.member, by.member)) continue
    const place = { org: here.org, head: directory.head, signer: by.signer }
    const made = isStoppedIn(joined, body) ? await stopOf(body, place, by.hour) : undefined
    // Refused where it is so here already.
    const extended = made && (await extendStrictly(directory, [made]))
    if (!made || !extended?.ok) continue
    anew.push(made)
    directory = extended.value
  }
  return anew
}

function isStoppedIn(joined: Directory, body: DirectoryBody): boolean {
  if (body.type === 'device-revoked') return deviceAt(joined, body.device)?.standing === 'revoked'
  const member = 'member' in body ? memberAt(joined, body.member) : undefined
  switch (body.type) {
    case 'member-removed':
      return member?.removed === true
    case 'keys-ended':
      return member?.ended === true
    case 'custodian-ended':
      return member?.custodian === false
    default:
      return false
  }
}

/** Undefined of what is no stop, and of what two agreed on: they agree anew. */
async function stopOf(body: DirectoryBody, place: DirectoryPlace, hour: number): Promise<Bytes | undefined> {
  switch (body.type) {
    case 'device-revoked':
      return deviceRevokedRecord(place, { device: body.device })
    case 'member-removed':
      return body.hour === undefined ? undefined : memberRemovedRecord(place, { member: body.member, hour })
    case 'keys-ended':
      return body.hour === undefined ? undefined : keysEndedRecord(place, { member: body.member, hour })
    case 'custodian-ended':
      return custodianEndedRecord(place, { member: body.member })
    default:
      return undefined
  }
}
