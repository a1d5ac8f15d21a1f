/** A number of [0, 1) from a seed, the same on every machine. */
export function drawn(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws from codes by a source of numbers of [0, 1). */
export function drawing(next: () => number) {
  const one = <Code>(codes: readonly Code[]): Code => codes[Math.floor(next() * codes.length)] as Code
  return {
    chance: (of: number): boolean => next() < of,
    one,
    /** At most so many, each once, in the order in which they were drawn. */
    some: <Code>(codes: readonly Code[], most: number): readonly Code[] => [
      ...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => one(codes))),
    ],
    days: (below: number): number => Math.floor(next() * below),
  }
}
