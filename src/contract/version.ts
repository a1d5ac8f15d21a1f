/**
 * The versions of requests that this server accepts and this app reads. An optional field changes no version. A request
 * that must be understood (whose sender relies on something that older servers do not do) raises `newest`; `oldest`
 * follows once no app in use sends the old one any more.
 */
export const SPOKEN = { oldest: 1, newest: 4 } as const

/** The newest version of a request to this route: where a newer app relies on what older servers do not do (for sync see `SpokenVersion`). */
export const newestOf = (path: string): number =>
  path === '/v1/sync' ? SPOKEN.newest : path === '/v1/evidence/log' ? 2 : 1

/** The version of every answer so far: an answer of a higher one is read by a newer app alone. */
export const ANSWERED = 1

/** The version that a request of sync names: this app verifies records up to that version (docs/sealing.md §4). */
export type SpokenVersion = 1 | 2 | 3 | 4

/** `v` comes first in every message: deterministic CBOR sorts the shortest keys to the front. */
const KEY = [0x61, 0x76] as const

/**
 * The version that a message names, read without decoding the message, whose other fields may have an unknown form.
 * Undefined if it names none.
 */
export function versionOf(bytes: Uint8Array): number | undefined {
  const lead = bytes[0] ?? 0
  const key = lead >= 0xa1 && lead <= 0xb7 ? 1 : lead === 0xb8 ? 2 : undefined
  if (key === undefined || bytes[key] !== KEY[0] || bytes[key + 1] !== KEY[1]) return undefined
  const value = bytes[key + 2] ?? 0xff
  if (value < 0x18) return value
  return value === 0x18 ? bytes[key + 3] : undefined
}
