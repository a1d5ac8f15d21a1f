/** The limit of `crypto.getRandomValues` for one call. */
const AT_ONCE = 65_536

export function cryptoRandomBytes(n: number): Uint8Array {
  const bytes = new Uint8Array(n)
  for (let at = 0; at < n; at += AT_ONCE) crypto.getRandomValues(bytes.subarray(at, at + AT_ONCE))
  return bytes
}
