import type { Bytes } from '#bytes.ts'
import type { WrappedAside } from './access-body.ts'
import type { SealedEntry } from './proposed-act.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { concat, equal, u64, u8 } from '../primitives/bytes.ts'
import { hkdf, NO_SALT, sha256Now } from '../primitives/hash.ts'
import { hpkeOpen, hpkeSealAlike, type RecipientKey } from '../primitives/hpke.ts'
import { labelled } from '../primitives/label.ts'

interface OfFile {
  readonly org: Bytes
  readonly file: Bytes
}
interface OfAct {
  /** Hash of the record that proposed the act. */
  readonly proposed: Bytes
}

/** What the stream says of the key, so that whoever is shown it later can tell that it is this one. */
export const asideCheck = ({ org, file }: OfFile, { proposed }: OfAct, key: Bytes): Bytes =>
  sha256Now(labelled('aside-check', org, file, proposed, key))

/** To whom the key is wrapped: a member's id, or the organisation's, for two shareholders. */
const wrapPlace = ({ org, file }: OfFile, { proposed }: OfAct, to: Bytes) =>
  labelled('aside-key', org, file, proposed, to)

/**
 * Wraps the key to everybody who signed and to recovery. The same key always gives the same wraps, so who is shown it
 * (the server, when it seals the words) can tell that each of them opens to it.
 */
export async function wrapAside(
  of: OfFile & OfAct,
  key: Bytes,
  to: { readonly members: readonly { readonly member: Bytes; readonly x: Bytes }[]; readonly recoveryKey: Bytes },
): Promise<WrappedAside> {
  const wrap = async (x: Bytes, who: Bytes) => {
    const place = wrapPlace(of, of, who)
    return hpkeSealAlike(x, key, place, await hkdf(key, NO_SALT, concat(place, x), 32))
  }
  return {
    check: asideCheck(of, of, key),
    wraps: await Promise.all(to.members.map(async ({ member, x }) => ({ member, wrap: await wrap(x, member) }))),
    recovery: await wrap(to.recoveryKey, of.org),
  }
}

/** The key, from a wrap; undefined where it was not sealed for these keys, or is another than the stream says. */
export async function openAside(
  of: OfFile & OfAct,
  { wrapped, to, keys }: { readonly wrapped: WrappedAside; readonly to: Bytes; readonly keys: readonly RecipientKey[] },
): Promise<Bytes | undefined> {
  const wrap = equal(to, of.org) ? wrapped.recovery : wrapped.wraps.find(({ member }) => equal(member, to))?.wrap
  for (const { privateKey } of wrap ? keys : []) {
    const key = wrap && (await hpkeOpen(privateKey, wrap, wrapPlace(of, of, to)))
    if (key?.length === 32 && equal(asideCheck(of, of, key), wrapped.check)) return key
  }
  return undefined
}

const partPlace = ({ org, file, proposed }: OfFile & OfAct, { folder, device, entry }: SealedEntry) =>
  concat(labelled('aside', org, file, proposed), u8(folder), device, u64(entry))

/** The ciphertext of an entry once more sealed, as the server keeps it. */
export const sealAside = (of: OfFile & OfAct, key: Bytes, entry: SealedEntry, ciphertext: Bytes): Promise<Bytes> =>
  aesGcmSeal(key, ciphertext, partPlace(of, entry))

export const openPart = (of: OfFile & OfAct, key: Bytes, entry: SealedEntry, part: Bytes): Promise<Bytes | undefined> =>
  aesGcmOpen(key, part, partPlace(of, entry))
