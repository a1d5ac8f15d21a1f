import type { Bytes } from '#bytes.ts'
import { sql, type RawBuilder } from 'kysely'

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

export function bytesFromHex(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/** A list of ids as one parameter that both databases read alike. */
export function anyOf(ids: readonly Uint8Array[]): RawBuilder<boolean> {
  return sql<boolean>`any (array(select decode(f, 'hex') from unnest(string_to_array(${ids.map(toHex).join(',')}, ',')) f))`
}
