import type { FileId } from '#domain/entry/ids.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { unlessDamaged } from './damage.ts'
import { accessOf, stateOf } from './file-state.ts'
import { memberText } from '../../kept/id-text.ts'
import { withKeys } from './keyring.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { shardOf } from '../../kept/sharded.ts'
import type { Stores } from '../../kept/stores.ts'
import { putAttention } from './attention-rows.ts'
import { supervisorsHere } from './colleagues.ts'
import type { FileKeys } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Rows of which this device has the only copy: whoever wrote them must be told. */
const WRITTEN_HERE = [
  'act',
  'attention',
  'draft',
  'sheet',
  'marked',
  'heard',
  'said',
] as const satisfies readonly (keyof Stores)[]

/**
 * After an unlock that met damaged rows. What can be made again is: lists are folded anew, keys are opened from the grants again, supervisors are owed what they
 * were. What cannot is set aside as it is, and a person is told. Confirmed colleagues whose row is gone are compared again.
 */
export async function mendRows(open: Files, turn: Turn, files: readonly FileId[]): Promise<void> {
  const { rows } = open
  const changes: RowChange[] = []
  for (const row of rows.drainDamaged('line')) changes.push(rows.drop('line', row))
  for (const row of rows.drainDamaged('colleague')) changes.push(rows.drop('colleague', row))
  const supervisors = supervisorsHere(open).map(({ member }) => memberText(member))
  for (const row of rows.drainDamaged('owed')) {
    changes.push(await rows.put('owed', row, supervisors))
    open.owed.set(row as FileId, supervisors)
  }
  if (changes.length > 0) await rows.persist(turn, changes, 'durable')
  const shards = new Set(rows.drainDamaged('keys'))
  if (shards.size > 0)
    await keysAgain(
      open,
      turn,
      files.filter((file) => shards.has(String(shardOf(file)))),
    )
  await setAsideDamaged(open, turn)
}

async function keysAgain(open: Files, turn: Turn, files: readonly FileId[]): Promise<void> {
  // Not verified without the list of people: the next unlock finds these rows damaged again.
  if (open.directoryLost) return
  const keys = new Map<string, FileKeys | null>()
  for (const file of files) {
    await unlessDamaged(open, file, 'the keys', async () => {
      const state = await stateOf(open, file)
      const access = state && (await accessOf(open, file, state))
      if (!access || access.erased) return
      const opened = await openGrants({ access, member: open.memberId, x: open.keys.x })
      keys.set(file, withKeys(undefined, opened.ok ? opened.value : opened.detail.opened))
    })
  }
  const kept = await open.keyring.changes(keys)
  await open.rows.persist(turn, kept.changes, 'durable')
  kept.keep()
}

/** Moves what was written here and does not open any more out of the way, unchanged, and tells its writer that it was lost. */
export async function setAsideDamaged(open: Files, turn: Turn): Promise<void> {
  const { rows } = open
  for (const store of WRITTEN_HERE) {
    for (const row of rows.drainDamaged(store)) {
      const value = await rows.getSealed(store, row)
      const told = await putAttention(open, {
        id: idText(newId()),
        file: null,
        entries: [],
        why: 'damaged',
        at: open.platform.clock(),
        mine: true,
        quarantine: null,
        settled: null,
      })
      await rows.persist(
        turn,
        [...(value ? [rows.putSealed('lost', `${store}/${row}`, value)] : []), rows.drop(store, row), ...told.changes],
        'durable',
      )
      told.keep()
    }
  }
}
