import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, isInOtherHands } from '#sealing/access/access.ts'
import { newId } from '#sealing/primitives/id.ts'
import { unlessDamaged } from '../files/state/damage.ts'
import { mayTurn, readyFolders } from '../files/state/file-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { idBytes } from '../kept/id-text.ts'
import { exchangeGroups } from '../sync/rounds/exchange-records.ts'
import type { Sync } from '../sync/sync.ts'

/** Files whose keys one round turns: a worker has some forty, and the line may be slow. */
const MOST_A_ROUND = 16

/**
 * After a member's keys were replaced: new keys for the folders that the lost phone could open and this member may turn,
 * in all files, some a round. What is written before that turns its folder itself. Asks nobody, and changes no right.
 */
export async function turnMarked(open: Sync): Promise<void> {
  const upTo = open.directory.renewed.at(-1)?.at ?? 0
  if (upTo === 0 || ((await open.turned.get()) ?? 0) >= upTo) return
  const marked: { file: FileId; access: AccessState; folders: readonly number[] }[] = []
  for (const name of await open.rows.names('state')) {
    const file = name as FileId
    await unlessDamaged(open, file, 'its keys', async () => {
      const found = await markedIn(open, file)
      if (found) marked.push({ file, ...found })
    })
  }
  const some = marked.slice(0, MOST_A_ROUND)
  const groups = await Promise.all(some.map((one) => groupFor(open, one)))
  const ready = groups.filter((group) => group !== undefined)
  const done = ready.length === 0 || (await exchangeGroups(open, ready)).ok
  if (!done || marked.length > some.length) return
  const { change, keep } = await open.turned.put(upTo)
  await open.mutex.run((turn) => open.rows.persist(turn, [change], 'relaxed'))
  keep()
}

async function markedIn(open: Sync, file: FileId) {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access || access.erased) return undefined
  const folders = [...access.epochs.keys()].filter(
    (folder) => isInOtherHands(access, folder, open.directory) && mayTurn(open, access, folder),
  )
  return folders.length > 0 ? { access, folders } : undefined
}

async function groupFor(
  open: Sync,
  { file, access, folders }: { file: FileId; access: AccessState; folders: readonly number[] },
) {
  const today = new Date(open.platform.clock() - (open.clockAhead ?? 0)).toISOString().slice(0, 10)
  const keyed = await readyFolders(open, file, access, folders, today)
  if (!keyed || keyed.records.length === 0) return undefined
  return { id: newId(), items: keyed.records.map((record) => ({ is: 'access' as const, file: idBytes(file), record })) }
}
