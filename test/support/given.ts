import type { Result } from '#result.ts'
import { judgePassphrase } from '#sealing/members/guesses.ts'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'

export const PASSPHRASE = 'kovasi meraho dubine'

/** The value, or a failure that names the refusal. */
export function given<Value>(result: Result<Value, string, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.detail ?? null)}`)
  return result.value
}

/** A passphrase as whatever sets one takes it. */
export const judgedWords = async (passphrase: string): Promise<JudgedPassphrase> =>
  given(await judgePassphrase(passphrase))

/** Given to devices in tests that unlock thousands of times. */
export const cheapStretch = async (passphrase: string, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new TextEncoder().encode(passphrase)
  const both = new Uint8Array(bytes.length + salt.length)
  both.set(bytes)
  both.set(salt, bytes.length)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both))
}
