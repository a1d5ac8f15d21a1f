import type { AgeBand } from '../vocabulary/person.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Kind } from '../file/kind.ts'
import { formOrdersOf } from '../kinds/assessment/form-order.ts'
import type { FormOrder, Programme } from '../vocabulary/own-questions/form-order.ts'
import { optionalFieldsOf } from './fields-of-kind.ts'
import { GROWS } from './grows.ts'
import { MAY_HIDE } from './may-hide.ts'

/** Why a form does not come in this order. */
export const ORDER_FAULTS = [
  /** The form of this kind does not change. */
  'does-not-grow',
  /** It has to be answered, or the form does not ask it. */
  'not-optional',
  /** A rule, a card, a figure or the child's safety reads the answer. */
  'may-not-hide',
] as const
export type OrderFault = (typeof ORDER_FAULTS)[number]

/** What is wrong with an order, whoever signed it. No device follows an order of which this says anything. */
export function faultsOfOrder({ beside, first, hidden }: FormOrder, kind: Pick<Kind, 'schema'>): readonly OrderFault[] {
  const optional = optionalFieldsOf(kind)
  const faults: Readonly<Record<OrderFault, boolean>> = {
    'does-not-grow': !GROWS.includes(beside),
    'not-optional': [...first, ...hidden].some((field) => !optional.includes(field)),
    'may-not-hide': hidden.some((field) => !mayHide(beside, field)),
  }
  return ORDER_FAULTS.filter((fault) => faults[fault])
}

export const mayHide = (kind: string, field: string): boolean => MAY_HIDE[kind]?.includes(field) === true

/** What is known of a child's age and phase. Null: not known. */
interface KnownOfChild {
  readonly ages: readonly AgeBand[] | null
  readonly step: string | null
}

/** A programme is only of whom it is known to be: for anybody else the form is as it usually is. */
const isOf = ({ ages, phases }: Programme, child: KnownOfChild): boolean =>
  (ages === undefined || (child.ages?.every((band) => ages.some((one) => one === band)) ?? false)) &&
  (phases === undefined || phases.some((phase) => phase === child.step))

export type OrderOfForm = Pick<FormOrder, 'first' | 'hidden'>
const AS_IT_IS: OrderOfForm = { first: [], hidden: [] }

/** In which order the form of a kind comes for this child: that of a programme before that for every child, the newer before the older. */
export function orderOfForm(team: CaseFile, kind: Pick<Kind, 'name' | 'schema'>, child: KnownOfChild): OrderOfForm {
  const orders = formOrdersOf(team)
    .flatMap(({ counts }) => (counts ? [counts.body.order] : []))
    .filter((order) => order.beside === kind.name && faultsOfOrder(order, kind).length === 0)
  return (
    orders.findLast(({ programme }) => programme !== undefined && isOf(programme, child)) ??
    orders.findLast(({ programme }) => programme === undefined) ??
    AS_IT_IS
  )
}
