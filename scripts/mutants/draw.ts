/** Numbers from 0 (included) to 1 that a seed determines (mulberry32), so that anybody can draw the same mutants again. */
export function numbersFrom(seed: string): () => number {
  let state = Array.from(seed, (letter) => letter.charCodeAt(0)).reduce(
    (sum, code) => Math.imul(sum ^ code, 16_777_619),
    2_166_136_261,
  )
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Draws `count` items, the same number from each group, none twice. A group with fewer items leaves its share to the
 * others.
 */
export function drawEvenly<Item>(groups: readonly (readonly Item[])[], count: number, next: () => number): Item[] {
  const left = groups.map((group) => [...group])
  const drawn: Item[] = []
  while (drawn.length < count && left.some((group) => group.length > 0)) {
    for (const group of left) {
      if (drawn.length < count && group.length > 0) drawn.push(...group.splice(Math.floor(next() * group.length), 1))
    }
  }
  return drawn
}
