import type { PasskeyAnswer, PasskeyQuestion } from '#device/vault/api.ts'

/**
 * Asks the passkey of this device, which recognises its owner first. No server takes part, so it works without a network;
 * the challenge is random because something must stand there. Null where the person or the authenticator gave up, or where
 * it has no answer of the extension `prf`. Whose page asks, its host, is part of the passkey.
 */
export async function askPasskey({ credential, salt }: PasskeyQuestion): Promise<PasskeyAnswer | null> {
  const got = await orNull(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id: credential }],
        // What `prf` gives is another where the owner was not recognised: never `preferred`.
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!got || !(got instanceof PublicKeyCredential) || !(got.response instanceof AuthenticatorAssertionResponse))
    return null
  const first = got.getClientExtensionResults().prf?.results?.first
  if (first === undefined) return null
  return { authenticatorData: new Uint8Array(got.response.authenticatorData), prf: copied(first) }
}

/** 32 bytes of `prf`, as the browser hands them out. */
export const copied = (given: BufferSource): Uint8Array<ArrayBuffer> =>
  given instanceof ArrayBuffer
    ? new Uint8Array(given.slice(0))
    : new Uint8Array(given.buffer.slice(given.byteOffset, given.byteOffset + given.byteLength))

/** Null for what is refused by the person, the authenticator or the browser: each of them says it by an exception. */
export async function orNull<Value>(asking: () => Promise<Value>): Promise<Value | null> {
  if (!('PublicKeyCredential' in window)) return null
  try {
    return await asking()
  } catch (refused) {
    if (refused instanceof DOMException) return null
    throw refused
  }
}
