/** Keys under which a record is found; records that share one are compared. */
export type KeysOf<Record> = (record: Record) => readonly string[]

export interface CandidatePair {
  readonly a: number
  readonly b: number
}

/**
 * The pairs of positions of records that share a key, each once. A key that more than `largest` records share tells nobody apart and is left out, so that the number of pairs grows linearly
 * with the records and not quadratically.
 */
export function pairsSharing<Record>(
  records: readonly Record[],
  keysOf: KeysOf<Record>,
  largest = 60,
): readonly CandidatePair[] {
  const blocks = new Map<string, number[]>()
  records.forEach((record, place) => {
    for (const key of new Set(keysOf(record))) {
      const block = blocks.get(key)
      if (block) block.push(place)
      else blocks.set(key, [place])
    }
  })
  const seen = new Set<number>()
  const pairs: CandidatePair[] = []
  for (const block of blocks.values()) {
    if (block.length > largest) continue
    block.forEach((a, n) => {
      for (const b of block.slice(n + 1)) {
        const pair = a * records.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        pairs.push({ a, b })
      }
    })
  }
  return pairs
}

/** At most `most` pairs, drawn without regard to likeness; the same for the same number of records. */
export function pairsApart(records: number, most: number): readonly CandidatePair[] {
  const pairs: CandidatePair[] = []
  for (let step = 1; pairs.length < most && step < records; step += 1 + Math.floor(records / 41)) {
    for (let a = 0; a + step < records && pairs.length < most; a += 1 + Math.floor(records / 997))
      pairs.push({ a, b: a + step })
  }
  return pairs
}
