import type { StockForm } from '../../kinds/stocktaking/stock-form.ts'
import type { StockItem } from '../../kinds/stocktaking/stock-item.ts'
import type { Stocktaking } from '../stocktaking.ts'

const beside = (words: string | undefined) => (words === undefined ? {} : { words })

/** Read in a text. */
export const statedInText = <Is extends string>(is: Is, source: string, asOf: string, words?: string) => ({
  is,
  mark: 'found' as const,
  source,
  asOf,
  ...beside(words),
})
/** Read in the summary of a publication; its body was not seen. */
export const statedInSummary = <Is extends string>(is: Is, source: string, asOf: string, words?: string) => ({
  is,
  mark: 'seed' as const,
  source,
  asOf,
  ...beside(words),
})
/** General knowledge that nobody checked: it names no source. */
export const generalKnowledge = <Is extends string>(is: Is, words?: string) => ({
  is,
  mark: 'general' as const,
  ...beside(words),
})
/** It must exist, since a source says how it works. */
export const impliedBySource = {
  is: 'yes' as const,
  mark: 'ours' as const,
  words: 'The source implies it by saying how it works.',
}
export const notKnown = (words?: string) => ({ is: 'not-known' as const, ...beside(words) })

type Ways = StockForm['routes']

/** One form of exploitation, of boys and girls unless something else is said. */
export function formStated(
  seen: string,
  form: StockForm['form'],
  met: StockForm['met'],
  more: { readonly work?: StockForm['work']; readonly sex?: StockForm['sex']; readonly routes?: Ways } = {},
): Stocktaking['forms'][number] {
  return {
    leads: {
      seen,
      form,
      ...(more.work !== undefined && { work: more.work }),
      sex: more.sex ?? 'not-known',
      met,
      routes: more.routes ?? [],
    },
    otherwise: [],
  }
}

export function itemStated(
  what: StockItem['what'],
  key: string,
  name: string,
  exists: StockItem['exists'],
  functions: StockItem['functions'],
  helps: StockItem['helps'] = [],
): Stocktaking['items'][number] {
  return { leads: { item: key, what, name, exists, functions, helps }, otherwise: [] }
}
