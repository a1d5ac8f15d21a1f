import type { Bytes } from '#bytes.ts'
import { base32 } from '../primitives/code.ts'
import { sha256 } from '../primitives/hash.ts'
import { labelled } from '../primitives/label.ts'
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

/** Which device is meant, where a member has several: 8 characters in two groups, from the key of its certificate. It tells devices apart, and proves nothing. */
export async function deviceCode(key: Bytes): Promise<string> {
  const digest = await sha256(labelled('device-code', key))
  return (base32(digest.slice(0, 5)).match(/.{4}/g) ?? []).join('-')
}
