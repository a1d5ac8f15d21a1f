import type { Draft } from '../entry/entry.ts'
import { stockForm } from '../kinds/stocktaking/stock-form.ts'
import { stockItem } from '../kinds/stocktaking/stock-item.ts'
import { stocktakingOpened } from '../kinds/stocktaking/stocktaking-opened.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Stocktaking } from './stocktaking.ts'

/**
 * A stocktaking of one's own that begins from another: every statement with its source and certainty unchanged. Figures
 * and counts of services belong to those who made them and are not copied.
 */
export function beginFrom(
  taken: Pick<Stocktaking, 'name' | 'country' | 'district' | 'forms' | 'items'>,
  today: PlainDate,
): readonly Draft[] {
  const { name, country, district } = taken
  const draft = (kind: string, body: unknown): Draft => ({ kind, at: today, about: [], body })
  return [
    draft(stocktakingOpened.name, { name, country, ...(district !== undefined && { district }) }),
    ...taken.forms.flatMap(({ leads, otherwise }) => [leads, ...otherwise]).map((body) => draft(stockForm.name, body)),
    ...taken.items.flatMap(({ leads, otherwise }) => [leads, ...otherwise]).map((body) => draft(stockItem.name, body)),
  ]
}
