/**
 * Format of a key slot file: two pages of fixed size, each `u32 turn ‖ u32 length ‖ u32 sum ‖ bytes`. A write replaces the older page, so a crash in the
 * middle leaves the newer one; nothing is copied to another part of the disk.
 */
export const PAGE = 16 * 1024
export const PAGES = 2 * PAGE
const HEAD = 12

export interface Newest {
  readonly turn: number
  readonly bytes: Uint8Array
}

export function newest(file: Uint8Array): Newest | undefined {
  const pages = [0, PAGE].flatMap((at) => page(file, at) ?? [])
  return pages.sort((a, b) => b.turn - a.turn)[0]
}

/** Where to write, and what. */
export function nextPage(before: Newest | undefined, bytes: Uint8Array): { at: number; page: Uint8Array<ArrayBuffer> } {
  if (bytes.length > PAGE - HEAD) throw new RangeError('a key slot holds at most one page')
  const turn = (before?.turn ?? 0) + 1
  const written = new Uint8Array(PAGE)
  const view = new DataView(written.buffer)
  view.setUint32(0, turn)
  view.setUint32(4, bytes.length)
  view.setUint32(8, sum(turn, bytes))
  written.set(bytes, HEAD)
  return { at: turn % 2 === 0 ? PAGE : 0, page: written }
}

function page(file: Uint8Array, at: number): Newest | undefined {
  if (file.length < at + PAGE) return undefined
  const view = new DataView(file.buffer, file.byteOffset + at, PAGE)
  const [turn, length] = [view.getUint32(0), view.getUint32(4)]
  if (turn === 0 || length > PAGE - HEAD) return undefined
  const bytes = new Uint8Array(file.subarray(at + HEAD, at + HEAD + length))
  return view.getUint32(8) === sum(turn, bytes) ? { turn, bytes } : undefined
}

/** Detects a torn write, not an attacker (FNV-1a): the content of the page is authenticated by its own seals. */
function sum(turn: number, bytes: Uint8Array): number {
  let value = 0x811c9dc5 ^ turn
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}
