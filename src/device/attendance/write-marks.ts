import type { Bytes } from '#bytes.ts'
import { draftsOf } from '#domain/before/attendance-sheet.ts'
import { stateOf } from '../files/state/file-state.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { writeAct } from '../files/write/write.ts'
import { isUnreadable } from '../files/state/damage.ts'
import type { Files } from '../files/files.ts'
import type { Turn } from '../kept/mutex.ts'

/**
 * After an unlock: writes the marks that were made while the device was handed over into the group's file, in the name of the member who handed it over.
 * A sheet without marks, or of an erased file, is dropped; marks that cannot be written stay stored and count as unsent.
 */
export async function writeMarks(open: Files, turn: Turn): Promise<boolean> {
  let written = false
  for (const { row: session, value } of await open.rows.list('sheet'))
    if (await writeMarksOf(open, turn, session, value)) written = true
  return written
}

async function writeMarksOf(
  open: Files,
  turn: Turn,
  session: string,
  { key, group }: { readonly key: Bytes; readonly group: Parameters<typeof stateOf>[1] },
): Promise<boolean> {
  const rows = open.rows.underKey(key)
  const kept = await rows.list('marked', `${session}/`)
  rows.forget()
  const drops = [open.rows.drop('sheet', session), ...kept.map(({ row }) => open.rows.drop('marked', row))]
  const state = open.erased.has(group) ? undefined : await stateOf(open, group)
  // A file that is damaged here is fetched first.
  if (isUnreadable(open, group)) return false
  if (kept.length === 0 || !state) {
    await open.rows.persist(turn, drops, 'durable')
    return false
  }
  const { caseFile } = await foldedFile(open, turn, group, state)
  const marks = [...kept].sort((a, b) => (a.row < b.row ? -1 : 1)).map(({ value }) => value)
  return (
    await writeAct(
      open,
      turn,
      draftsOf(caseFile, marks).map((draft) => ({ file: group, draft })),
      new Map(),
      drops,
    )
  ).ok
}
