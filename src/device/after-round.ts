import type { RunSync, Sync } from './sync/sync.ts'
import { owesNow } from './people/owes-now.ts'

/** What a device owes once the server was reached: files to supervisors who were confirmed since, the keys of what was handed over, disputes about care that came together only now, and contacts whose time is over. What fails stays owed. */
export async function afterRound(open: Sync, sync: RunSync): Promise<void> {
  if (owesNow(open)) await (await import('./people/give-owed.ts')).giveOwed(open, sync)
  if (handsOver(open)) await (await import('./access/give-handed-over.ts')).giveHandedOver(open, sync)
  if (hasAgreements(open)) await (await import('./sync/reconcile/mark-disputes.ts')).markDisputes(open, sync)
  if (hasContacts(open)) await (await import('./contacts/expire.ts')).expireContacts(open, sync)
}

const handsOver = (open: Sync): boolean =>
  [...open.lines.entries()].some(
    ([, { line }]) => line.byKind['hand-over']?.some(({ by }) => by === open.member) ?? false,
  )

/** Files that were received and are not folded yet may hold some. */
const hasAgreements = (open: Sync): boolean =>
  open.dirty.size > 0 || [...open.lines.entries()].some(([, { line }]) => (line.byKind['consent']?.length ?? 0) > 1)

const hasContacts = (open: Sync): boolean =>
  [...open.lines.entries()].some(([, { line }]) => 'encounter' in line.byKind || 'encounter-settled' in line.byKind)
