import { draftsOf } from '#domain/before/attendance-sheet.ts'
import { stateOf } from '../files/state/file-state.ts'
import { folded } from '../files/folds/read.ts'
import { writeAct } from '../files/write/write.ts'
import { isUnreadable } from '../files/state/damage.ts'
import type { Open } from '../open.ts'
import { type Bytes, SealedRows } from '../kept/sealed-rows.ts'

/**
 * After an unlock: what was marked while the device was handed over goes into the group's file, in the name of whoever handed it over. A sheet without a mark, or of
 * a file that was erased, is dropped; one that cannot be written stays, and counts as unsent.
 */
export async function takeUpMarks(open: Open): Promise<boolean> {
  let written = false
  for (const { row: session, value } of await open.rows.list('sheet'))
    if (await takeUp(open, session, value)) written = true
  return written
}

async function takeUp(
  open: Open,
  session: string,
  { key, group }: { readonly key: Bytes; readonly group: Parameters<typeof stateOf>[1] },
): Promise<boolean> {
  const rows = new SealedRows({
    replica: open.around.replica,
    member: open.member,
    localKey: key,
    home: open.slot.home,
  })
  const kept = await rows.list('marked', `${session}/`)
  rows.forget()
  const drops = [open.rows.drop('sheet', session), ...kept.map(({ row }) => open.rows.drop('marked', row))]
  const state = open.erased.has(group) ? undefined : await stateOf(open, group)
  // A file that is damaged here is fetched first.
  if (isUnreadable(open, group)) return false
  if (kept.length === 0 || !state) {
    await open.rows.replica.write(drops, 'durable')
    return false
  }
  const { caseFile } = await folded(open, group, state)
  const marks = [...kept].sort((a, b) => (a.row < b.row ? -1 : 1)).map(({ value }) => value)
  return (
    await writeAct(
      open,
      draftsOf(caseFile, marks).map((draft) => ({ file: group, draft })),
      new Map(),
      drops,
    )
  ).ok
}
