import type { Bytes } from '#bytes.ts'
import { memberFingerprint } from './invitation.ts'

interface PublicKeys {
  readonly x: Bytes
  readonly e: Bytes
}

/** Signing key of a certificate → its fingerprint. Cached as long as the directory that holds the certificate. */
const made = new WeakMap<Bytes, { readonly x: Bytes; readonly fingerprint: Promise<string> }>()

/** The fingerprint of a certified member, hashed once for each certificate. */
export function fingerprintOf({ x, e }: PublicKeys): Promise<string> {
  const before = made.get(e)
  if (before?.x === x) return before.fingerprint
  const fingerprint = memberFingerprint(x, e)
  made.set(e, { x, fingerprint })
  return fingerprint
}
