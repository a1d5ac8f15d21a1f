import type { SendEvidence } from '#contract/evidence.ts'
import { MET } from '#evidence/record/codes.ts'
import { evidenceTokenKey, tokenFor } from '#sealing/network/evidence-token.ts'
import type { OprfKey } from '#sealing/network/oprf.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { hkdf, NO_SALT, sha256 } from '#sealing/primitives/hash.ts'
import { label } from '#sealing/primitives/label.ts'
import type { Store } from '#store/database/role.ts'
import { prepare } from '#store/people/organisation.ts'

/** The key of a server's tokens, which nobody but the server has. */
export const evidenceKeyIn = async (store: Store): Promise<OprfKey> =>
  evidenceTokenKey(await hkdf((await prepare(store)).receiptSeed, NO_SALT, label('evidence-key'), 32))

/** Records as a device sends them that was given its tokens before; for tests of what comes after, so nothing is issued or counted. */
export async function sentWithTokens(
  key: OprfKey,
  how: {
    readonly epoch: number
    readonly sender: Uint8Array<ArrayBuffer>
    readonly records?: readonly string[]
    readonly remove?: readonly Uint8Array<ArrayBuffer>[]
    readonly waited?: number | undefined
  },
): Promise<SendEvidence> {
  const { epoch } = how
  const input = await sha256(how.sender)
  return {
    v: 1,
    sender: { epoch, input, token: tokenFor(key, 'sender', epoch, input) },
    records: (how.records ?? []).map((record) => ({ record, epoch, token: tokenOf(key, epoch, record) })),
    remove: [...(how.remove ?? [])],
    ...(how.waited !== undefined && { waited: how.waited }),
  }
}

function tokenOf(key: OprfKey, epoch: number, record: string): Uint8Array<ArrayBuffer> {
  const read = /"id":"([^"]+)"/.exec(record)?.[1]
  const id = read === undefined ? undefined : fromBase64url(read)
  if (!id) return new Uint8Array(64)
  return tokenFor(key, MET.some((code) => record.includes(`"${code}"`)) ? 'meeting' : 'child', epoch, id)
}
