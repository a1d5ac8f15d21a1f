import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { type AccessState, readAccessRecord } from '#sealing/access/access.ts'
import { wordsAsideOf, type WordsAside } from '#sealing/access/access-state.ts'
import { openAside } from '#sealing/access/aside-key.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idBytes } from '../../kept/id-text.ts'
import { grantKeys } from '../../vault/directory.ts'
import type { Files } from '../files.ts'

/** A record, alone or with the key of words that it sets aside. */
export type ToSend = Bytes | { readonly record: Bytes; readonly key: Bytes }

export const recordToSend = (one: ToSend): Bytes => ('key' in one ? one.record : one)

export const itemToSend = (file: FileId, one: ToSend) =>
  ({ is: 'access', file: idBytes(file), ...('key' in one ? one : { record: one }) }) as const

/** The key of words that were set aside, if this member signed for it. */
export function asideKeyHere(open: Files, access: AccessState, set: WordsAside): Promise<Bytes | undefined> {
  const { x, former } = grantKeys(open)
  const of = { org: access.org, file: access.file, proposed: set.proposed }
  return openAside(of, { wrapped: set.wrapped, to: open.memberId, keys: [x, ...former] })
}

/** With records of a stream that are given back to a server, the keys of words that this member took out by them, or that stand in it. */
export async function keysBeside(
  open: Files,
  access: AccessState,
  records: readonly Bytes[],
): Promise<readonly ToSend[]> {
  const keys = new Map<number, Bytes>()
  const told = records.flatMap((record) => {
    const body = readAccessRecord(record)?.body
    return body?.type === 'brought-back' ? [body] : []
  })
  for (let then: AccessState | undefined = access; then; then = then.before)
    for (const set of then.aside) {
      if (keys.has(set.seq) || (then.before && wordsAsideOf(then.before, set.proposed))) continue
      const key =
        told.find(({ proposed }) => equal(proposed, set.proposed))?.key ?? (await asideKeyHere(open, access, set))
      if (key) keys.set(set.seq, key)
    }
  return records.map((record, at) => {
    const key = keys.get(at + 1)
    return key ? { record, key } : record
  })
}
