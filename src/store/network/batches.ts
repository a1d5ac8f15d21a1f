import type { Bytes } from '#bytes.ts'
import { inRole, type Store } from '../database/role.ts'
import { countIn, lockAgency } from './use.ts'

/** Children whom any agency may have besides its number, so that new ones can come before the rows of former ones end. */
export const FRESH_CHILDREN = 10

interface FindableBatch {
  readonly agency: Bytes
  /** Of the blinded elements, which are the same for the same child in every epoch and on every device. */
  readonly hash: Bytes
  readonly elements: number
  readonly epoch: number
  /** The first epoch whose outputs count still. A batch that was last evaluated before it is forgotten, and counts as new. */
  readonly since: number
}

type BatchCount = 'fresh' | 'renewal' | 'again'

/**
 * Counts a batch for one child before it is evaluated. What was evaluated in this epoch already is free; what was in
 * the ones before counts against the agency's number of children; what is new, also with every batch that counts still.
 * Undefined, and nothing counted, where that is exceeded.
 */
export async function countBatch(
  store: Store,
  { agency, hash, elements, epoch, since }: FindableBatch,
): Promise<BatchCount | undefined> {
  return inRole(store, { as: 'partner', org: agency }, async (tx): Promise<BatchCount> => {
    const { children } = await lockAgency(tx, agency)
    const batches = () => tx.selectFrom('homeward.network_batches').where('agency', '=', agency)
    await tx.deleteFrom('homeward.network_batches').where('agency', '=', agency).where('last', '<', since).execute()
    const known = await batches().select('last').where('hash', '=', hash).executeTakeFirst()
    if (known && known.last >= epoch) return 'again'
    if (!known) {
      const { standing } = await batches()
        .select((of) => of.fn.countAll<string>().as('standing'))
        .executeTakeFirstOrThrow()
      if (Number(standing) >= children + FRESH_CHILDREN) throw new TooMany()
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
