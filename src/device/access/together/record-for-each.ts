import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { newId } from '#sealing/primitives/id.ts'
import type { WhySpared } from '../../files/api.ts'
import { itemToSend, type ToSend } from '../../files/state/aside-keys.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { exchangeGroups } from '../../sync/rounds/exchange-records.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import type { NotUndone } from './api.ts'

/** Files of one round: the line may be slow, and a list has thousands. */
const MOST_A_ROUND = 50
const TRIES = 4

/** The record of one file; none where nothing is left to do, or why not. */
export type RecordMade = Result<ToSend | undefined, WhySpared | Refusal>
/** The files for which it was not done, and why. */
export type DoneForEach = Result<readonly NotUndone[], Refusal>

/**
 * Sends one record for each of these files on the newest head known here, many in one round; none where nothing is left to
 * do. A file whose head moved meanwhile is asked again after a further round. What was sent stays, wherever this ends.
 */
export async function recordForEach(
  open: Sync,
  files: readonly FileId[],
  sync: RunSync,
  make: (file: FileId, access: AccessState) => Promise<RecordMade>,
): Promise<DoneForEach> {
  const not: NotUndone[] = []
  let left: readonly FileId[] = [...new Set(files)]
  for (let tries = 0; tries < TRIES && left.length > 0; tries += 1) {
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
    const again: FileId[] = []
    for (let at = 0; at < left.length; at += MOST_A_ROUND) {
      const records: { readonly file: FileId; readonly one: ToSend }[] = []
      for (const file of left.slice(at, at + MOST_A_ROUND)) {
        if (!open.alive) return refuse('locked')
        const made = await madeFor(open, file, make)
        if (!made.ok) not.push({ file, why: made.code })
        else if (made.value) records.push({ file, one: made.value })
      }
      if (records.length === 0) continue
      const groups = records.map(({ file, one }) => ({ id: newId(), items: [itemToSend(file, one)] }))
      const sent = await exchangeGroups(open, groups)
      if (!sent.ok) return refuse(sent.code)
      for (const [place, { file }] of records.entries()) {
        const outcome = sent.value[place]
        if (outcome && !outcome.ok && outcome.code !== 'head-moved') not.push({ file, why: outcome.code })
        else if (!outcome?.ok) again.push(file)
      }
    }
    left = again
  }
  return accept([...not, ...left.map((file) => ({ file, why: 'server-refused' as const }))])
}

async function madeFor(
  open: Sync,
  file: FileId,
  make: (file: FileId, access: AccessState) => Promise<RecordMade>,
): Promise<RecordMade> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const access = await accessOf(open, file, state)
  if (!access) return refuse('no-network')
  return access.erased ? accept(undefined) : make(file, access)
}
