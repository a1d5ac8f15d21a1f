import type { Ruling } from '../../entry/ruling.ts'
import { BODILY_METHODS } from '../../vocabulary/rights/age-assessment.ts'

interface Asked {
  readonly methods: readonly (typeof BODILY_METHODS)[number][]
  readonly tried: readonly string[]
  readonly independent: 'yes' | 'no'
  readonly childAgrees: string
  readonly toldThatMayRefuse: boolean
  readonly withRepresentative?: unknown
  readonly appealTold: boolean
}

/**
 * P23: no age assessment without the child's yes, after being told that a no costs nothing; with a representative and
 * independent people; methods that touch the body last; with a way to appeal.
 */
export function p23AgeSafeguards(asked: Asked): Ruling {
  const bodilyFirst =
    asked.methods.some((method) => BODILY_METHODS.includes(method)) && !asked.tried.includes('papers-and-registers')
  const missing = [
    ...(asked.childAgrees === 'yes' && asked.toldThatMayRefuse ? [] : ['childs-yes-to-it']),
    ...(asked.withRepresentative === undefined ? ['representative-with-the-child'] : []),
    ...(asked.independent === 'yes' ? [] : ['independent-people']),
    ...(bodilyFirst ? ['gentler-way-first'] : []),
    ...(asked.appealTold ? [] : ['way-to-appeal']),
  ]
  return missing.length > 0 ? { rule: 'P23', answer: 'refused', missing } : { rule: 'P23', answer: 'allowed' }
}

/** The same for one that has been made: what it lacked is flagged, and it is kept. */
export function p23Assessed(made: {
  readonly representativeWasThere: string
  readonly childAgreed: string
  readonly marginYears: number
}): Ruling {
  const missing = [
    ...(made.childAgreed === 'yes' ? [] : ['childs-yes-to-it']),
    ...(made.representativeWasThere === 'yes' ? [] : ['representative-with-the-child']),
    ...(made.marginYears > 0 ? [] : ['margin-of-error']),
  ]
  return missing.length > 0 ? { rule: 'P23', answer: 'refused', missing } : { rule: 'P23', answer: 'allowed' }
}
