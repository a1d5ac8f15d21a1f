import { accept, type Result } from '#result.ts'
import type { Files } from '../files.ts'

/** All drafts of a member are in one sealed row: the name of a row for each would tell what is being written. */
export const ALL_DRAFTS = 'all'

/** Forms that were begun, by a key of the app's choosing, each as text of the app's making. Never sent, never part of a file. */
export function drafts(open: Files): Promise<Result<Readonly<Record<string, string>>, never>> {
  return open.mutex.run(async (turn) => {
    const kept = await open.rows.getSound('draft', ALL_DRAFTS)
    if (open.rows.hasDamaged) await (await import('../state/mend-rows.ts')).setAsideDamaged(open, turn)
    return accept(kept ?? {})
  })
}

/** Replaces all drafts. A call made before locking finishes before the keys are dropped. */
export function keepDrafts(open: Files, texts: Readonly<Record<string, string>>): Promise<Result<true, never>> {
  return open.mutex.run(async (turn) => {
    const change =
      Object.keys(texts).length === 0
        ? open.rows.drop('draft', ALL_DRAFTS)
        : await open.rows.put('draft', ALL_DRAFTS, texts)
    await open.rows.persist(turn, [change], 'durable')
    return accept(true)
  })
}
