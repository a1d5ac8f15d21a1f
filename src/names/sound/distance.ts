import { GAP_COSTS, SWAP, VOWEL, WEIGHT } from './costs.ts'

/** Longest row of sounds that is compared; the rest of a longer one is ignored. */
export const LONGEST = 96
const ROW = LONGEST + 1
/** Buffers of one comparison, reused by the next. */
const ROWS: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(ROW),
  new Float64Array(ROW),
  new Float64Array(ROW),
]
const GAPS_ASKED = new Float64Array(ROW)
const GAPS_OTHER = new Float64Array(ROW)
const CODES_ASKED = new Uint8Array(ROW)
const CODES_OTHER = new Uint8Array(ROW)

/** Cost of an r that only lengthens the vowel before it: Thar, Cheurn. */
const SILENT_R = 0.3
const R = 'r'.charCodeAt(0)

/** Cost of the other's vowels where one spelling writes none. */
const UNWRITTEN = 0.09

export interface Laid {
  /** The asked spelling writes no vowels (Arabic): the other's are nearly free. */
  readonly bare: boolean
  /** More may be typed: what the other has after the asked spelling is nearly free. */
  readonly begun: boolean
}

const WHOLE: Laid = { bare: false, begun: false }

/**
 * How alike two rows of sounds are, 0 to 1: the cost of the cheapest alignment, relative to the weight of both. Neighbours that changed places cost half a sound.
 * Stops and returns 0 as soon as `least` can no longer be reached.
 */
export function alike(asked: string, other: string, least = 0, laid: Laid = WHOLE): number {
  if (asked === other) return asked === '' ? 0 : 1
  const m = Math.min(asked.length, LONGEST)
  const n = Math.min(other.length, LONGEST)
  if (m === 0 || n === 0) return 0
  const weightA = layOut(asked, m, CODES_ASKED, GAPS_ASKED, false)
  const weightB = layOut(other, n, CODES_OTHER, GAPS_OTHER, laid.bare)
  const weight = laid.begun ? weightA : laid.bare ? Math.max(weightA, weightB * 0.8) : (weightA + weightB) / 2
  const cost = cheapest(m, n, (1 - least) * weight, laid.begun)
  return Math.max(0, 1 - cost / weight)
}

/** Cost of the cheapest alignment of the two prepared rows; Infinity if it is more than `most`. */
function cheapest(m: number, n: number, most: number, begun: boolean): number {
  let [before, above, row] = ROWS
  above[0] = 0
  for (let j = 1; j <= n; j++) above[j] = at(above, j - 1) + at(GAPS_OTHER, j - 1)
  let codeBefore = -1
  for (let i = 1; i <= m; i++) {
    const a = at(CODES_ASKED, i - 1)
    const gap = at(GAPS_ASKED, i - 1)
    const swaps = a * 128
    let left = at(above, 0) + gap
    let best = left
    row[0] = left
    let b = -1
    for (let j = 1; j <= n; j++) {
      const previous = b
      b = at(CODES_OTHER, j - 1)
      let cost = at(above, j - 1) + at(SWAP, swaps + b)
      const dropped = at(above, j) + gap
      if (dropped < cost) cost = dropped
      const added = left + at(GAPS_OTHER, j - 1)
      if (added < cost) cost = added
      if (a === previous && b === codeBefore && a !== b) cost = Math.min(cost, at(before, j - 2) + 0.5)
      row[j] = left = cost
      if (cost < best) best = cost
    }
    if (best > most) return Infinity
    codeBefore = a
    const freed = before
    before = above
    above = row
    row = freed
  }
  return begun ? endsAnywhere(above, n) : at(above, n)
}

/** The asked spelling is a beginning: each further sound of the other costs a little, so that the nearer in length comes first. */
function endsAnywhere(row: Float64Array, n: number): number {
  let best = Infinity
  for (let j = 0; j <= n; j++) best = Math.min(best, at(row, j) + 0.02 * (n - j))
  return best
}

/** Stores the sounds and what each costs alone, less after a vowel, because neighbouring vowels merge; returns the weight of all. */
function layOut(sounds: string, length: number, codes: Uint8Array, gaps: Float64Array, bare: boolean): number {
  let weight = 0
  let vowelBefore = false
  for (let i = 0; i < length; i++) {
    const code = sounds.charCodeAt(i) & 127
    const vowel = VOWEL[code] === 1
    codes[i] = code
    gaps[i] = !vowel
      ? code === R && vowelBefore && (i + 1 === length || VOWEL[sounds.charCodeAt(i + 1) & 127] !== 1)
        ? SILENT_R
        : at(GAP_COSTS, code)
      : bare
        ? UNWRITTEN
        : vowelBefore
          ? 0.2
          : at(GAP_COSTS, code)
    weight += at(WEIGHT, code)
    vowelBefore = vowel
  }
  return weight
}

/** Reads an element that exists by construction. */
const at = (values: Float64Array | Uint8Array, index: number): number => values[index] as number
