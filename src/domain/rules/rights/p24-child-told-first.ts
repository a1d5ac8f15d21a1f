import type { Ruling } from '../../entry/ruling.ts'

interface HandedOver {
  readonly how?: string | undefined
  readonly childTold: { readonly told: string }
}

/**
 * P24: the child is told before a hand-over. Where the worker has already left, nobody may be able to tell the child
 * beforehand: then telling is due, and the child has a worker meanwhile.
 */
export const p24ChildToldFirst = (body: HandedOver): Ruling =>
  body.childTold.told === 'not-yet' && body.how !== 'not-there'
    ? { rule: 'P24', answer: 'refused', missing: ['child-told-first'] }
    : { rule: 'P24', answer: 'allowed' }
