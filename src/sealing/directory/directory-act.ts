import type { Bytes } from '#bytes.ts'
import { equal } from '../primitives/bytes.ts'
import { toCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import { bytesShape, exactly, listOf, mapOf, textUpTo, truth, type ShapeCheck } from '../primitives/shape.ts'

const id = bytesShape(ID_LENGTH)
export const rolesShape = listOf(textUpTo(32), 0, 8)
const remove = mapOf({ is: exactly('remove'), member: id })
const endKeys = mapOf({ is: exactly('end-keys'), member: id })
const giveRoles = mapOf({ is: exactly('roles'), member: id, roles: rolesShape, external: truth })

const giveOffice = mapOf({ is: exactly('give-office'), member: id })
const endOffice = mapOf({ is: exactly('end-office'), member: id })
const takeOut = mapOf({ is: exactly('take-out'), member: id })

/** What one person proposes in the directory and cannot do alone. `roles`: the member has these roles and no others. The office is a custodian’s. `take-out`: the member writes all that they can open for other programs. */
export type DirectoryAct =
  | NonNullable<ReturnType<typeof remove>>
  | NonNullable<ReturnType<typeof endKeys>>
  | NonNullable<ReturnType<typeof giveRoles>>
  | NonNullable<ReturnType<typeof giveOffice>>
  | NonNullable<ReturnType<typeof endOffice>>
  | NonNullable<ReturnType<typeof takeOut>>

export const directoryActShape: ShapeCheck<DirectoryAct> = (value) =>
  remove(value) ?? endKeys(value) ?? giveRoles(value) ?? giveOffice(value) ?? endOffice(value) ?? takeOut(value)

/** Only the named fields, as they are signed. */
export function directoryActOnWire(act: DirectoryAct) {
  const { is, member } = act
  return act.is === 'roles' ? { is, member, roles: act.roles, external: act.external } : { is, member }
}

export const isSameDirectoryAct = (one: DirectoryAct, other: DirectoryAct): boolean =>
  equal(toCbor(directoryActOnWire(one)), toCbor(directoryActOnWire(other)))

/** A custodian with the signing key that they had, or two shareholders together. */
export type DirectorySigner = { readonly root: true } | { readonly member: Bytes; readonly e: Bytes }

/** An act that waits. `hash` is that of its record; `by` signed first, `seconds` after it. */
export interface DirectoryProposal {
  readonly hash: Bytes
  readonly seq: number
  readonly act: DirectoryAct
  readonly by: DirectorySigner
  readonly seconds: readonly DirectorySigner[]
}

/** Who said no to what is to be done to this member. It stands for the same thing, whoever proposes it again. */
export interface SaidNoTo {
  readonly is: DirectoryAct['is']
  readonly member: Bytes
  readonly by: Bytes
}

/** A member began to take everything out that they can open. `hour`: as in `DoneAlone`. */
export interface AgencyTakenOut {
  /** `idText(member)`. */
  readonly member: string
  readonly hour: number
}

/** What one custodian did alone to a member. `hour`: as its author said, counted from 1970 in UTC; the server holds it to its own clock. */
export interface DoneAlone {
  /** `idText(member)` of the custodian. */
  readonly by: string
  readonly member: string
  readonly hour: number
}
