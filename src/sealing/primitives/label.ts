import { concat, utf8, type Bytes } from './bytes.ts'

/** `homeward/1/<name>` and a zero byte, then what the label speaks about. The 1 is the suite: no label, no other suite. */
export function labelled(name: string, ...parts: readonly Uint8Array[]): Bytes {
  return concat(utf8(`homeward/1/${name}\0`), ...parts)
}

/** A label that stands alone, as the `info` of HKDF. */
export const label = (name: string): string => `homeward/1/${name}`
