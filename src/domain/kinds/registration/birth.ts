import { z } from 'zod'
import { all, current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Whom } from '../../entry/entry.ts'
import type { EntryId } from '../../entry/ids.ts'
import { defineKind, type BodyOf, type EntryOf } from '../../file/kind.ts'
import { addDays, addMonths, endOf, PlainDate, yearsBetween } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { AgeBasis, Calendar } from '../../vocabulary/birth.ts'
import { Country } from '../../vocabulary/country.ts'

const years = z.number().int().min(0).max(120)

export const WhenBorn = z.discriminatedUnion('known', [
  z.strictObject({ known: z.literal('day'), on: PlainDate }),
  z
    .strictObject({ known: z.literal('range'), from: PlainDate, to: PlainDate })
    .refine((range) => range.from <= range.to, 'range-backwards' satisfies ShapeRule),
  /**
   * Appeared to be, or was said to be, this many completed years old on that day. Without `to` the age has no upper
   * end.
   */
  z
    .strictObject({ known: z.literal('age'), from: years, to: years.optional(), on: PlainDate })
    .refine((age) => age.to === undefined || age.from <= age.to, 'ages-backwards' satisfies ShapeRule),
  z.strictObject({ known: z.literal('nothing') }),
])
export type WhenBorn = z.infer<typeof WhenBorn>

/**
 * When and where a person was born, and how sure that is. A calendar of another culture is a range and is kept as said
 * (P23). `reasonsForChild`: whether there are reasons to think that this is a child; with an uncertain age they make a
 * child by presumption (R2). Statements on different grounds are kept side by side: a paper replaces a paper of its
 * sort, never what the child said.
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
  single: {
    key: (body) => `${body.who} ${body.basis}`,
    safer: (a, b) => (latest(a.born) === latest(b.born) ? 0 : latest(a.born) > latest(b.born) ? -1 : 1),
  },
})

/** A birth without any date may be as late as possible. */
const LAST = '9999-12-31'

/** The first and the last day on which a person may have been born; undefined where that end is open. */
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

/** Every current birth of a person, whatever its basis; the latest, which protects, first. */
export const birthsOf = (file: CaseFile, who: Whom = 'child'): readonly EntryOf<typeof birth>[] =>
  current(file, birth).filter((entry) => entry.body.who === who)

export interface Ages {
  /**
   * Completed years. Protection uses `youngest`, planning for adulthood `oldest` (P23); null where that end is open.
   */
  readonly youngest: number | null
  readonly oldest: number | null
}

const ADULT = 18
const grownOn = (born: PlainDate): PlainDate => addMonths(born, ADULT * 12)
const isUnderAge = (born: PlainDate, on: PlainDate): boolean => on < grownOn(born)

/**
 * The two ages on a day, over every current birth: where they differ the range is wide. Undefined where nothing was
 * written.
 */
export function agesOn(file: CaseFile, on: PlainDate, who: Whom = 'child'): Ages | undefined {
  const born = bornByAll(file, who)
  if (!born) return undefined
  const years = (day: PlainDate | undefined) => (day === undefined ? null : Math.max(0, yearsBetween(day, on)))
  const youngest = years(born.latest)
  return {
    youngest: youngest !== null && youngest >= ADULT && mayBeYounger(born, on) ? null : youngest,
    oldest: years(born.earliest),
  }
}

/**
 * The two days of coming of age: by the oldest age, for preparing, and by the youngest, until which protection applies
 * (P23). Absent where nobody can tell.
 */
export function comesOfAge(
  file: CaseFile,
  who: Whom = 'child',
): { readonly earliest?: PlainDate; readonly latest?: PlainDate } {
  const born = bornByAll(file, who)
  const last =
    born?.sure === true && born.latest !== undefined
      ? [grownOn(born.latest), born.thoughtChildUntil ?? ''].sort().at(-1)
      : undefined
  return {
    ...(born?.earliest && { earliest: grownOn(born.earliest) }),
    ...(last !== undefined && { latest: last as PlainDate }),
  }
}

/**
 * Child or adult by what is written about a birth (R2). A doubted paper makes nobody an adult, nor does any age while
 * there are reasons to think that this is a child. Presumed a child: the age is not sure, and nobody has said that
 * there are no such reasons; or one source makes a child and another an adult, until one of them counts no longer.
 */
export function childByBirth(
  file: CaseFile,
  on: PlainDate,
  who: Whom = 'child',
): 'child' | 'presumed-child' | 'adult' | undefined {
  const ages = agesOn(file, on, who)
  if (!ages) return undefined
  if (ages.oldest !== null && ages.oldest < ADULT) return 'child'
  if (ages.youngest !== null && ages.youngest >= ADULT) return 'adult'
  const births = birthsOf(file, who)
  return reasonsForChild(file, who) === 'no' &&
    births.some(isTrusted) &&
    !births.some(({ body }) => makesChild(body, on))
    ? 'adult'
    : 'presumed-child'
}

/** By this source alone the person is surely a child: a no to *reasons to think so* does not answer that. */
function makesChild({ born }: BodyOf<typeof birth>, on: PlainDate): boolean {
  const { earliest } = bornBetween(born)
  return earliest !== undefined && isUnderAge(earliest, on)
}

/**
 * Whether somebody has written that there are reasons to think this is a child: a yes counts until the same question is
 * answered with no.
 */
export function reasonsForChild(file: CaseFile, who: Whom = 'child'): YesNo {
  if (currentReasons(file, who).length > 0) return 'yes'
  const said = birthsOf(file, who).map((entry) => entry.body.reasonsForChild)
  return said.length > 0 && said.every((answer) => answer === 'no') ? 'no' : 'not-known'
}

interface BornByAll {
  readonly earliest?: PlainDate
  readonly latest?: PlainDate
  /** A source other than doubted papers gives a date or an age. */
  readonly sure: boolean
  /** Reasons to think that this is a child, with which no written age agrees, apply until this day. */
  readonly thoughtChildUntil?: PlainDate
}

const isTrusted = ({ body }: EntryOf<typeof birth>): boolean => body.basis !== 'document-doubted'
const mayBeYounger = ({ sure, thoughtChildUntil }: BornByAll, on: PlainDate): boolean =>
  !sure || (thoughtChildUntil !== undefined && on < thoughtChildUntil)

function bornByAll(file: CaseFile, who: Whom): BornByAll | undefined {
  const births = birthsOf(file, who)
  if (births.length === 0) return undefined
  const dated = births.filter(({ body }) => body.born.known !== 'nothing')
  const between = dated.map(({ body }) => bornBetween(body.born))
  const first = between.flatMap(({ earliest }) => earliest ?? []).sort()[0]
  const last = between
    .flatMap((born) => born.latest ?? [])
    .sort()
    .at(-1)
  const until = currentReasons(file, who)
    .flatMap((entry) => childUntil(entry, dated) ?? [])
    .sort()
    .at(-1)
  return {
    ...(first && between.every(({ earliest }) => earliest !== undefined) && { earliest: first }),
    ...(last && { latest: last }),
    sure: dated.some(isTrusted),
    ...(until && { thoughtChildUntil: until }),
  }
}

/**
 * Every yes to *reasons to think that this is a child* that counts, including one of a replaced birth, until the
 * replacing one answers no.
 */
function currentReasons(file: CaseFile, who: Whom): readonly EntryOf<typeof birth>[] {
  const births = all(file, birth)
  const unanswered = unansweredOf(file, births)
  return births.filter(({ id, body }) => body.who === who && body.reasonsForChild === 'yes' && unanswered.has(id))
}

/**
 * Births that count, and those from which a current one is reached through replacing ones without a no. In steps, and
 * each birth once: a chain may be as long as a file.
 */
function unansweredOf(file: CaseFile, births: readonly EntryOf<typeof birth>[]): ReadonlySet<EntryId> {
  const answers = new Map(births.map(({ id, body }) => [id, body.reasonsForChild]))
  const replacing = births.map(({ id }) => [id, (file.replaced[id] ?? []).filter((by) => answers.has(by))] as const)
  const replaced = new Map<EntryId, EntryId[]>()
  for (const [id, by] of replacing) for (const one of by) replaced.set(one, [...(replaced.get(one) ?? []), id])
  const found = new Set(replacing.flatMap(([id, by]) => (by.length === 0 ? id : [])))
  for (const id of found) if (answers.get(id) !== 'no') for (const before of replaced.get(id) ?? []) found.add(before)
  return found
}

/**
 * Until when such a yes applies against the written ages: not at all where one of them made a child on that day, since
 * that age then says when the child is an adult.
 */
function childUntil(
  { at, body }: EntryOf<typeof birth>,
  dated: readonly EntryOf<typeof birth>[],
): PlainDate | undefined {
  const on = endOf(at)
  const childThen = (born: WhenBorn) => {
    const last = bornBetween(born).latest
    return last !== undefined && isUnderAge(last, on) ? last : undefined
  }
  if (dated.some((entry) => isTrusted(entry) && childThen(entry.body.born))) return undefined
  return grownOn(childThen(body.born) ?? on)
}
