import type { Bytes } from '#bytes.ts'
import { sql } from 'kysely'
import { anyOf, toHex } from '../database/hex.ts'
import { inRole, type Store } from '../database/role.ts'

export interface ErasedFile {
  readonly file: Bytes
  /** Hash of the record that erased it. */
  readonly hash: Bytes
  readonly at: number
  /** Members who could open it. */
  readonly holders: readonly Bytes[]
  readonly done: readonly { readonly device: Bytes; readonly at: number; readonly sig: Bytes }[]
}

/** Newest first: every erased file, or with `member` those that this member could open. */
export function erasedFiles(store: Store, org: Bytes, member?: Bytes): Promise<ErasedFile[]> {
  return inRole(store, { as: 'clerk', org }, async (tx) => {
    const erased = await tx
      .selectFrom('homeward.erasures')
      .select(['file', 'hash', 'at'])
      .where('org', '=', org)
      .orderBy('at', 'desc')
      .execute()
    if (erased.length === 0) return []
    const ofThese = sql<boolean>`file = ${anyOf(erased.map(({ file }) => file))}`
    const held = await tx
      .selectFrom('homeward.grants')
      .select(['file', 'member'])
      .distinct()
      .where('org', '=', org)
      .where('rights', '>', 0)
      .where(ofThese)
      .execute()
    const done = await tx
      .selectFrom('homeward.carried_out')
      .select(['file', 'device', 'at', 'sig'])
      .where('org', '=', org)
      .where(ofThese)
      .orderBy('at')
      .execute()
    const of = <Row extends { file: Bytes }>(rows: readonly Row[], file: Bytes) =>
      rows.filter((row) => toHex(row.file) === toHex(file))
    return erased
      .map(({ file, ...row }) => ({
        file,
        ...row,
        holders: of(held, file).map((grant) => grant.member),
        done: of(done, file).map(({ device, at, sig }) => ({ device, at, sig })),
      }))
      .filter(({ holders }) => member === undefined || holders.some((holder) => toHex(holder) === toHex(member)))
  })
}

/** A repeated confirmation of a device counts once, with its first date. */
export async function noteCarriedOut(
  store: Store,
  org: Bytes,
  device: Bytes,
  at: number,
  done: readonly { readonly file: Bytes; readonly sig: Bytes }[],
): Promise<void> {
  if (done.length === 0) return
  await inRole(store, { as: 'clerk', org }, async (tx) => {
    await tx
      .insertInto('homeward.carried_out')
      .values(done.map(({ file, sig }) => ({ org, file, device, at, sig })))
      .onConflict((clash) => clash.doNothing())
      .execute()
  })
}
