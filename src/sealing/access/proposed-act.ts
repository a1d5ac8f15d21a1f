import type { Bytes } from '#bytes.ts'
import { equal } from '../primitives/bytes.ts'
import { toCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { bytesShape, exactly, listOf, mapOf, wholeShape, type ShapeCheck } from '../primitives/shape.ts'
import { FOLDER_COUNT, folderNumberShape, isRising } from './right.ts'

const id = bytesShape(ID_LENGTH)
const sealedEntry = mapOf({ folder: folderNumberShape, device: id, entry: wholeShape(1), hash: bytesShape(32) })
const rising: ShapeCheck<readonly number[]> = (value) => {
  const read = listOf(folderNumberShape, 1, FOLDER_COUNT)(value)
  return read && isRising(read) ? read : undefined
}
const redact = mapOf({ is: exactly('redact'), entries: listOf(sealedEntry, 1, 64) })
const erase = mapOf({ is: exactly('erase') })
const take = mapOf({ is: exactly('take'), member: id, folders: rising })
const bringBack = mapOf({ is: exactly('bring-back'), proposed: bytesShape(32) })

/** An entry as the access stream names it: where it stands in its device's chain, and the hash of its ciphertext. */
export type SealedEntry = NonNullable<ReturnType<typeof sealedEntry>>

/**
 * What one person proposes and cannot do alone. `take`: the member keeps these folders no longer. `bring-back`: words that
 * were taken out by the act that was proposed in that record are read again.
 */
export type ProposedAct =
  | NonNullable<ReturnType<typeof bringBack>>
  | NonNullable<ReturnType<typeof redact>>
  | NonNullable<ReturnType<typeof erase>>
  | NonNullable<ReturnType<typeof take>>

export const actShape: ShapeCheck<ProposedAct> = (value) =>
  redact(value) ?? erase(value) ?? take(value) ?? bringBack(value)

/** Only the named fields, as they are signed. */
export function actOnWire(act: ProposedAct) {
  switch (act.is) {
    case 'redact':
      return {
        is: act.is,
        entries: act.entries.map(({ folder, device, entry, hash }) => ({ folder, device, entry, hash })),
      }
    case 'erase':
      return { is: act.is }
    case 'take':
      return { is: act.is, member: act.member, folders: act.folders }
    case 'bring-back':
      return { is: act.is, proposed: act.proposed }
  }
}

export const isSameAct = (one: ProposedAct, other: ProposedAct): boolean =>
  equal(toCbor(actOnWire(one)), toCbor(actOnWire(other)))

/**
 * Whether both are about the same thing: the same file erased, a right of the same member, or one of the same entries,
 * under whatever hash. Who proposes a little more or less does not propose something else.
 */
export function isAboutSame(one: ProposedAct, other: ProposedAct): boolean {
  if (one.is === 'redact')
    return other.is === 'redact' && one.entries.some((entry) => other.entries.some((each) => isSamePlace(entry, each)))
  if (one.is === 'take') return other.is === 'take' && equal(one.member, other.member)
  if (one.is === 'bring-back') return other.is === 'bring-back' && equal(one.proposed, other.proposed)
  return other.is === 'erase'
}

export const isSamePlace = (one: SealedEntry, other: SealedEntry): boolean =>
  one.folder === other.folder && one.entry === other.entry && equal(one.device, other.device)

/** Whom an act affects and who said no to it. It stands for the same thing, whoever proposes it again. */
export interface SaidNo {
  readonly act: ProposedAct
  readonly by: Bytes
}

interface Signed {
  readonly member: Bytes
  readonly device: Bytes
  /** The position of the directory that the record with the signature names. */
  readonly at: number
}

/** An act that waits. `hash` is that of its record; `by` signed first, `seconds` after it, `sharesAt`: two shareholders signed, too, at this position of the directory. */
export interface ActProposal {
  readonly hash: Bytes
  readonly seq: number
  readonly act: ProposedAct
  readonly by: Signed
  readonly seconds: readonly Signed[]
  readonly sharesAt: number | undefined
}
