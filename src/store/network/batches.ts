import type { Bytes } from '#bytes.ts'
import { inRole, type Store } from '../database/role.ts'
import { countIn } from './use.ts'

/** New children whom any agency may add in one epoch, besides what its number of children leaves free. */
export const FRESH_CHILDREN = 10
/** Epochs after which a batch that was not evaluated again counts as new. */
const KNOWN_FOR = 2

interface FindableBatch {
  readonly agency: Bytes
  /** Of the blinded elements, which are the same for the same child in every epoch and on every device. */
  readonly hash: Bytes
  readonly elements: number
  readonly epoch: number
}

type BatchCount = 'fresh' | 'renewal' | 'again'

/**
 * Counts a batch for one child before it is evaluated. What was evaluated in this epoch already is free; what was in
 * the ones before counts against the agency's number of children; what is new, also against what may be new in an epoch.
 * Undefined, and nothing counted, where that is exceeded.
 */
export async function countBatch(
  store: Store,
  { agency, hash, elements, epoch }: FindableBatch,
): Promise<BatchCount | undefined> {
  return inRole(store, { as: 'partner', org: agency }, async (tx): Promise<BatchCount> => {
    const batches = () => tx.selectFrom('homeward.network_batches').where('agency', '=', agency)
    await tx
      .deleteFrom('homeward.network_batches')
      .where('agency', '=', agency)
      .where('last', '<', epoch - KNOWN_FOR)
      .execute()
    const known = await batches().select('last').where('hash', '=', hash).executeTakeFirst()
    if (known && known.last >= epoch) return 'again'
    const { children } = await tx
      .selectFrom('homeward.network_agencies')
      .select('children')
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    if (!known) {
      const { standing } = await batches()
        .select((of) => of.fn.countAll<string>().as('standing'))
        .where('first', '<', epoch)
        .executeTakeFirstOrThrow()
      const most = Math.max(FRESH_CHILDREN, children - Number(standing)) * elements
      if (!(await countIn(tx, { whose: agency, day: epoch, what: 'epoch-fresh', count: elements, most })))
        throw new TooMany()
    }
    const most = children * elements
    if (!(await countIn(tx, { whose: agency, day: epoch, what: 'epoch-findable', count: elements, most })))
      throw new TooMany()
    await tx
      .insertInto('homeward.network_batches')
      .values({ agency, hash, first: epoch, last: epoch })
      .onConflict((clash) => clash.columns(['agency', 'hash']).doUpdateSet({ last: epoch }))
      .execute()
    return known ? 'renewal' : 'fresh'
  }).catch((error: unknown) => {
    if (error instanceof TooMany) return undefined
    throw error
  })
}

/** Rolls the transaction back. */
class TooMany extends Error {}
