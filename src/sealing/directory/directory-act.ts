import type { Bytes } from '#bytes.ts'
import { equal } from '../primitives/bytes.ts'
import { toCbor } from '../primitives/cbor.ts'
import { ID_LENGTH } from '../primitives/id.ts'
import {
  bytesShape,
  exactly,
  listOf,
  mapOf,
  textUpTo,
  truth,
  wholeShape,
  type ShapeCheck,
} from '../primitives/shape.ts'
import { LEAST_DELAY_HOURS, MOST_DELAY_HOURS } from './waiting-limits.ts'

const id = bytesShape(ID_LENGTH)
export const rolesShape = listOf(textUpTo(32), 0, 8)
const remove = mapOf({ is: exactly('remove'), member: id })
const endKeys = mapOf({ is: exactly('end-keys'), member: id })
const giveRoles = mapOf({ is: exactly('roles'), member: id, roles: rolesShape, external: truth })

const giveOffice = mapOf({ is: exactly('give-office'), member: id })
const endOffice = mapOf({ is: exactly('end-office'), member: id })
const takeOut = mapOf({ is: exactly('take-out'), member: id })
export const delayHoursShape = wholeShape(LEAST_DELAY_HOURS, MOST_DELAY_HOURS)
const delay = mapOf({ is: exactly('delay'), hours: delayHoursShape })

/** What one person proposes in the directory and cannot do alone. `roles`: the member has these roles and no others. The office is a custodian’s. `take-out`: the member writes all that they can open for other programs. `delay`: what two agree on from then on waits for so many hours. */
export type DirectoryAct =
  | NonNullable<ReturnType<typeof remove>>
  | NonNullable<ReturnType<typeof endKeys>>
  | NonNullable<ReturnType<typeof giveRoles>>
  | NonNullable<ReturnType<typeof giveOffice>>
  | NonNullable<ReturnType<typeof endOffice>>
  | NonNullable<ReturnType<typeof takeOut>>
  | NonNullable<ReturnType<typeof delay>>

export const directoryActShape: ShapeCheck<DirectoryAct> = (value) =>
  remove(value) ??
  endKeys(value) ??
  giveRoles(value) ??
  giveOffice(value) ??
  endOffice(value) ??
  takeOut(value) ??
  delay(value)

/** Only the named fields, as they are signed. */
export function directoryActOnWire(act: DirectoryAct) {
  if (act.is === 'delay') return { is: act.is, hours: act.hours }
  const { is, member } = act
  return act.is === 'roles' ? { is, member, roles: act.roles, external: act.external } : { is, member }
}

export const isSameDirectoryAct = (one: DirectoryAct, other: DirectoryAct): boolean =>
  equal(toCbor(directoryActOnWire(one)), toCbor(directoryActOnWire(other)))

/** Whom an act is about: nobody alone where it sets the delay. */
export const memberOf = (act: DirectoryAct): Bytes | undefined => (act.is === 'delay' ? undefined : act.member)

/** Whether both are about the same thing: the same done to the same member, or the delay, of whatever length. */
export const isAboutSameMember = (one: Pick<SaidNoTo, 'is' | 'member'>, act: DirectoryAct): boolean => {
  const member = memberOf(act)
  return one.is === act.is && (member && one.member ? equal(member, one.member) : member === one.member)
}

/** A custodian with the signing key that they had, or two shareholders together; `at`: where in the directory they signed. */
export type DirectorySigner = ({ readonly root: true } | { readonly member: Bytes; readonly e: Bytes }) & {
  readonly at: number
}

/** An act that waits. `hash` is that of its record; `by` signed first, `seconds` after it. */
export interface DirectoryProposal {
  readonly hash: Bytes
  readonly seq: number
  readonly act: DirectoryAct
  readonly by: DirectorySigner
  readonly seconds: readonly DirectorySigner[]
  /** Since which position enough people have agreed, without a break; undefined where they do not. */
  readonly agreedFrom: number | undefined
}

/** Who said no to what is to be done to this member. It stands for the same thing, whoever proposes it again. */
export interface SaidNoTo {
  readonly is: DirectoryAct['is']
  /** Undefined of the delay, which is about nobody alone. */
  readonly member: Bytes | undefined
  readonly by: Bytes
}

/** From a position on what two agree on waits for so many hours. */
export interface DelaySet {
  readonly at: number
  readonly hours: number
  /** It stood there on a branch that was lost, and was given back. */
  readonly again?: true
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
