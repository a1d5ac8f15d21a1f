import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer, type PulledRow } from '#contract/sync.ts'
import { fromCbor } from '#sealing/primitives/cbor.ts'
import { erasedRecord, grantedRecord } from '#sealing/access/access-record.ts'
import { newId } from '#sealing/primitives/id.ts'
import { signErasure } from '#sealing/access/erasure.ts'
import { parseReceipt } from '#sealing/segments/receipt.ts'
import { hashRecord, parseRecord, signRecord } from '#sealing/primitives/record.ts'
import { NO_SEGMENT, parseSegment, segmentId } from '#sealing/segments/segment.ts'
import { asDevice, foundingRecords, newPerson, type Person } from './agency.ts'
import { organisationKeys, newOrganisationSecret } from '#sealing/members/organisation-secret.ts'
import { buildReceipt } from '../vectors/one-receipt.ts'
import { buildSegment } from '../vectors/one-segment.ts'
import { type Scene, newHash, CARE } from './bent-answers.ts'

export function swapKey(records: readonly Bytes[], stranger: Person): Promise<Bytes[]> {
  return Promise.all(
    records.map(async (bytes) => {
      const record = parseRecord(bytes)
      const body = record && (fromCbor(record.body) as Record<string, unknown>)
      if (!record || !body || !('x' in body)) return bytes
      return signRecord('directory', { by: record.by, key: stranger.e }, { ...body, x: stranger.x.publicKey })
    }),
  )
}

export function oldDirectory({ evil }: Scene): Bytes[] {
  const heard = evil.heard.flatMap(({ path, bytes }) =>
    path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes)?.directory ?? []) : [],
  )
  if (heard.length === 0) throw new Error('no record of the directory was heard')
  return heard.slice(0, 2)
}

export async function foreignDirectory({ org, stranger }: Scene): Promise<Bytes[]> {
  return foundingRecords(
    org,
    await organisationKeys(newOrganisationSecret()),
    stranger,
    (await newPerson()).e.publicKey,
  )
}

async function placeAfter({ org, file, access, stranger }: Scene) {
  const last = access.at(-1)
  if (!last) throw new Error('the file is open')
  return { org, file, head: { seq: access.length, hash: await hashRecord(last) }, at: 1, signer: asDevice(stranger) }
}

export async function strangersGrant(scene: Scene): Promise<Bytes> {
  return grantedRecord(await placeAfter(scene), {
    grants: [
      {
        member: scene.stranger.member,
        rights: new Map([[0, 'keep']]),
        wrap: crypto.getRandomValues(new Uint8Array(120)),
      },
    ],
  })
}

export async function strangersErasure(scene: Scene): Promise<Bytes> {
  const place = await placeAfter(scene)
  const second = await newPerson()
  return erasedRecord(place, {
    second: await signErasure({
      org: scene.org,
      file: scene.file,
      prev: place.head.hash,
      member: second.member,
      device: second.device,
      deviceKey: second.deviceKey,
    }),
  })
}

export async function forgeReceipt({ org, stranger }: Scene, row: PulledRow): Promise<PulledRow> {
  const segment = parseSegment(row.segment)
  if (!segment.ok) throw new Error('an honest row is a segment')
  const { file, folder } = segment.value
  const body = {
    org,
    file,
    folder,
    segment: await segmentId(segment.value),
    seq: row.seq,
    head: newHash(),
    access: 1,
    directory: 1,
  }
  return { ...row, receipt: await buildReceipt(stranger.deviceKey, body) }
}

export async function resigned({ stranger }: Scene, receipt: Bytes): Promise<Bytes> {
  const honest = parseReceipt(receipt)
  if (!honest) throw new Error('an honest row has a receipt')
  return buildReceipt(stranger.deviceKey, honest.body)
}

export async function foreignRow({ stranger }: Scene): Promise<PulledRow> {
  const [org, file] = [newId(), newId()]
  const folderKey = crypto.getRandomValues(new Uint8Array(32))
  const built = await buildSegment({
    org,
    file,
    folder: CARE,
    epoch: 1,
    folderKey,
    device: stranger.device,
    deviceKey: stranger.deviceKey,
    first: 1,
    prev: NO_SEGMENT,
    seen: 0,
    entries: [new Uint8Array(300)],
  })
  const receipt = await buildReceipt(stranger.e, {
    org,
    file,
    folder: CARE,
    segment: built.id,
    seq: 2,
    head: newHash(),
    access: 1,
    directory: 1,
  })
  return { seq: 2, segment: built.bytes, receipt }
}
