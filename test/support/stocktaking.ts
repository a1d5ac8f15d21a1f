import type { StockForm } from '../../src/domain/kinds/stocktaking/stock-form.ts'
import type { StockItem } from '../../src/domain/kinds/stocktaking/stock-item.ts'

/**
 * A form of exploitation that is met and a mechanism that exists on paper, in an invented district; a test changes the
 * fields that it is about.
 */
export const aForm = (over: Partial<StockForm> = {}): StockForm => ({
  seen: 'begging',
  form: 'forced-begging',
  sex: 'everyone',
  met: { is: 'yes', mark: 'agency', asOf: '2026-01', words: 'At the market.' },
  routes: [{ scope: 'internal', from: 'the villages', to: 'Elbasan' }],
  ...over,
})

export const anItem = (over: Partial<StockItem> = {}): StockItem => ({
  item: 'referral-table',
  what: 'mechanism',
  name: 'Table of the agencies',
  about: 'Agencies of the district meet about children who were trafficked.',
  exists: { is: 'yes', mark: 'agency', asOf: '2026-01' },
  functions: { is: 'partly', mark: 'agency', asOf: '2026-01-15', words: 'It met once in a year.' },
  helps: ['case-management-monitoring'],
  ...over,
})
