import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { birthsOf, bornBetween } from '#domain/kinds/registration/birth.ts'
import { daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'
import { whoIsThis, type WhoIsThis } from '#domain/questions/who-is-this.ts'
import { carries } from '#domain/continuity/who-carries.ts'
import type { Role } from '#device/kept/rights.ts'

/** A child as lists, search and headers show it. */
export interface KnownChild {
  readonly line: FileLine
  readonly who: WhoIsThis
  /** Whole months, for a child under two. */
  readonly months: number | null
  /** Every name by which the file is found, as written; `namesForSearch` prepares them for search. */
  readonly names: readonly string[]
  /** Names by which the file is found but which are never shown: the person does not want to hear them. */
  readonly unspoken: ReadonlySet<string>
}

export function knownChildren(lines: readonly FileLine[], today: PlainDate): readonly KnownChild[] {
  return lines.map((line) => {
    const who = whoIsThis(line.line, today)
    const texts = new Set([...(who.called ? [who.called.text] : []), ...who.names.map((name) => name.body.text)])
    const unspoken = new Set(who.names.filter((name) => name.body.use === 'do-not-use').map((name) => name.body.text))
    if (who.called) unspoken.delete(who.called.text)
    return { line, who, months: monthsOf(line.line, who, today), names: [...texts], unspoken }
  })
}

/** How far apart the two days may be between which a child was born, for an age in months to say something. */
const WITHIN = 62

/** The age in months of a child under two of whom it is known to about a month. Null: years say what is known. */
export function monthsOf(file: CaseFile, who: WhoIsThis, today: PlainDate): number | null {
  if (!who.ages || who.ages.oldest === null || who.ages.oldest > 1) return null
  const days = birthsOf(file).flatMap((entry) => {
    const { earliest, latest } = bornBetween(entry.body.born)
    return earliest === undefined || latest === undefined || daysBetween(earliest, latest) > WITHIN
      ? []
      : [daysBetween(latest, today)]
  })
  return days.length === 0 ? null : Math.max(0, Math.floor(Math.min(...days) / 30.44))
}

/** The caseworker of the file: who carries it, or who opened it where nobody was named; on a day, also who stands in. */
export const isCarriedBy = (file: CaseFile, me: MemberId, on?: PlainDate): boolean => carries(file, me, on)

/** A specialist sees the files that they were given. */
export const opensFiles = (roles: readonly Role[]): boolean =>
  roles.includes('caseworker') || roles.includes('supervisor')
