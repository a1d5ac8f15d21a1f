import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { concat, randomBytes } from '../primitives/bytes.ts'
import { fromCbor, toCbor } from '../primitives/cbor.ts'
import { base32, readCode, writeCode } from '../primitives/code.ts'
import { isPublicKey } from '../primitives/ed25519.ts'
import { hkdf, NO_SALT, sha256 } from '../primitives/hash.ts'
import { isRecipientKey } from '../primitives/hpke.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { label, labelled } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'
import { bytesShape, mapOf, textUpTo } from '../primitives/shape.ts'

/**
 * What a custodian's device keeps sealed, and what a new device has after the code was typed. The server knows only
 * `id`.
 */
export interface Invitation {
  readonly id: Bytes
  readonly key: Bytes
  /** First 16 bytes of the genesis record's hash: the offered directory must begin with that record. */
  readonly fingerprint: Bytes
}

/** What a new member sends about themselves; `x` and `e` are public keys. */
export interface InvitationAnswer {
  readonly member: Bytes
  readonly x: Bytes
  readonly e: Bytes
  readonly name: string
}

const answerShape = mapOf({ member: bytesShape(ID_LENGTH), x: bytesShape(32), e: bytesShape(32), name: textUpTo(200) })

/** `code` is shown once, on paper or as a QR code; never in a URL. */
export async function newInvitation(fingerprint: Bytes): Promise<Invitation & { readonly code: string }> {
  const secret = randomBytes(16)
  return {
    ...(await invitationOf(fingerprint, secret)),
    code: await writeCode('invitation', concat(fingerprint, secret)),
  }
}

export async function readInvitation(code: string): Promise<Result<Invitation, 'code-mistyped'>> {
  const payload = await readCode('invitation', code)
  return payload.ok ? accept(await invitationOf(payload.value.slice(0, 16), payload.value.slice(16))) : payload
}

export function sealAnswer(invitation: Invitation, { member, x, e, name }: InvitationAnswer): Promise<Bytes> {
  return aesGcmSeal(invitation.key, toCbor({ member, x, e, name }), labelled('invitation', invitation.id))
}

/** `not-authentic`: the answer was not made with the code, or the server changed it. */
export async function openAnswer(
  invitation: Invitation,
  sealed: Bytes,
): Promise<Result<InvitationAnswer, 'not-authentic'>> {
  const opened = await aesGcmOpen(invitation.key, sealed, labelled('invitation', invitation.id))
  const answer = opened && answerShape(fromCbor(opened))
  return answer && isRecipientKey(answer.x) && isPublicKey(answer.e) ? accept(answer) : refuse('not-authentic')
}

/** What two people compare on two screens: 16 characters in groups of four, derived from a member's two public keys. */
export async function memberFingerprint(x: Bytes, e: Bytes): Promise<string> {
  const digest = await sha256(labelled('member', x, e))
  return (base32(digest.slice(0, 10)).match(/.{4}/g) ?? []).join('-')
}

async function invitationOf(fingerprint: Bytes, secret: Bytes): Promise<Invitation> {
  const [id, key] = await Promise.all([
    hkdf(secret, NO_SALT, label('invitation-id'), 16),
    hkdf(secret, NO_SALT, label('invitation-key'), 32),
  ])
  return { id, key, fingerprint }
}
