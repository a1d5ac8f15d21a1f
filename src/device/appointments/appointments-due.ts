import { leading } from '#domain/file/tracks.ts'
import { isUnderWay } from '#domain/file/case-status.ts'
import type { CaseFile, SeenBeside, WaitsBeside } from '#domain/file/case-file.ts'
import type { Due } from '#domain/file/due.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { stillMissed } from '#domain/continuity/still-missed.ts'
import { dayThere } from '#domain/continuity/days-there.ts'
import { duesInOtherParts } from '#domain/urgent/waits-in-part.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { rightsOf } from '../files/state/rights.ts'
import type { FileLine } from '../files/api.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Files } from '../files/files.ts'
import { appointmentFiles } from '../files/state/appointment-files.ts'

/**
 * Adds appointments to what is due for a child, for members who do not see the day in the child's file itself, and the days on which others saw the child. An appointment counts only if its author
 * holds a folder of that child's file, and only until its day. Of its outcome it is told that the child came, as a day on which somebody saw the child, or did not come.
 */
export async function withAppointments(
  open: Files,
  lines: readonly FileLine[],
  day: PlainDate,
): Promise<readonly FileLine[]> {
  const days = Map.groupBy(
    appointmentFiles(open).flatMap(({ kept }) => leading(kept.line, appointment)),
    ({ body }) => body.of,
  )
  if (days.size === 0) return lines
  return Promise.all(
    lines.map(async (of) => {
      const line = { ...of, line: await withSeen(open, of.file, of.line) }
      const here =
        days
          .get(line.file)
          ?.filter(({ body }) => body.status === 'planned' && body.on >= day && !readsItThere(line, body.task)) ?? []
      const waits = duesInOtherParts(line.line)
      const missed = stillMissed(line.line, days.get(line.file) ?? [], day)
      if (here.length + waits.length + missed.length === 0 || !isUnderWay(line.line)) return line
      const dues: Due[] = [...waits]
      for (const { id, by, body } of missed)
        if (await holdsPart(open, line.file, by)) dues.push({ what: 'did-not-come', on: body.on, entry: id })
      for (const { id, by, body } of here) {
        if (!(await holdsPart(open, line.file, by))) continue
        const { on, time, place, what, helper } = body
        dues.push({
          what: 'appointment',
          on,
          entry: id,
          ...(time !== undefined && { time }),
          ...(place !== undefined && { place }),
          ...(what !== undefined && { words: what }),
          ...(helper && { with: helper }),
        })
      }
      return { ...line, due: [...line.due, ...dues].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }
    }),
  )
}

/**
 * The child's file with the days on which others saw the child, and what waits, in folders that this member does not hold. A line counts only if its author holds a folder
 * of that child's file.
 */
export async function withSeen(open: Files, file: FileId, caseFile: CaseFile): Promise<CaseFile> {
  const seenBeside: SeenBeside[] = []
  const waitsBeside: WaitsBeside[] = []
  for (const { kept } of appointmentFiles(open, file))
    for (const { id, by, recordedAt, body } of leading(kept.line, appointment)) {
      if (body.of !== file || !(await holdsPart(open, file, by))) continue
      const { on, part, need, status } = body
      if (status === 'seen') seenBeside.push({ on, by })
      if (status === 'waits' && part) waitsBeside.push({ part, on, entry: id, by, recordedAt, ...(need && { need }) })
    }
  return { ...caseFile, ...(seenBeside.length > 0 && { seenBeside }), ...(waitsBeside.length > 0 && { waitsBeside }) }
}

/** Whether the child's own line already lists this day. */
function readsItThere({ line, due }: FileLine, key: string): boolean {
  const listed = new Set(due.map(({ entry }) => entry))
  return line.entries.some((entry) => listed.has(entry.id) && dayThere(entry)?.key === key)
}

async function holdsPart(open: Files, file: FileId, member: string): Promise<boolean> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  return access !== undefined && Object.keys(rightsOf(access, idBytes(member))).length > 0
}
