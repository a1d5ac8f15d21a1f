import { hex } from '#sealing/primitives/bytes.ts'

/**
 * Works on several files at once, for most of the time goes into waiting for signatures; what concerns one file keeps its order.
 */
export async function eachFile<Part>(parts: Iterable<Part>, fileOf: (part: Part) => Uint8Array, work: (part: Part) => Promise<void>): Promise<void> {
  const files = [...Map.groupBy(parts, (part) => hex(fileOf(part))).values()]
  for (let at = 0; at < files.length; at += TOGETHER) await Promise.all(files.slice(at, at + TOGETHER).map((one) => inTurn(one, work)))
}

const TOGETHER = 32

async function inTurn<Part>(parts: readonly Part[], work: (part: Part) => Promise<void>): Promise<void> {
  for (const part of parts) await work(part)
}
