import type { Bytes } from '#bytes.ts'
import { concat, utf8 } from './bytes.ts'

/**
 * `homeward/1/<name>` and a zero byte, then the data of the label. The 1 is the suite: another suite has other labels.
 */
export function labelled(name: string, ...parts: readonly Uint8Array[]): Bytes {
  return concat(written(name), ...parts)
}

/**
 * Cache of encoded names: they are constants of the code, so there are few, and a first sync uses them thousands of
 * times.
 */
const known = new Map<string, Bytes>()

function written(name: string): Bytes {
  const before = known.get(name)
  if (before) return before
  const bytes = utf8(`homeward/1/${name}\0`)
  known.set(name, bytes)
  return bytes
}

/** A label without data, as the `info` of HKDF. */
export const label = (name: string): string => `homeward/1/${name}`
