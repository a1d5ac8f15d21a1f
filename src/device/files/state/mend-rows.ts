import type { FileId } from '#domain/entry/ids.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { newBatch, persistBatch } from './batch.ts'
import { unlessDamaged } from './damage.ts'
import { accessOf, stateOf } from './file-state.ts'
import { memberText } from '../../kept/id-text.ts'
import { grantKeys } from '../../vault/directory.ts'
import { withKeys } from './keyring.ts'
import type { Files } from '../files.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { shardOf } from '../../kept/sharded.ts'
import type { Stores } from '../../kept/stores.ts'
import { putAttention } from './attention-rows.ts'
import { supervisorsHere } from './colleagues.ts'
import type { FileKeys } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'

/** Rows of which this device has the only copy: their author must be told of a loss. */
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
 * After an unlock that met damaged rows: what can be derived is made again (lines by folding, keys from the grants, files still to be granted to all
 * supervisors). What cannot is set aside unchanged, and a person is told. A colleague whose row is damaged has to be confirmed again.
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
  // Grants cannot be verified without the directory: the next unlock finds these rows damaged again.
  if (open.directoryLost) return
  const keys = new Map<string, FileKeys | null>()
  for (const file of files) {
    await unlessDamaged(open, file, 'the keys', async () => {
      const state = await stateOf(open, file)
      const access = state && (await accessOf(open, file, state))
      if (!access || access.erased || state.away) return
      const opened = await openGrants({ access, member: open.memberId, ...grantKeys(open) })
      keys.set(file, withKeys(undefined, opened.ok ? opened.value : opened.detail.opened))
    })
  }
  const kept = await open.keyring.changes(keys)
  await open.rows.persist(turn, kept.changes, 'durable')
  kept.keep()
}

/** Opens the keys of all files anew, after this device was given newer keys of its member; what they open is folded. */
export async function openKeysAgain(open: Files, turn: Turn): Promise<void> {
  const batch = newBatch()
  for (const name of await open.rows.names('state')) {
    const file = name as FileId
    await unlessDamaged(open, file, 'the keys', async () => {
      const state = await stateOf(open, file)
      const access = state && (await accessOf(open, file, state))
      if (!access || access.erased || state.away) return
      const opened = await openGrants({ access, member: open.memberId, ...grantKeys(open) })
      batch.keys.set(file, withKeys(open.keyring.get(file), opened.ok ? opened.value : opened.detail.opened))
      batch.dirty.add(file)
      batch.fromRows.add(file)
    })
  }
  await persistBatch(open, turn, batch, 'durable')
}

/** Moves rows that were written here and no longer open to another name, unchanged, and tells their author that they were lost. */
export async function setAsideDamaged(open: Files, turn: Turn): Promise<void> {
  const { rows } = open
  for (const store of WRITTEN_HERE) {
    for (const row of rows.drainDamaged(store)) {
      const value = await rows.getBytes(store, row)
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
        [...(value ? [rows.putBytes('lost', `${store}/${row}`, value)] : []), rows.drop(store, row), ...told.changes],
        'durable',
      )
      told.keep()
    }
  }
}
