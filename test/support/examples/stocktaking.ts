import { stockFigures } from '../../../src/domain/kinds/stocktaking/stock-figures.ts'
import { stockForm } from '../../../src/domain/kinds/stocktaking/stock-form.ts'
import { stockItem } from '../../../src/domain/kinds/stocktaking/stock-item.ts'
import { stocktakingOpened } from '../../../src/domain/kinds/stocktaking/stocktaking-opened.ts'
import { day } from '../entries.ts'
import { aForm, anItem } from '../stocktaking.ts'
import { example } from './example.ts'

/** A stocktaking of a district: forms of exploitation, mechanisms on paper, which of them work, and measurements. */
export const stocktakingExamples = [
  example(stocktakingOpened, { name: 'Elbasan in 2026', country: 'AL', district: 'Elbasan' }),
  example(stockForm, aForm()),
  example(stockItem, anItem()),
  example(
    stockItem,
    anItem({ item: 'nobody-knows', exists: { is: 'not-known' }, functions: { is: 'not-known' }, helps: [] }),
  ),
  example(stockFigures, {
    release: 'r-2026-1',
    title: 'Needs and help, 2025',
    letOutOn: day('2026-02-01'),
    figures: [
      { need: 'medical', help: 'all', children: 40 },
      { need: 'medical', help: 'absent' },
    ],
  }),
]
