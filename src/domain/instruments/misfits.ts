import type { Answer } from '../kinds/assessment/instrument-completed.ts'
import { itemsOf } from './catalogue.ts'
import type { Instrument, Item } from '../vocabulary/instrument.ts'

export type Misfit = 'unknown-question' | 'not-on-the-scale' | 'observation-missing'
export interface MisfitAt {
  readonly item: string
  readonly why: Misfit
}

export const scaleOf = (instrument: Instrument, item: Item | undefined): Instrument['scale'] =>
  item?.scale ?? instrument.scale

/**
 * Where answers do not fit the instrument. An older or hand-made entry is kept all the same; what does not fit is left
 * out of a comparison.
 */
export function misfits(instrument: Instrument, answers: readonly Answer[]): readonly MisfitAt[] {
  const items = new Map(itemsOf(instrument).map((item) => [item.code, item]))
  return answers.flatMap((answer): MisfitAt[] => {
    const item = items.get(answer.item)
    if (!item) return [{ item: answer.item, why: 'unknown-question' }]
    if (answer.is === 'not-known') return []
    if (!scaleOf(instrument, item).some(({ code }) => code === answer.value))
      return [{ item: answer.item, why: 'not-on-the-scale' }]
    return instrument.asksObservation && answer.rests === undefined
      ? [{ item: answer.item, why: 'observation-missing' }]
      : []
  })
}
