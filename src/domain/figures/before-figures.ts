import { childrenIn, countedContacts } from '../before/contact-expiry.ts'
import type { MemberId } from '../entry/ids.ts'
import { startOf } from '../entry/plain-date.ts'
import type { CaseFile } from '../file/case-file.ts'
import { all } from '../file/values.ts'
import { safeguardingReport } from '../kinds/any/safeguarding-report.ts'
import { attendance, attendanceGrid } from '../kinds/before/attendance.ts'
import { childAtRisk } from '../kinds/before/child-at-risk.ts'
import { encounter } from '../kinds/before/encounter.ts'
import { preventionSession } from '../kinds/before/prevention-session.ts'
import { isWithin, type Period } from '../vocabulary/period.ts'
import { notesIn } from './counted-notes.ts'

/** Files in which work before and beside the children's own files is written. */
export interface BesideFiles {
  readonly met: readonly CaseFile[]
  readonly groups: readonly CaseFile[]
  readonly children: readonly CaseFile[]
}

/** Exact counts of a period of what has no child's file, or is no part of one. As internal as the rest. */
export interface BeforeFigures {
  /** Contacts without a file, also those of which only the number is kept, and the children in them. */
  readonly contacts: number
  readonly childrenMet: number
  /** Children who were written down as at risk, each in the period of the first note. */
  readonly atRisk: number
  /** Days on which a group met, each group by itself, and everybody who came, each as often as they came. */
  readonly groupDays: number
  readonly came: number
  readonly sessions: number
  readonly inSessions: { readonly girls: number; readonly boys: number; readonly grownUps: number }
  readonly askedForHelp: number
}

/** `by`: what this member wrote alone; absent: everything that is held. */
export function beforeFigures(files: BesideFiles, period: Period, by?: MemberId): BeforeFigures {
  const isTheirs = (entry: { readonly by: MemberId }) => by === undefined || entry.by === by
  const within = <Noted extends Parameters<typeof isTheirs>[0] & { readonly at: Parameters<typeof isWithin>[1] }>(
    entries: readonly Noted[],
  ) => entries.filter((entry) => isTheirs(entry) && isWithin(period, entry.at))
  const met = files.met.flatMap((file) => within(all(file, encounter)))
  const gone = countedContacts(files.met).filter(
    (one) => isTheirs(one) && one.month >= period.first.slice(0, 7) && one.month <= period.last.slice(0, 7),
  )
  const sessions = files.groups.flatMap((file) => within(all(file, preventionSession)))
  const grids = files.groups.map((file) =>
    attendanceGrid(file, [...new Set(within(all(file, attendance)).map(({ at }) => startOf(at)))]),
  )
  return {
    contacts: met.length + gone.length,
    childrenMet: sum(met.map(childrenIn)) + sum(gone.map(({ children }) => children)),
    atRisk: [...files.met, ...files.children].flatMap((file) => notesIn(file, childAtRisk, period)).filter(isTheirs)
      .length,
    groupDays: sum(grids.map(({ days }) => days.length)),
    came: sum(grids.flatMap(({ totals }) => totals)),
    sessions: sessions.length,
    inSessions: {
      girls: sum(sessions.map(({ body }) => body.girls)),
      boys: sum(sessions.map(({ body }) => body.boys)),
      grownUps: sum(sessions.map(({ body }) => body.grownUps)),
    },
    askedForHelp: sum(sessions.map(({ body }) => body.askedForHelp)),
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/**
 * Reports about staff that were made in the period: a number alone, for a focal point, of the reports whose steps the
 * reader holds. Whoever reported holds only their own report and is shown no number.
 */
export const reportsAboutStaff = (reports: readonly CaseFile[], period: Period): number =>
  reports.filter(
    (file) => file.held.includes('justice') && all(file, safeguardingReport).some(({ at }) => isWithin(period, at)),
  ).length
