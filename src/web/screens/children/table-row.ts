import type { MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { Due } from '#domain/file/due.ts'
import { mayBeSought } from '#domain/file/case-status.ts'
import { visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { openingOf } from '#domain/kinds/registration/file-opened.ts'
import { isMissing } from '#domain/kinds/care/missing-episode.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { rowFacts, type RowFacts } from './row-facts.ts'

export const CHILD_COLUMNS = ['name', 'age', 'lives', 'seen', 'visit', 'next', 'worker'] as const
export type ChildColumn = (typeof CHILD_COLUMNS)[number]

export interface ChildSort {
  readonly by: ChildColumn
  readonly down: boolean
}

/** What one row of the table of children shows of a file. */
export interface TableRow {
  readonly child: KnownChild
  readonly facts: RowFacts
  readonly missing: boolean
  /** The first visit that is promised. Null: none is. */
  readonly visit: PlainDate | null
  /** Nobody is to visit now: the child is missing, dormant by its own wish, cannot be found, or the file is closed. */
  readonly noVisits: boolean
  /** The first thing that is due, besides visits. */
  readonly due: Due | null
  /** The caseworker; null where the file names nobody. */
  readonly worker: MemberId | null
}

export function tableRow(child: KnownChild, today: PlainDate): TableRow {
  const file = child.line.line
  const visits = visitsAhead(file).map(({ body }) => body.on)
  const missing = isMissing(file)
  const worker = holdersOf(file, 'caseworker')[0] ?? openingOf(file)?.by
  return {
    child,
    facts: rowFacts(file, today),
    missing,
    visit: visits.length === 0 ? null : visits.reduce((first, on) => (on < first ? on : first)),
    noVisits: missing || !mayBeSought(file),
    due: child.line.due.find(({ what }) => what !== 'visit-planned' && what !== 'visit') ?? null,
    worker: worker ?? null,
  }
}

/** How codes and members are called in the reader's language. */
export interface RowWords {
  readonly language: string
  readonly code: (code: string) => string
  readonly member: (member: MemberId) => string
}

/** A missing child is always first; then by the column, and what is not known comes last either way; then by name. */
export function sortedRows(rows: readonly TableRow[], { by, down }: ChildSort, words: RowWords): readonly TableRow[] {
  const collator = new Intl.Collator(words.language)
  const valueOf = (row: TableRow) => VALUES[by](row, words)
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return rows.toSorted((one, other) => {
    if (one.missing !== other.missing) return one.missing ? -1 : 1
    const a = valueOf(one)
    const b = valueOf(other)
    if (a === null || b === null) return a === b ? byName(one, other, collator) : a === null ? 1 : -1
    return (down ? compare(b, a) : compare(a, b)) || byName(one, other, collator)
  })
}

function byName(one: TableRow, other: TableRow, collator: Intl.Collator): number {
  const a = one.child.who.called?.text
  const b = other.child.who.called?.text
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return collator.compare(a, b)
}

const VALUES: Readonly<Record<ChildColumn, (row: TableRow, words: RowWords) => string | number | null>> = {
  name: ({ child }) => child.who.called?.text ?? null,
  age: ({ child }) => youngest(child),
  lives: ({ facts }, words) => (facts.arrangement === null ? null : words.code(facts.arrangement)),
  // Not seen yet: longer ago than everybody who was seen.
  seen: ({ facts }) => (facts.seen.mayBeMore ? null : (facts.seen.daysAgo ?? Number.MAX_SAFE_INTEGER)),
  visit: ({ visit, noVisits }) => (noVisits ? null : visit),
  next: ({ due }) => due?.on ?? null,
  worker: ({ worker }, words) => (worker === null ? null : words.member(worker)),
}

/** In months, so that infants are in order. */
function youngest({ who, months }: KnownChild): number | null {
  if (months !== null) return months
  const years = who.ages?.youngest ?? who.ages?.oldest ?? null
  return years === null ? bandStart(who.ageBand) : years * 12
}

function bandStart(band: string): number | null {
  const start = Number.parseInt(band, 10)
  return Number.isNaN(start) ? null : start * 12
}
