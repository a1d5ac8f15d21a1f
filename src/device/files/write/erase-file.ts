import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import { putAttention } from '../state/attention-rows.ts'
import { ALL_DRAFTS } from './drafts.ts'
import type { Batch } from '../state/batch.ts'

/**
 * Deletes a file from this device: segments, fold, line, chunks of attachments, keys, and others' words in quarantine. Unsent words for it stay in the
 * outbox and are shown to their author. If it was `erased` its refused words and drafts are deleted too.
 */
export async function eraseFile(open: Files, batch: Batch, file: FileId, how: { erased: boolean }): Promise<void> {
  const { rows } = open
  await forgetWords(open, batch, file, how)
  for (const store of ['seg', 'old', 'chunk', 'chunkout'])
    batch.changes.push(...(await rows.dropAll(store, `${file}/`)))
  batch.changes.push(rows.drop('fold', file), rows.drop('dirty', file))
  batch.lines.set(file, null)
  batch.keys.set(file, null)
  batch.dirty.delete(file)
  batch.fromRows.delete(file)
  batch.states.delete(file)
  batch.changes.push(rows.drop('state', file))
  batch.keep.push(() => {
    open.folds.delete(file)
    open.shown.delete(file)
    open.dirty.delete(file)
    open.unpersisted.delete(file)
    open.states.delete(file)
    open.access.delete(file)
  })
}

/** Forgets others' words in quarantine and, if the file was `erased`, refused words and drafts of this member, too. */
export async function forgetWords(
  open: Files,
  batch: Batch,
  file: FileId,
  { erased }: { erased: boolean },
): Promise<void> {
  for (const item of open.attention.values()) {
    const words = item.entries.filter((entry) => entry.file !== file)
    if ((item.mine && !erased) || (item.file !== file && words.length === item.entries.length)) continue
    if (words.length > 0) {
      const kept = await putAttention(open, { ...item, entries: words })
      batch.changes.push(...kept.changes)
      batch.keep.push(kept.keep)
    } else {
      batch.changes.push(open.rows.drop('attention', item.id))
      batch.keep.push(() => void open.attention.delete(item.id))
    }
  }
  if (!erased) return
  const begun = Object.entries((await open.rows.getSound('draft', ALL_DRAFTS)) ?? {})
  const others = begun.filter((draft) => !draft.some((text) => text.includes(file)))
  if (others.length < begun.length)
    batch.changes.push(
      others.length === 0
        ? open.rows.drop('draft', ALL_DRAFTS)
        : await open.rows.put('draft', ALL_DRAFTS, Object.fromEntries(others)),
    )
}
