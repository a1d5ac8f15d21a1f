import type { NewPasskey } from '#device/vault/api.ts'
import { askPasskey, copied, orNull } from './ask-passkey.ts'

export type MadePasskey = Omit<NewPasskey, 'passphrase'>

/**
 * Has a passkey made for this host. Its names, which the phone lists among its passkeys, are those of the app and tell
 * nothing of agency or person. `given-up`: no passkey was made. `no-prf`: one was made, which can open nothing here.
 */
export async function makePasskey(): Promise<MadePasskey | 'given-up' | 'no-prf'> {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const made = await orNull(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: __APP_NAME__ },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: __APP_NAME__, displayName: __APP_NAME__ },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -8 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
        // Never empty: Windows Hello refuses a passkey for which the extension is asked without a value.
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!made || !(made instanceof PublicKeyCredential) || !(made.response instanceof AuthenticatorAttestationResponse))
    return 'given-up'
  const question = { credential: new Uint8Array(made.rawId), salt }
  const { prf } = made.getClientExtensionResults()
  // Most security keys give no value when the passkey is made, but when it is asked.
  const answer = prf?.results
    ? { authenticatorData: new Uint8Array(made.response.getAuthenticatorData()), prf: copied(prf.results.first) }
    : prf?.enabled === true
      ? await askPasskey(question)
      : null
  if (answer) return { ...question, ...answer }
  await forgetPasskey(question.credential)
  return 'no-prf'
}

/** Tells the authenticator that this passkey opens nothing, where the browser can: it need not stand in its list. */
export async function forgetPasskey(credential: Uint8Array): Promise<void> {
  await orNull(async () => {
    if (!('signalUnknownCredential' in PublicKeyCredential)) return
    const credentialId = btoa(String.fromCharCode(...credential))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId })
  })
}
