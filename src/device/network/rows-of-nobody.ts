import type { Bytes } from '#bytes.ts'
import { ROWS } from '#contract/network.ts'
import { SHORT_OUTPUT_LENGTH } from '#sealing/network/oprf.ts'
import { base64url, randomBytes } from '#sealing/primitives/bytes.ts'

/** Most padding rows deleted in one request; the rest waits for the next. */
export const MOST_DROPPED = 512

/** A row of the network's server: of a child, or of nobody. */
export interface NetworkRow {
  readonly handle: Bytes
  readonly output: Bytes
}

export const ofNobody = (handle: Bytes): NetworkRow => ({ handle, output: randomBytes(SHORT_OUTPUT_LENGTH) })

/** Plans the padding of a request: rows made, rewritten and deleted, and the padding that remains after it. Together with the children's rows they fill complete requests. */
export function nobodysPart({
  standing,
  fresh,
  over,
  turned,
  most,
}: {
  standing: readonly Bytes[]
  fresh: number
  over: number
  /** An epoch has begun: all of it is written again, as far as it fills requests. */
  turned: boolean
  most: number
}) {
  const mixed = shuffled(standing)
  const rewritten = mixed.splice(0, turned ? mixed.length - ((over + mixed.length) % ROWS) : filling(over))
  const least = filling(fresh) + filling(over + rewritten.length)
  const missing = Math.max(0, most - standing.length - least)
  const made = Array.from({ length: least + Math.ceil(missing / ROWS) * ROWS }, () => randomBytes(SHORT_OUTPUT_LENGTH))
  const drop = mixed.splice(0, Math.min(MOST_DROPPED, Math.max(0, standing.length + made.length - most)))
  return { made, rewritten, drop, nobodys: [...rewritten, ...mixed, ...made] }
}

const filling = (rows: number): number => (ROWS - (rows % ROWS)) % ROWS

export function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, by: base64url(randomBytes(16)) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ item }) => item)
}
