import { isMet, type RecordFields } from '../record/evidence-record.ts'

/** A record as a coordinator has it, with what stands for it in the log. */
export interface MarkedRecord {
  readonly record: RecordFields
  readonly mark: string
}

/**
 * Records that came in the time before one cut and after the one before it, children and meetings apart: as finely as
 * coordinators can tell records by when they came. `since`: that cut, or the next one for what came after the newest.
 */
export interface CameWith {
  readonly since: number
  readonly met: boolean
  readonly records: readonly MarkedRecord[]
}

/** By mark, the first cut in which the record stands. */
export function firstCuts(
  inCuts: readonly { readonly cut: number; readonly mark: string }[],
): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { cut, mark } of inCuts) first.set(mark, Math.min(cut, first.get(mark) ?? cut))
  return first
}

/** The newest first. */
export function cameWith(
  records: readonly MarkedRecord[],
  first: ReadonlyMap<string, number>,
  cuts: number,
): readonly CameWith[] {
  const groups = Map.groupBy(
    records,
    ({ mark, record }) => `${String(first.get(mark) ?? cuts + 1)} ${String(isMet(record))}`,
  )
  return [...groups]
    .map(([key, of]) => ({ since: Number(key.split(' ')[0]), met: key.endsWith('true'), records: of }))
    .sort((a, b) => b.since - a.since || Number(a.met) - Number(b.met))
}

/** What these are compared with: all others of their sort. A meeting has none of the codes that a child has. */
export function othersOfTheirSort(
  these: readonly MarkedRecord[],
  all: readonly MarkedRecord[],
): readonly MarkedRecord[] {
  const [named, sorts] = [new Set(these.map(({ mark }) => mark)), new Set(these.map(({ record }) => isMet(record)))]
  return all.filter(({ mark, record }) => !named.has(mark) && sorts.has(isMet(record)))
}

/** The first cut in which one of these stands, or the next one where none does. */
export const sinceOf = (marks: readonly string[], first: ReadonlyMap<string, number>, cuts: number): number =>
  Math.min(cuts + 1, ...marks.flatMap((mark) => first.get(mark) ?? []))
