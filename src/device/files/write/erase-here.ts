import type { FileId } from '#domain/entry/ids.ts'
import type { Files } from '../files.ts'
import { putAttention } from '../state/attention-rows.ts'
import { ALL_DRAFTS } from './drafts.ts'
import type { Taking } from '../state/batch.ts'

/**
 * Deletes a file from this device: segments, fold, line, attachments' chunks and keys, and others' words of it that wait in quarantine. Words for it
 * that were not sent yet stay in the outbox, from where they go before their author. Where it was `erased` its refused words and begun forms go too.
 */
export async function eraseHere(open: Files, taking: Taking, file: FileId, how: { erased: boolean }): Promise<void> {
  const { rows } = open
  await forgetWords(open, taking, file, how)
  for (const store of ['seg', 'old', 'chunk', 'chunkout'])
    taking.changes.push(...(await rows.dropAll(store, `${file}/`)))
  taking.changes.push(rows.drop('fold', file), rows.drop('dirty', file))
  taking.gone.add(file)
  taking.keys.set(file, null)
  taking.dirty.delete(file)
  taking.anew.delete(file)
  taking.states.delete(file)
  taking.changes.push(rows.drop('state', file))
  taking.keep.push(() => {
    open.folds.delete(file)
    open.shown.delete(file)
    open.dirty.delete(file)
    open.unkept.delete(file)
    open.states.delete(file)
    open.access.delete(file)
  })
}

async function forgetWords(open: Files, taking: Taking, file: FileId, { erased }: { erased: boolean }): Promise<void> {
  for (const item of open.attention.values()) {
    const words = item.entries.filter((entry) => entry.file !== file)
    if ((item.mine && !erased) || (item.file !== file && words.length === item.entries.length)) continue
    if (words.length > 0) {
      const kept = await putAttention(open, { ...item, entries: words })
      taking.changes.push(...kept.changes)
      taking.keep.push(kept.keep)
    } else {
      taking.changes.push(open.rows.drop('attention', item.id))
      taking.keep.push(() => void open.attention.delete(item.id))
    }
  }
  if (!erased) return
  const begun = Object.entries((await open.rows.getSound('draft', ALL_DRAFTS)) ?? {})
  const others = begun.filter((draft) => !draft.some((text) => text.includes(file)))
  if (others.length < begun.length)
    taking.changes.push(
      others.length === 0
        ? open.rows.drop('draft', ALL_DRAFTS)
        : await open.rows.put('draft', ALL_DRAFTS, Object.fromEntries(others)),
    )
}
