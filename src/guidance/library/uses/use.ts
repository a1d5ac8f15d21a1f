import type { CardSource } from '../../engine/card.ts'

/** A part of Homeward other than a card, and its sources. */
export interface Use {
  readonly is: 'rule' | 'code-list' | 'kind' | 'design' | 'instrument' | 'country' | 'standard'
  /** Its name in the product: the number of a rule, the name of a kind or of a list, the id of an instrument, the code of a country. */
  readonly id: string
  readonly text: string
  readonly from: readonly [CardSource, ...CardSource[]]
}
