import type { LogRow } from '../segments/appended.ts'
import type { Bytes } from '../hex.ts'
import { type Act, inRole, type Store } from '../role.ts'

const PAGE = 200

export async function note(tx: Act, org: Bytes, line: LogRow): Promise<void> {
  await tx
    .insertInto('homeward.access_log')
    .values({ org, ...line })
    .execute()
}

/** What belongs to no act of its own. */
export const noteAct = (store: Store, org: Bytes, line: LogRow): Promise<void> =>
  inRole(store, { as: 'clerk', org }, (tx) => note(tx, org, line))

/** Newest first. A member sees their own lines: the role sees no others. */
export function accessLog(
  store: Store,
  who: { as: 'member'; org: Bytes; member: Bytes } | { as: 'clerk'; org: Bytes },
  before: number | undefined,
) {
  return inRole(store, who, (tx) => {
    const lines = tx
      .selectFrom('homeward.access_log')
      .select(['seq', 'at', 'member', 'device', 'action', 'file', 'folder', 'outcome'])
      .where('org', '=', who.org)
    return (before === undefined ? lines : lines.where('seq', '<', before)).orderBy('seq', 'desc').limit(PAGE).execute()
  })
}
