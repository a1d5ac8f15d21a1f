import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf, toHex } from '../database/hex.ts'
import type { RoleTransaction } from '../database/role.ts'

export interface StoredSegment {
  readonly file: Bytes
  readonly folder: number
  readonly device: Bytes
  readonly first: number
  readonly last: number
  readonly id: Bytes
  readonly receipt: Bytes
}

interface Place {
  readonly file: Uint8Array
  readonly folder: number
  readonly device: Uint8Array
  readonly first: number
}

/** The stored segments at these places of their chains: what a device sends again, or a fork. */
export async function storedAt(tx: RoleTransaction, org: Bytes, places: readonly Place[]): Promise<StoredSegment[]> {
  if (places.length === 0) return []
  const asked = JSON.stringify(
    places.map((place) => ({
      file: toHex(place.file),
      folder: place.folder,
      device: toHex(place.device),
      first: place.first,
    })),
  )
  const { rows } = await sql<StoredSegment>`
    select p.file, p.folder, p.device, s.first, s.last, s.id, s.receipt
    from (
      select decode(t.file, 'hex') as file, t.folder, decode(t.device, 'hex') as device, t.first
      from jsonb_to_recordset(${asked}::jsonb) as t(file text, folder smallint, device text, first bigint) offset 0
    ) p
    join homeward.segments s on s.org = ${org} and s.file = p.file and s.folder = p.folder and s.device = p.device and s.first = p.first`.execute(
    tx,
  )
  return rows
}

/** Every stored segment of a file, by its place. */
export function segmentPlaces(tx: RoleTransaction, org: Bytes, file: Bytes) {
  return tx
    .selectFrom('homeward.segments')
    .select(['folder', 'device', 'first', 'id'])
    .where('org', '=', org)
    .where('file', '=', file)
    .execute()
}

/** The stored segment that holds an entry. */
export async function segmentWith(
  tx: RoleTransaction,
  org: Bytes,
  at: { file: Bytes; folder: number; device: Bytes; entry: number },
): Promise<Bytes | undefined> {
  const found = await tx
    .selectFrom('homeward.segments')
    .select('bytes')
    .where('org', '=', org)
    .where('file', '=', at.file)
    .where('folder', '=', at.folder)
    .where('device', '=', at.device)
    .where('first', '<=', at.entry)
    .where('last', '>=', at.entry)
    .executeTakeFirst()
  return found?.bytes
}

/** The access streams of these files, each in order. */
export function accessStreams(
  tx: RoleTransaction,
  org: Bytes,
  files: readonly Uint8Array[],
): Promise<{ file: Bytes; seq: number; record: Bytes }[]> {
  if (files.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('keystore.access_records')
    .select(['file', 'seq', 'record'])
    .where('org', '=', org)
    .where(sql<boolean>`file = ${anyOf(files)}`)
    .orderBy('file')
    .orderBy('seq')
    .execute()
}
