import type { Bytes } from '#bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import { base64url, fromBase64url, utf8 } from '#sealing/primitives/bytes.ts'
import { sign, verify, type SigningKey } from '#sealing/primitives/ed25519.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { labelled } from '#sealing/primitives/label.ts'

/** The keys of a member, by which their fingerprint is made and their signature checked. */
interface Signer {
  readonly x: Bytes
  readonly e: SigningKey
}

export interface SignedText {
  /** The page that anybody can read who opens the file with any age tool. */
  readonly text: string
  readonly content: unknown
  /** Of the member whose keys signed it, as colleagues compare it: nothing here knows whose they are. */
  readonly fingerprint: string
}

/** A handed-over child with some hundred notes takes a tenth of it. */
export const LARGEST_SIGNED = 4_000_000
const MARK = '\n\n--- homeward hand-over 1 ---\n'
const LINES = /^(?<json>\{.*\})\n(?<x>[\w-]{43}) (?<e>[\w-]{43})\n(?<signature>[\w-]{86})\n$/u

const message = async (before: string): Promise<Bytes> => labelled('hand-over', await sha256(utf8(before)))

/** The page, then one line of JSON, then the public keys, then the signature over all that stands before it. */
export async function signText(text: string, content: unknown, { x, e }: Signer): Promise<Bytes> {
  const before = `${text}${MARK}${JSON.stringify(content)}\n${base64url(x)} ${base64url(e.publicKey)}\n`
  return utf8(`${before}${base64url(await sign(e, await message(before)))}\n`)
}

/** `not-readable`: something else, cut short, or too large. `forged`: signed, and changed since. */
export async function readSignedText(bytes: Uint8Array): Promise<Result<SignedText, 'not-readable' | 'forged'>> {
  if (bytes.length > LARGEST_SIGNED) return refuse('not-readable')
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const at = whole.lastIndexOf(MARK)
    const { json, x, e, signature } = LINES.exec(whole.slice(at + MARK.length))?.groups ?? {}
    const keys = [x, e, signature].map((part) => fromBase64url(part ?? ''))
    const [xBytes, eBytes, signed] = keys
    if (at < 0 || json === undefined || signature === undefined || !xBytes || !eBytes || !signed)
      return refuse('not-readable')
    const content: unknown = JSON.parse(json)
    const before = whole.slice(0, whole.length - signature.length - 1)
    if (!(await verify(eBytes, await message(before), signed))) return refuse('forged')
    return accept({ text: whole.slice(0, at), content, fingerprint: await memberFingerprint(xBytes, eBytes) })
  } catch {
    return refuse('not-readable')
  }
}
