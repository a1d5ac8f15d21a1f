import type { Bytes } from '#bytes.ts'
import { CHUNK_LIMIT } from '#contract/bytes.ts'
import { ASIDE_LIMIT } from '../segments/quarantine.ts'
import type { RoleTransaction } from '../database/role.ts'

/** As many bytes as its words may fill in quarantine. */
const MOST_CHUNKS = Math.floor(ASIDE_LIMIT.bytes / CHUNK_LIMIT)

/**
 * Whether a device that was taken off, and has not said yet that it delivered everything, may send another chunk of a document. Holds the row of the device
 * until the transaction ends, so that no two chunks are counted as one.
 */
export async function mayDeliverChunk(
  tx: RoleTransaction,
  org: Bytes,
  { member, device }: { readonly member: Bytes; readonly device: Bytes },
): Promise<boolean> {
  const seen = await tx
    .selectFrom('homeward.devices')
    .select('wiped')
    .where('org', '=', org)
    .where('device', '=', device)
    .forUpdate()
    .executeTakeFirst()
  if (!seen || seen.wiped) return false
  const sent = await tx
    .selectFrom('homeward.access_log')
    .select('seq')
    .where('org', '=', org)
    .where('member', '=', member)
    .where('device', '=', device)
    .where('action', '=', 'chunk')
    .where('outcome', '=', 'revoked')
    .limit(MOST_CHUNKS)
    .execute()
  return sent.length < MOST_CHUNKS
}

/**
 * How long a device that was taken off may go on once the first of its last delivery came. It does not run from the stop: an honest phone may
 * come back from a place without a network months later, with words that are nowhere else.
 */
export const LAST_DELIVERY_DAYS = 30
const DAY = 86_400_000

/** Whether a device that was taken off has had its time. */
export async function isLastDeliveryOver(
  tx: RoleTransaction,
  org: Bytes,
  device: Bytes,
  now: number,
): Promise<boolean> {
  const { first } = await tx
    .selectFrom('homeward.quarantine')
    .select((eb) => eb.fn.min<number | null>('at').as('first'))
    .where('org', '=', org)
    .where('device', '=', device)
    .where('code', '=', 'author-revoked')
    .executeTakeFirstOrThrow()
  return first !== null && first < now - LAST_DELIVERY_DAYS * DAY
}
