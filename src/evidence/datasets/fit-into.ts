import { zipSync } from 'fflate'

/** The bytes of a text: unchanged where they are few enough, else packed as the only file of a zip; null where that is too large as well. */
export function fitInto(
  text: string,
  name: string,
  largest: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly packed: boolean } | null {
  const plain = new TextEncoder().encode(text)
  if (plain.length <= largest) return { bytes: plain, packed: false }
  // A fixed day: the same records make the same bytes, and the bytes do not reveal when they were made.
  const packed = new Uint8Array(zipSync({ [name]: [plain, { level: 9, mtime: '1980-01-01T00:00:00' }] }))
  return packed.length <= largest ? { bytes: packed, packed: true } : null
}
