import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import type { ReturnRow, RowCount, StatutoryReturn } from '../vocabulary/country-pack/statutory-return.ts'
import type { Folder } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { identificationOf } from '../kinds/experience/identification-status.ts'
import { groupsOf } from '../kinds/registration/child-group.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { service } from '../kinds/services/service.ts'
import { addDays } from '../entry/plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import { districtOf } from '../kinds/care/whereabouts.ts'
import { formsOf } from '../kinds/experience/own-experience.ts'
import { asOf } from './as-of.ts'
import { beforeFigures, type BeforeFigures, type BesideFiles } from './before-figures.ts'
import { notesIn } from './counted-notes.ts'
import { beginsOn, closedIn, isOpen, reopenedIn, wasSeenIn } from './in-period.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'

export interface CountedRow {
  readonly id: string
  readonly label: string
  readonly count: number
  /** Folders that this row needs and that the reader does not hold in every file counted: it may be too low. */
  readonly partly: readonly Folder[]
  /** So few that they may be known by it: for the office that the law names, and for nobody else. */
  readonly isSmall: boolean
}

/** Counts under this are marked. Our own figure [D], the one under which nothing is shown to partners. */
export const SMALL_COUNT = 5
export const isSmall = (count: number): boolean => count > 0 && count < SMALL_COUNT

/**
 * Exact counts of few children, for one authority and no one else (P16). A person hands it over; it is not a release.
 */
export interface ReturnFigures {
  readonly period: Period
  readonly rows: readonly CountedRow[]
}

/** A child at the end of the period, and at its beginning if the file existed. */
export interface CountedChild {
  readonly after: CaseFile
  readonly before: CaseFile | null
}

export function returnFigures(
  kinds: readonly Kind[],
  files: readonly CaseFile[],
  asked: StatutoryReturn,
  period: Period,
  beside: BesideFiles = { met: [], groups: [], children: files },
): ReturnFigures {
  const counted = countedChildren(kinds, files, period)
  const before = beforeFigures(beside, period)
  return { period, rows: asked.rows.map((row) => countedRow(kinds, counted, row, period, before)) }
}

/** The children of a period, each as the file was at its end and before its beginning. */
export const countedChildren = (
  kinds: readonly Kind[],
  files: readonly CaseFile[],
  period: Period,
): readonly CountedChild[] =>
  files
    .filter((file) => beginsOn(file) <= period.last)
    .map(
      (file): CountedChild => ({
        after: asOf(kinds, file, period.last),
        before: beginsOn(file) < period.first ? asOf(kinds, file, addDays(period.first, -1)) : null,
      }),
    )

function countedRow(
  kinds: readonly Kind[],
  counted: readonly CountedChild[],
  { id, label, counts }: ReturnRow,
  period: Period,
  before: BeforeFigures,
): CountedRow {
  if (counts.of === 'beside') {
    const count = besideCount(before, counts.which)
    return { id, label, count, partly: [], isSmall: isSmall(count) }
  }
  const these = counted.filter((one) => isOfThese(one.after, counts, period))
  const needed = foldersOf(kinds, counts)
  const count = these.reduce((sum, one) => sum + countIn(kinds, one, counts, period), 0)
  return {
    id,
    label,
    count,
    isSmall: isSmall(count),
    partly: needed.filter((folder) => counted.some(({ after }) => !after.held.includes(folder))),
  }
}

function besideCount(
  { childrenMet, atRisk, sessions, inSessions, came }: BeforeFigures,
  which: Extract<RowCount, { of: 'beside' }>['which'],
): number {
  switch (which) {
    case 'met':
      return childrenMet
    case 'at-risk':
      return atRisk
    case 'sessions':
      return sessions
    case 'in-sessions':
      return inSessions.girls + inSessions.boys + inSessions.grownUps
    case 'came-to-groups':
      return came
  }
}

type OfFiles = Exclude<RowCount, { of: 'beside' }>

function countIn(kinds: readonly Kind[], { after, before }: CountedChild, counts: OfFiles, period: Period): number {
  switch (counts.of) {
    case 'children':
      return Number(isCounted({ after, before }, counts.which, period))
    case 'help':
      return new Set(
        all(after, service).flatMap(({ at, body }) =>
          body.stage === counts.stage && isWithin(period, at) && (counts.categories?.includes(body.category) ?? true)
            ? [body.need]
            : [],
        ),
      ).size
    case 'notes':
      return kinds.filter(({ name }) => name === counts.kind).flatMap((kind) => notesIn(after, kind, period)).length
  }
}

/** Whether a child counts among these in a period. */
export function isCounted(
  { after, before }: CountedChild,
  which: Extract<RowCount, { of: 'children' }>['which'],
  period: Period,
): boolean {
  switch (which) {
    case 'open-before':
      return before !== null && isOpen(before)
    case 'opened':
      return before === null
    case 'reopened':
      return reopenedIn(after, period)
    // A file that was closed and opened again within the period counts as worked with, too.
    case 'worked-with':
      return before === null || isOpen(before) || isOpen(after) || reopenedIn(after, period)
    case 'seen':
      return wasSeenIn(after, period)
    case 'closed':
      return closedIn(after, period)
    case 'open-after':
      return isOpen(after)
    case 'dormant-after':
      return caseStatus(after).is === 'dormant'
  }
}

/** By the youngest possible age; for a status or a group by any current value. */
function isOfThese(
  file: CaseFile,
  { genders, ages, groups, districts, forms, statuses }: OfFiles,
  period: Period,
): boolean {
  const gender = genderOf(file)?.body.gender ?? 'not-known'
  return (
    (genders?.includes(gender) ?? true) &&
    (ages?.includes(whoIsThis(file, period.last).ageBand) ?? true) &&
    (groups === undefined || groupsOf(file).some(({ group, stands }) => stands === 'yes' && groups.includes(group))) &&
    (districts === undefined || districts.includes(districtOf(file) ?? '')) &&
    (forms === undefined || formsOf(file).some((form) => forms.includes(form))) &&
    (statuses === undefined || identificationOf(file).some(({ body }) => statuses.includes(body.status)))
  )
}

function foldersOf(kinds: readonly Kind[], counts: OfFiles): readonly Folder[] {
  const own: readonly Folder[] =
    counts.of === 'notes' ? (kinds.find((kind) => kind.name === counts.kind)?.folders ?? []) : ['care']
  const more: readonly (readonly [unknown, readonly Folder[]])[] = [
    [counts.genders, ['identity']],
    [counts.ages, ['identity']],
    [counts.groups, ['origins']],
    [counts.districts, ['whereabouts']],
    [counts.forms, ['origins']],
    [counts.statuses, ['origins', 'justice']],
  ]
  return [...new Set([...own, ...more.flatMap(([asked, folders]) => (asked === undefined ? [] : folders))])]
}
