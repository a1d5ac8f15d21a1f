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
