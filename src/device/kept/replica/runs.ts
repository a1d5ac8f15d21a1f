import type { RowChange } from './replica.ts'

/** Rows that are numbered in the order of writing (see Outbox): the prefix and the number. */
const NUMBERED = /^(.*\/)(\d{12})(?:\.\d+)?$/u

/**
 * The same changes, with deletions of consecutively numbered rows merged into ranges: a deletion costs a browser as much as a put. A number is never
 * used twice, so no other row lies in a range.
 */
export function inRuns(changes: readonly RowChange[]): readonly RowChange[] {
  const numbered = changes.flatMap((change) => {
    const [, store, number] = (change.value === null && change.through === undefined && NUMBERED.exec(change.key)) || []
    return store === undefined ? [] : [{ change, store, number: Number(number) }]
  })
  const runs: { store: string; from: string; through: string; last: number }[] = []
  for (const { change, store, number } of numbered.sort((a, b) => (a.change.key < b.change.key ? -1 : 1))) {
    const run = runs.at(-1)
    if (run?.store === store && (run.last === number || run.last + 1 === number))
      [run.through, run.last] = [change.key, number]
    else runs.push({ store, from: change.key, through: change.key, last: number })
  }
  const taken = new Set(numbered.map(({ change }) => change))
  return [
    ...changes.filter((change) => !taken.has(change)),
    ...runs.map(
      ({ from, through }): RowChange => ({ key: from, value: null, ...(from === through ? {} : { through }) }),
    ),
  ]
}
