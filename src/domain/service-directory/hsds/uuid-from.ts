const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** FNV-1a with 128 bits: the same words give the same number on every device. It protects nothing. */
const BASIS = 0x6c62272e07bb014262b821756295c58dn
const PRIME = 0x0000000001000000000000000000013bn
const ALL = (1n << 128n) - 1n

/** The id of a record as HSDS asks for it: its own where that is a UUID, otherwise one derived from it (RFC 9562, version 8). */
export function uuidFrom(id: string): string {
  if (UUID.test(id)) return id
  let hash = BASIS
  for (const byte of new TextEncoder().encode(id)) hash = ((hash ^ BigInt(byte)) * PRIME) & ALL
  const digits = hash.toString(16).padStart(32, '0')
  const variant = ((parseInt(digits.charAt(16), 16) & 3) | 8).toString(16)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-')
}
