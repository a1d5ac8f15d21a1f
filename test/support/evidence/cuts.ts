import { ColumnInTheMaking } from '#evidence/record/dataset.ts'
import type { Cut } from '#evidence/suppression/cut.ts'

/** Invented children by number, each with the values of the columns. */
export type Children = ReadonlyMap<number, readonly string[]>

export function cutOf(cut: string, columns: readonly string[], children: Children, gone = 0): Cut {
  const all = [...children]
  const made = columns.map((name, at) => {
    const making = new ColumnInTheMaking(name, all.length)
    for (const [, values] of all) making.add(values[at] ?? '')
    return making.finish()
  })
  const child = Uint32Array.from(all, ([number]) => number)
  return {
    cut,
    child,
    gone,
    dataset: {
      columns: made.map(({ column }) => column),
      data: made.map(({ data }) => data),
      size: all.length,
      unit: child,
    },
  }
}

/** The given number of children of each combination, numbered from `from`. */
export function inGroups(groups: readonly (readonly [number, ...string[]])[], from = 0): Children {
  const rows = groups.flatMap(([many, ...values]) => Array.from({ length: many }, () => values))
  return new Map(rows.map((values, at) => [from + at, values]))
}

/** The same cut with a key for each child, the same in every cut. `draw` draws all keys again. */
export function keyed(cut: Cut, draw = 1): Cut {
  const keyOf = (child: number) => {
    let mixed = Math.imul(child + 1, 0x9e3779b1) ^ Math.imul(draw, 0x85ebca6b)
    for (const by of [0xc2b2ae35, 0x27d4eb2f, 0x165667b1]) mixed = Math.imul(mixed ^ (mixed >>> 15), by)
    return (mixed ^ (mixed >>> 13)) >>> 0
  }
  return { ...cut, keys: cut.child.map(keyOf) }
}
