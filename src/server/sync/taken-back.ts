import type { Bytes } from '#bytes.ts'
import type { AccessChange } from '#contract/sync.ts'
import { readAccessBody } from '#sealing/access/access-body.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { hashRecord, parseRecord } from '#sealing/primitives/record.ts'
import { toHex } from '#store/database/hex.ts'
import { inRole } from '#store/database/role.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import { accessStreams } from '#store/segments/stored.ts'
import type { Deps } from '../http/env.ts'

/**
 * The access streams of files that this member may no longer follow, up to the record that withdrew them and no
 * further: a device deletes a file because of a signed record, never because a server says so. For an erased file: the
 * record that erased it.
 */
export async function takenBack(
  { store }: Deps,
  { org, member }: SessionRow,
  files: readonly Bytes[],
): Promise<AccessChange[]> {
  if (files.length === 0) return []
  const rows = await inRole(store, { as: 'clerk', org }, (tx) => accessStreams(tx, org, files))
  const streams = [...Map.groupBy(rows, (row) => toHex(row.file)).values()]
  const changes = await Promise.all(
    streams.map(async (stream): Promise<AccessChange[]> => {
      const until = stream.findLastIndex(({ record }) => takes(record, member, stream.length === 1))
      const last = stream[until]
      if (!last) return []
      return [
        {
          file: last.file,
          head: { seq: last.seq, hash: await hashRecord(last.record) },
          records: stream.slice(0, until + 1).map(({ record }) => record),
        },
      ]
    }),
  )
  return changes.flat()
}

/** `alone`: of an erased file that record alone is left. */
function takes(bytes: Bytes, member: Bytes, alone: boolean): boolean {
  const record = parseRecord(bytes)
  const body = record && readAccessBody(record.body)
  if (body?.type === 'barred') return equal(body.member, member)
  if (body?.type === 'carried-out') return alone
  return body?.type === 'erased' || (body?.type === 'rotated' && body.removed.some((one) => equal(one.member, member)))
}
