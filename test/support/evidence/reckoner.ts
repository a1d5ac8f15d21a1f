import { chanceOf } from '#evidence/perturbation/changed-alike.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { noiseOf } from '#evidence/release/how-changed.ts'
import { noisyThreshold } from '#evidence/release/noisy-table.ts'
import { levelsAt, NOT_KNOWN } from '#evidence/tables/table.ts'

/** How many girls and boys there are in each district. */
export type Districts = Readonly<Record<string, readonly [girls: number, boys: number]>>

/** A small count that no table shows, and its likeliest value for an attacker who holds all tables. */
export interface Reckoned {
  readonly question: string
  readonly count: number
  readonly likeliest: number
  readonly chance: number
}

const SEXES = ['female', 'male']

/**
 * An attacker who knows how many children each district has, tries every number of girls in each, all equally likely
 * beforehand, and knows the distribution by which every count was changed or drawn, also those that a noisy table
 * leaves out. Shares only the distributions with the code that audits releases. Assumes that a hidden count in a table
 * of exact ones is above 0, if it is.
 */
export class Reckoner {
  readonly #names: readonly string[]
  readonly #all: readonly number[]
  readonly #girls: readonly number[]
  /**
   * The distribution of each question's answer: probability by count. Counts that an exact table shows have probability
   * 1.
   */
  readonly #laws = new Map<
    string,
    { readonly at: readonly (readonly [number, number])[]; readonly laws: Float64Array[] }
  >()

  constructor(districts: Districts) {
    this.#names = Object.keys(districts)
    this.#girls = Object.values(districts).map(([girls]) => girls)
    this.#all = Object.values(districts).map(([girls, boys]) => girls + boys)
  }

  /** Every question of these tables whose count is 1 to `threshold` − 1 and which none of them shows exactly. */
  reckon(tables: readonly AskedTable[], threshold = 11): readonly Reckoned[] {
    for (const table of tables) for (const [cell, shown] of table.shown.entries()) this.#read(table, cell, shown)
    const questions = [...this.#laws]
    const weights = questions.map(() => new Float64Array(this.#most))
    const walk = (girls: readonly number[]): void => {
      const district = girls.length
      if (district < this.#all.length) {
        for (let some = 0; some <= (this.#all[district] ?? 0); some++) walk([...girls, some])
        return
      }
      const counts = questions.map(([, { at }]) => this.#count(at, girls))
      const chance = questions.reduce(
        (product, [, { laws }], n) =>
          product === 0 ? 0 : laws.reduce((one, law) => one * (law[counts[n] ?? 0] ?? 0), product),
        1,
      )
      if (chance > 0)
        for (const [n, weight] of weights.entries()) weight[counts[n] ?? 0] = (weight[counts[n] ?? 0] ?? 0) + chance
    }
    walk([])
    return questions.flatMap(([question, { at }], n) => {
      const count = this.#count(at, this.#girls)
      const sum = weights[n]?.reduce((all, one) => all + one, 0) ?? 0
      const most = Math.max(...(weights[n] ?? []))
      const isShown = tables.some(
        (table) =>
          !table.how &&
          table.shown.some((shown, cell) => shown !== null && keyOf(this.#pairs(table, cell) ?? []) === question),
      )
      return count > 0 && count < threshold && !isShown
        ? [{ question, count, likeliest: weights[n]?.indexOf(most) ?? 0, chance: most / sum }]
        : []
    })
  }

  get #most(): number {
    return this.#all.reduce((sum, one) => sum + one, 0) + 1
  }

  #read(table: AskedTable, cell: number, shown: number | null): void {
    const at = this.#pairs(table, cell)
    if (!at) return
    const key = keyOf(at)
    const known = this.#laws.get(key) ?? { at, laws: [] }
    this.#laws.set(key, known)
    const isTotal = levelsAt(table.axes, cell).some((level, n) => level === (table.axes[n]?.levels.length ?? 0) - 1)
    const law = lawOf(table, shown, this.#count(at, this.#girls) > 0, isTotal)
    // The same question is changed alike in every table, so a second table adds no information.
    const made = law && Float64Array.from({ length: this.#most }, (_, count) => law(count))
    if (made && !(table.how && table.how.is !== 'noisy' && known.laws.some((other) => other.join() === made.join())))
      known.laws.push(made)
  }

  /** The districts and sexes that a cell counts. */
  #pairs({ axes }: AskedTable, cell: number): readonly (readonly [number, number])[] | null {
    const asked = new Map(
      levelsAt(axes, cell).flatMap((level, n) =>
        level === (axes[n]?.levels.length ?? 0) - 1 ? [] : [[axes[n]?.column, axes[n]?.levels[level]] as const],
      ),
    )
    if ([...asked.values()].includes(NOT_KNOWN)) return null
    const holds = (column: string, value: string | undefined) => !asked.has(column) || asked.get(column) === value
    return this.#names.flatMap((name, district) =>
      SEXES.flatMap((sex, n) => (holds('district', name) && holds('sex', sex) ? [[district, n] as const] : [])),
    )
  }

  #count(at: readonly (readonly [number, number])[], girls: readonly number[]): number {
    return at.reduce(
      (sum, [district, sex]) =>
        sum + (sex === 0 ? (girls[district] ?? 0) : (this.#all[district] ?? 0) - (girls[district] ?? 0)),
      0,
    )
  }
}

const keyOf = (at: readonly (readonly [number, number])[]): string => JSON.stringify(at)

/** How likely each count is to be shown as this value; undefined if the table says nothing about it. */
function lawOf(
  { how, shown: all }: AskedTable,
  shown: number | null,
  isSomebody: boolean,
  isTotal: boolean,
): ((count: number) => number) | undefined {
  if (!how)
    return shown === null
      ? isSomebody
        ? (count) => (count > 0 ? 1 : 0)
        : undefined
      : (count) => (count === shown ? 1 : 0)
  if (how.is !== 'noisy')
    return shown === null
      ? undefined
      : (count) => (count === 0 ? (shown === 0 ? 1 : 0) : chanceOf(how.is, count, shown))
  if (isTotal || all.length === 0) return undefined
  const { sd } = noiseOf(how)
  if (shown !== null) return (count) => (count === 0 ? 0 : Math.exp(-((shown - count) ** 2) / (2 * sd ** 2)))
  // Left out: the count is zero, or the noise brought it under the threshold.
  const under = noisyThreshold(how)
  return (count) => (count === 0 ? 1 : below((under - 0.5 - count) / sd))
}

/** The cumulative normal distribution, to a thousandth: Pólya's approximation. */
const below = (z: number): number => (1 + Math.sign(z) * Math.sqrt(1 - Math.exp((-2 * z ** 2) / Math.PI))) / 2
