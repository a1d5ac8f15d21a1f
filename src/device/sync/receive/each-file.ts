import { lookUpText } from '#sealing/primitives/bytes.ts'

/** Files that are worked on at once. */
const TOGETHER = 64

/** Works on several files at once, because most of the time is spent waiting for signatures: when one is done the next begins. Work on one file keeps its order. */
export async function eachFile<Part>(
  parts: Iterable<Part>,
  fileOf: (part: Part) => Uint8Array,
  work: (part: Part) => Promise<void>,
): Promise<void> {
  const waiting = Map.groupBy(parts, (part) => lookUpText(fileOf(part))).values()
  const takeTurns = async () => {
    for (const one of waiting) for (const part of one) await work(part)
  }
  await Promise.all(Array.from({ length: TOGETHER }, takeTurns))
}
