import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Store = Kysely<Tables>
export type RoleTransaction = Transaction<Tables>

/** On whose behalf a transaction runs; see migrations/0002 for what each role may touch. */
export type Who =
  | { readonly as: 'gate'; readonly it: Uint8Array; readonly org?: Uint8Array }
  | { readonly as: 'member'; readonly org: Uint8Array; readonly member: Uint8Array }
  | { readonly as: 'clerk'; readonly org: Uint8Array; readonly it?: Uint8Array }
  | { readonly as: 'analyst'; readonly org: Uint8Array }
  /** An agency of the network that this server serves, or a member whose use is counted, by id. */
  | { readonly as: 'partner'; readonly org: Uint8Array }
  | { readonly as: 'matcher' }
  | { readonly as: 'keeper' }

/** What each transaction takes one of. They belong to the whole PostgreSQL server; the migrations make those that are missing. */
export const ROLES: readonly `homeward_${Who['as']}`[] = [
  'homeward_gate',
  'homeward_member',
  'homeward_clerk',
  'homeward_keeper',
  'homeward_analyst',
  'homeward_partner',
  'homeward_matcher',
]

const hex = (bytes: Uint8Array | undefined) => (bytes === undefined ? '' : Buffer.from(bytes).toString('hex'))

/**
 * One transaction in an unprivileged role. The tables are reached only through this function or the functions of
 * migrations 0003 and 0004.
 */
export function inRole<Result>(
  store: Store,
  who: Who,
  work: (tx: RoleTransaction) => Promise<Result>,
): Promise<Result> {
  return store.transaction().execute(async (tx) => {
    await take(tx, who)
    return work(tx)
  })
}

/** As `inRole`, with all reads from one snapshot, so that a cursor and the rows that it covers agree. */
export function inRoleAtOneMoment<Result>(
  store: Store,
  who: Who,
  work: (tx: RoleTransaction) => Promise<Result>,
): Promise<Result> {
  return store
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await take(tx, who)
      return work(tx)
    })
}

async function take(tx: RoleTransaction, who: Who): Promise<void> {
  const org = 'org' in who ? hex(who.org) : ''
  const member = who.as === 'member' ? hex(who.member) : ''
  const it = 'it' in who ? hex(who.it) : ''
  await sql`select set_config('role', ${`homeward_${who.as}`}, true), set_config('app.org', ${org}, true), set_config('app.member', ${member}, true), set_config('app.it', ${it}, true)`.execute(
    tx,
  )
}
