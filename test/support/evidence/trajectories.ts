import type { CountChange, Released } from '#evidence/suppression/released.ts'
import type { Solver } from '#evidence/suppression/solver.ts'
import { levelsAt, NOT_KNOWN } from '#evidence/tables/table.ts'
import type { Children } from './cuts.ts'

/** Who is counted: for each column a value, or anyone. */
type Question = readonly (string | null)[]

/** Trajectories with a known total number of children: within `ends`, or exactly if absent. */
interface Known {
  readonly row: Float64Array
  readonly ends?: readonly [number, number]
}

/**
 * An attacker who considers every trajectory of a child through all cuts: the group in each, or absent. Knows
 * everything published, and every small group that left while somebody came (or came while nobody left), and asks how
 * many came or left otherwise, and the value of each small count that no table shows exactly. Of a changed count the
 * attacker knows every number from which it can have been made. Shares nothing with the code that audits releases.
 */
export class Onlooker {
  readonly #solver: Solver
  readonly #columns: readonly string[]
  readonly #cuts: readonly Children[]
  readonly #groups: readonly (readonly string[])[]
  readonly #ways: readonly (readonly number[])[]

  constructor(solver: Solver, columns: readonly string[], cuts: readonly Children[]) {
    this.#solver = solver
    this.#columns = columns
    this.#cuts = cuts
    const groups = new Map(cuts.flatMap((children) => [...children.values()].map((values) => [values.join(), values])))
    this.#groups = [...groups.values()]
    const places = [-1, ...this.#groups.keys()]
    this.#ways = cuts
      .reduce<readonly (readonly number[])[]>(
        (ways) => ways.flatMap((way) => places.map((place) => [...way, place])),
        [[]],
      )
      .filter((way) => way.some((place) => place >= 0))
  }

  /**
   * How many groups of 1 to `threshold` − 1 who are there, came or left are narrowed to fewer than `width` + 1 numbers.
   * `tables`: each with its cut, from 1.
   */
  found(tables: readonly Released[], threshold = 11, width = 3): number {
    const rows = tables.flatMap((table) =>
      table.shown.flatMap((count, cell): Known[] => {
        if (count === null || table.change?.within === Infinity) return []
        return [
          {
            row: this.#row([Number(table.cut) - 1], [], this.#questionOf(table, cell)),
            ...(table.change && { ends: endsOf(table.change, count) }),
          },
        ]
      }),
    )
    const sought: Float64Array[] = []
    const cuts = [...new Set(tables.map(({ cut }) => Number(cut) - 1))].sort()
    const shown = new Set(rows.flatMap(({ row, ends }) => (ends ? [] : [row.join('')])))
    for (const cut of cuts) {
      for (const question of this.#questions(tables)) {
        const [row, many] = [this.#row([cut], [], question), this.#many(cut, null, question)]
        if (many > 0 && many < threshold && !shown.has(row.join(''))) sought.push(row)
      }
    }
    for (const earlier of cuts) {
      for (const later of cuts.filter((cut) => cut > earlier)) {
        for (const question of this.#questions(tables)) {
          const [came, left] = [this.#row([later], [earlier], question), this.#row([earlier], [later], question)]
          const [hasCome, hasLeft] = [this.#many(later, earlier, question), this.#many(earlier, later, question)]
          if (hasCome >= threshold || hasLeft >= threshold) {
            for (const [row, many] of [
              [came, hasCome],
              [left, hasLeft],
            ] as const)
              if (many > 0 && many < threshold) sought.push(row)
          } else if (hasCome > 0) {
            rows.push({ row: left })
            sought.push(came)
          } else {
            rows.push({ row: came })
            if (hasLeft > 0) sought.push(left)
            else rows.push({ row: left })
          }
        }
      }
    }
    return this.#narrow(rows, sought, width)
  }

  #questionOf({ axes, where }: Released, cell: number): Question {
    if (where.length > 0) throw new Error('this onlooker reads no filters')
    const at = new Map(
      levelsAt(axes, cell).map((level, n) => [
        axes[n]?.column,
        level === (axes[n]?.levels.length ?? 0) - 1 ? null : (axes[n]?.levels[level] ?? null),
      ]),
    )
    return this.#columns.map((column) => at.get(column) ?? null)
  }

  /** Every question of the tables, at every level that any of them has. */
  #questions(tables: readonly Released[]): readonly Question[] {
    const all = tables
      .flatMap((table) => table.shown.map((_, cell) => this.#questionOf(table, cell)))
      .filter((question) => !question.includes(NOT_KNOWN))
    return [...new Map(all.map((question) => [JSON.stringify(question), question])).values()]
  }

  #holds(question: Question, group: number): boolean {
    const values = this.#groups[group]
    return values !== undefined && question.every((value, n) => value === null || values[n] === value)
  }

  /** Trajectories that the question counts in all of `cuts` and in none of `not`. */
  #row(cuts: readonly number[], not: readonly number[], question: Question): Float64Array {
    return Float64Array.from(this.#ways, (way) =>
      cuts.every((cut) => this.#holds(question, way[cut] ?? -1)) &&
      not.every((cut) => !this.#holds(question, way[cut] ?? -1))
        ? 1
        : 0,
    )
  }

  #many(cut: number, not: number | null, question: Question): number {
    const counted = (at: number, child: number) => {
      const values = this.#cuts[at]?.get(child)
      return values !== undefined && question.every((value, n) => value === null || values[n] === value)
    }
    return [...(this.#cuts[cut]?.keys() ?? [])].filter(
      (child) => counted(cut, child) && (not === null || !counted(not, child)),
    ).length
  }

  /** The true number of children on each trajectory. */
  #truth(): Float64Array {
    const truth = new Float64Array(this.#ways.length)
    const place = new Map(this.#groups.map((values, n) => [values.join(), n]))
    const wayOf = new Map(this.#ways.map((way, n) => [way.join(), n]))
    for (const child of new Set(this.#cuts.flatMap((cut) => [...cut.keys()]))) {
      const way = wayOf.get(this.#cuts.map((cut) => place.get(cut.get(child)?.join() ?? '') ?? -1).join()) ?? -1
      truth[way] = (truth[way] ?? 0) + 1
    }
    return truth
  }

  /** How many of these sums can take fewer than `width` + 1 whole numbers if the rows are known. */
  #narrow(rows: readonly Known[], sought: readonly Float64Array[], width: number): number {
    const size = this.#ways.length
    const truth = this.#truth()
    const sides = rows.map(({ row, ends }) => {
      const many = row.reduce((sum, one, way) => sum + one * (truth[way] ?? 0), 0)
      return ends ?? ([many, many] as const)
    })
    const cells = rows.map(({ row }) => [...row.keys()].filter((way) => row[way] !== 0))
    const starts = cells.reduce((all, row) => [...all, (all.at(-1) ?? 0) + row.length], [0])
    const model = this.#solver.createModel({
      numCols: size,
      numRows: rows.length,
      sense: this.#solver.constants.objectiveSense.maximize,
      colCost: new Float64Array(size),
      colLower: new Float64Array(size),
      colUpper: new Float64Array(size).fill(1e6),
      rowLower: Float64Array.from(sides, ([least]) => least),
      rowUpper: Float64Array.from(sides, ([, most]) => most),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: size,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(cells.flat()),
        values: new Float64Array(cells.flat().length).fill(1),
      },
    })
    const furthest = (costs: Float64Array) => {
      model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs)
      model.run()
      return model.getObjectiveValue()
    }
    try {
      model.options.set({ output_flag: false })
      return sought.filter(
        (row) => Math.floor(furthest(row) + 1e-6) - Math.ceil(-furthest(row.map((one) => -one)) - 1e-6) < width,
      ).length
    } finally {
      model.dispose()
    }
  }
}

/** The smallest and the largest number from which this count can have been made. */
function endsOf({ chance }: CountChange, shown: number): readonly [number, number] {
  const made = Array.from({ length: shown + 20 }, (_, count) => count).filter((count) => chance(count, shown) > 0)
  return [Math.min(...made), Math.max(...made)]
}
