import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import type { ShapeRule } from '../../data-files/shape-rules.ts'
import { Whom } from '../../entry.ts'
import { defineKind } from '../../kind.ts'
import { addDays, addMonths, PlainDate, yearsBetween } from '../../plain-date.ts'
import { Line } from '../../said.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { AgeBasis, Calendar } from '../../vocabulary/birth.ts'
import { Country } from '../../vocabulary/country.ts'

const years = z.number().int().min(0).max(120)

const WhenBorn = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('day'), on: PlainDate }),
  z.strictObject({ known: z.literal('range'), from: PlainDate, to: PlainDate }).refine((range) => range.from <= range.to, 'range-backwards' satisfies ShapeRule),
  /** Seemed or was said to be so many completed years on that day. Without `to` the age has no upper end. */
  z.strictObject({ known: z.literal('age'), from: years, to: years.optional(), on: PlainDate }).refine((age) => age.to === undefined || age.from <= age.to, 'ages-backwards' satisfies ShapeRule),
  z.strictObject({ known: z.literal('nothing') }),
])
export type WhenBorn = z.infer<typeof WhenBorn>

/**
 * When and where somebody was born, and how sure that is. A calendar of another culture is a range and is kept as said (P23). `reasonsForChild`:
 * whether there are reasons to think that this is a child; with an uncertain age they make a child by presumption (R2).
 */
export const birth = defineKind({
  name: 'birth',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    who: Whom,
    born: WhenBorn,
    basis: AgeBasis,
    reasonsForChild: YesNo,
    asSaid: z.strictObject({ words: Line, calendar: Calendar }).optional(),
    country: Country.optional(),
    place: Line.optional(),
  }),
  single: { key: (body) => body.who, safer: (a, b) => (latest(a.born) === latest(b.born) ? 0 : latest(a.born) > latest(b.born) ? -1 : 1) },
})

/** A birth that nobody can date may be as late as any. */
const LAST = '9999-12-31'

/** The first and the last day on which somebody may have been born; undefined where that end is open. */
export function bornBetween(born: WhenBorn): { readonly earliest?: PlainDate; readonly latest?: PlainDate } {
  switch (born.known) {
    case 'day':
      return { earliest: born.on, latest: born.on }
    case 'range':
      return { earliest: born.from, latest: born.to }
    case 'age':
      return {
        ...(born.to !== undefined && { earliest: addDays(addMonths(born.on, -12 * (born.to + 1)), 1) }),
        latest: addMonths(born.on, -12 * born.from),
      }
    case 'nothing':
      return {}
  }
}

const latest = (born: WhenBorn): string => bornBetween(born).latest ?? LAST

export interface Ages {
  /** Completed years. Protection uses `youngest`, transition planning `oldest` (P23); null where that end is open. */
  readonly youngest: number | null
  readonly oldest: number | null
}

/** The two ages on a day, over every birth that stands: a clash widens the range. Undefined where nothing was written. */
export function agesOn(file: CaseFile, on: PlainDate, who: Whom = 'child'): Ages | undefined {
  const standing = current(file, birth, who).map((entry) => bornBetween(entry.body.born))
  if (standing.length === 0) return undefined
  const youngest = standing.map((born) => (born.latest === undefined ? null : Math.max(0, yearsBetween(born.latest, on))))
  const oldest = standing.map((born) => (born.earliest === undefined ? null : Math.max(0, yearsBetween(born.earliest, on))))
  return { youngest: endOfAll(youngest, Math.min), oldest: endOfAll(oldest, Math.max) }
}

const endOfAll = (ages: readonly (number | null)[], pick: (...ages: number[]) => number) => (ages.includes(null) ? null : pick(...ages.filter((age) => age !== null)))

/** Whether somebody has written that there are reasons to think this is a child: any standing yes counts. */
export function reasonsForChild(file: CaseFile): YesNo {
  const said = current(file, birth, 'child').map((entry) => entry.body.reasonsForChild)
  return said.includes('yes') ? 'yes' : said.length > 0 && said.every((answer) => answer === 'no') ? 'no' : 'not-known'
}
