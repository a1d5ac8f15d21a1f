import type { Bytes } from '#bytes.ts'
import { equal, own, randomBytes } from '../primitives/bytes.ts'
import { readCode, writeCode } from '../primitives/code.ts'
import { signingKey, type SigningKey } from '../primitives/ed25519.ts'
import { hkdf, NO_SALT } from '../primitives/hash.ts'
import { recipientKey, type RecipientKey } from '../primitives/hpke.ts'
import { label } from '../primitives/label.ts'
import { accept, refuse, type Result } from '#result.ts'

/** Loaded only where shares are printed or combined: at set-up and in recovery. */
const shamir = () => import('shamir-secret-sharing')

export interface OrganisationKeys {
  readonly root: SigningKey
  readonly recovery: RecipientKey
}

/** 32 random bytes that are stored nowhere: printed as shares, used, forgotten. */
export const newOrganisationSecret = (): Bytes => randomBytes(32)

export async function organisationKeys(secret: Bytes): Promise<OrganisationKeys> {
  const [root, recovery] = await Promise.all([
    hkdf(secret, NO_SALT, label('root'), 32),
    hkdf(secret, NO_SALT, label('recovery'), 32),
  ])
  return { root: await signingKey(root), recovery: await recipientKey(recovery) }
}

/** Three codes to print; any two restore the secret, one alone reveals nothing. */
export async function printShares(secret: Bytes): Promise<[string, string, string]> {
  const { split } = await shamir()
  const shares = await split(secret, 3, 2)
  const [first, second, third] = await Promise.all(shares.map((share) => writeCode('share', own(share))))
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('the secret was not split in three')
  return [first, second, third]
}

/**
 * Restores the secret from two printed shares. `shares-wrong`: the same share twice, or shares of another organisation
 * than the one whose genesis holds `rootKey`; which of the two is wrong cannot be known.
 */
export async function combineShares(
  shares: readonly [string, string],
  rootKey: Bytes,
): Promise<Result<Bytes, 'code-mistyped' | 'shares-wrong'>> {
  const [first, second] = [await readCode('share', shares[0]), await readCode('share', shares[1])]
  if (!first.ok) return first
  if (!second.ok) return second
  if (first.value[32] === second.value[32]) return refuse('shares-wrong')
  const { combine } = await shamir()
  const secret = own(await combine([first.value, second.value]))
  const { root } = await organisationKeys(secret)
  return equal(root.publicKey, rootKey) ? accept(secret) : refuse('shares-wrong')
}
