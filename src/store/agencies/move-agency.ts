import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { backUp, restore } from '../backup/backup.ts'
import { openDatabase } from '../database/database.ts'
import type { Store } from '../database/role.ts'
import { dropAgencyDatabase, makeAgencyDatabase, shutOthersOut } from './agency-database.ts'
import { agencyUrl, clusterAddress, type AgencyPlace } from './agency-place.ts'
import { changeAgency, type Control } from './control.ts'

export type MoveStep = 'stopped' | 'shut-out' | 'made' | 'copied' | 'moved'

/**
 * Moves an agency to another PostgreSQL server. Nobody writes to it meanwhile: the servers say *later*, and its login has
 * a password that only this work knows. Interrupted at any moment, the next call goes on; called with the server where
 * the agency lies, it ends the move, and the agency is served from there as before. The database that was left stays, and
 * is deleted by whoever runs the server. As after a restored backup, devices compare once what they hold.
 */
export async function moveAgency(
  control: Control,
  secret: string,
  place: AgencyPlace,
  admins: { readonly from: string; readonly to: string },
  told: (step: MoveStep) => void = () => undefined,
): Promise<void> {
  const to = clusterAddress(admins.to)
  if (to === place.cluster) {
    await shutOthersOut(admins.to, place, secret)
    return changeAgency(control, place, { state: 'active' })
  }
  const turn = place.turn + 1
  const [old, fresh] = [
    { name: place.name, turn, cluster: place.cluster },
    { name: place.name, turn, cluster: to },
  ]
  await changeAgency(control, place, { state: 'moving', goingTo: to, turn })
  told('stopped')
  await shutOthersOut(admins.from, old, secret)
  told('shut-out')
  // What an interrupted move left there, or an earlier one away from there.
  await dropAgencyDatabase(admins.to, fresh)
  await makeAgencyDatabase(admins.to, fresh, secret)
  told('made')
  const [source, target] = [
    await openDatabase({ url: agencyUrl(secret, old) }, 'refuse'),
    await openDatabase({ url: agencyUrl(secret, fresh) }, 'refuse'),
  ]
  try {
    await copyRows(source.store, target.store)
  } finally {
    await Promise.all([source.close(), target.close()])
  }
  told('copied')
  await changeAgency(control, place, { state: 'active', cluster: to, turn })
  told('moved')
}

/** Copies all that a backup holds from one snapshot, a part at a time and no more of it in memory than a stream holds. */
async function copyRows(from: Store, to: Store): Promise<void> {
  const parts = { data: new PassThrough(), keystore: new PassThrough() }
  const reading = restore(to, parts, [])
  const stopped = new AbortController()
  reading.catch((error: unknown) => stopped.abort(error))
  try {
    await backUp(from, async (part, bytes) => {
      if (part === 'keystore') parts.data.end()
      stopped.signal.throwIfAborted()
      if (!parts[part].write(bytes)) await once(parts[part], 'drain', { signal: stopped.signal })
    })
    parts.keystore.end()
  } catch (error) {
    const cause = error instanceof Error ? error : new Error('the rows could not be read', { cause: error })
    for (const part of Object.values(parts)) part.destroy(cause)
    await reading.catch(() => undefined)
    throw stopped.signal.aborted ? stopped.signal.reason : error
  }
  await reading
}
