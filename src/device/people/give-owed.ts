import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { grant } from '../access/change-access.ts'
import { rightsOf } from '../files/state/rights.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { isUnreadable } from '../files/state/damage.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { confirmationOf } from './owes-now.ts'
import type { Rights } from '../kept/rights.ts'
import type { Turn } from '../kept/mutex.ts'

/** Grants files that were opened before to supervisors who were confirmed since: what this member keeps of each, but for Health and Talks. Needs a connection; what fails is tried again later. */
export async function giveOwed(open: Sync, sync: RunSync): Promise<void> {
  for (const [file, owed] of open.owed) {
    const left: MemberId[] = []
    for (const member of owed) {
      const is = confirmationOf(open, member)
      if (is === 'not-confirmed' || (is === 'confirmed' && !(await give(open, file, member, sync)))) left.push(member)
    }
    if (left.length < owed.length) await open.mutex.run((turn) => persistOwed(open, turn, file, left))
  }
}

/** True where nothing is left to give. */
async function give(open: Sync, file: FileId, member: MemberId, sync: RunSync): Promise<boolean> {
  const rights = await open.mutex.run(async (): Promise<Rights | 'later'> => {
    const state = await stateOf(open, file)
    if (!state) return isUnreadable(open, file) ? 'later' : {}
    const access = await accessOf(open, file, state)
    if (!access || whyNotGiven(open, { file, member })) return 'later'
    return Object.fromEntries(Object.entries(rightsOf(access, open.memberId)).filter(([, right]) => right === 'keep'))
  })
  if (rights === 'later') return false
  return Object.keys(rights).length === 0 || (await grant(open, { file, member, rights }, sync)).ok
}

async function persistOwed(open: Sync, turn: Turn, file: FileId, left: readonly MemberId[]): Promise<void> {
  await open.rows.persist(
    turn,
    [left.length > 0 ? await open.rows.put('owed', file, left) : open.rows.drop('owed', file)],
    'durable',
  )
  if (left.length > 0) open.owed.set(file, left)
  else open.owed.delete(file)
}
