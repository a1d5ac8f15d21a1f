import type { Result } from '#domain/result.ts'
import type { Refusal } from '../api.ts'
import type { Open } from '../open.ts'
import { giveOwed, owesNow } from '../people/give-owed.ts'

/** What a device owes once the server was reached: files to supervisors who were confirmed since, and contacts whose time is over. What fails stays owed. */
export async function afterRound(open: Open, sync: () => Promise<Result<unknown, Refusal>>): Promise<void> {
  if (owesNow(open)) await giveOwed(open, sync)
  if (hasContacts(open)) await (await import('../contacts/expire.ts')).expireContacts(open, sync)
}

const hasContacts = (open: Open): boolean => [...open.lines.entries()].some(([, { line }]) => 'encounter' in line.byKind || 'encounter-settled' in line.byKind)
