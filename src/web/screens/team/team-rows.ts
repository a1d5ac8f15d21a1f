import { FOLDERS, type Folder, type MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { namedDues } from '#domain/shown/named-dues.ts'
import type { Due } from '#domain/file/due.ts'
import { drift, type DriftSign } from '#domain/supervision/drift.ts'
import { teamRow, type TeamRow } from '#domain/supervision/team-view.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

export const TEAM_FIGURES = ['not-seen', 'overdue', 'to-approve', 'drifting', 'went-around', 'not-told'] as const
export type TeamFigure = (typeof TEAM_FIGURES)[number]

export interface TeamChild {
  readonly child: KnownChild
  readonly row: TeamRow
  /** What was not done in time. Something that a file merely lacks so far is not drift. */
  readonly drifting: readonly DriftSign[]
  /** Who carries the file; the member who opened it while nobody is named. Null: nobody. */
  readonly holder: MemberId | null
  readonly named: boolean
  /** Whether the list may name what is due; if not, it follows from a sealed folder. */
  readonly saysDue: (item: Due) => boolean
}

/** Open files with the state of each, and closed ones in which something waits or is due for the child's safety. Other closed files are under Children. */
export function teamChildren(known: readonly KnownChild[], today: PlainDate): readonly TeamChild[] {
  return known.flatMap((child) => {
    const file = child.line.line
    const row = teamRow(KINDS, file, today)
    const [holder] = holdersOf(file, 'caseworker')
    if (row.status.is === 'closed' && row.wentAround.length + row.waiting.length + row.ofSafety.length === 0) return []
    return [
      {
        child,
        row,
        drifting: drift(file, today).signs,
        holder: holder ?? openingOf(file)?.by ?? null,
        named: holder !== undefined,
        saysDue: namedDues(KINDS, file, today),
      },
    ]
  })
}

export function countsInFigure(figure: TeamFigure, { row, drifting }: TeamChild): boolean {
  switch (figure) {
    case 'not-seen':
      return row.lastSeen.late
    case 'overdue':
      return row.late.length > 0
    case 'to-approve':
      return row.waiting.length > 0
    case 'drifting':
      return drifting.length > 0
    case 'went-around':
      return row.wentAround.length > 0
    case 'not-told':
      return foldersToAsk(row).length > 0
  }
}

/** Folders that a rule needs and this reader does not hold, each once: shown with the file's state, so that silence is not read as *fine*. */
export const foldersToAsk = (row: Pick<TeamRow, 'cannotTell'>): readonly Folder[] =>
  FOLDERS.filter((folder) => row.cannotTell.some(({ dependsOn }) => dependsOn.includes(folder)))

/** Sorts children who are not safe first; then by how long nobody has seen them. It is not a score. */
export function byNeedToLook(a: TeamChild, b: TeamChild): number {
  const first = Number(b.row.lookFirst.length > 0) - Number(a.row.lookFirst.length > 0)
  return first || (b.row.lastSeen.daysAgo ?? 10_000) - (a.row.lastSeen.daysAgo ?? 10_000)
}
