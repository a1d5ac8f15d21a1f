const LONGEST = 64
const ROW = LONGEST + 1
const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(ROW), new Uint8Array(ROW), new Uint8Array(ROW)]

/** Edit distance: letters added, left out, changed or exchanged with a neighbour, within the first 64 letters of each text. */
export function typosBetween(a: string, b: string): number {
  const m = Math.min(a.length, LONGEST)
  const n = Math.min(b.length, LONGEST)
  let [before, above, row] = ROWS
  for (let j = 0; j <= n; j++) above[j] = j
  for (let i = 1; i <= m; i++) {
    row[0] = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= n; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = Math.min(at(above, j - 1) + (letter === other ? 0 : 1), at(above, j) + 1, at(row, j - 1) + 1)
      // Before the first letter there is none (NaN), which equals nothing.
      if (letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2)) cost = Math.min(cost, at(before, j - 2) + 1)
      row[j] = cost
    }
    const freed = before
    before = above
    above = row
    row = freed
  }
  return at(above, n)
}

const at = (values: Uint8Array, index: number): number => values[index] as number
