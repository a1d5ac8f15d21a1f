import { FORMAT, type Instrument, type Item } from '../../vocabulary/instrument.ts'

type Own = Pick<
  Instrument,
  'id' | 'title' | 'ages' | 'respondents' | 'folder' | 'sections' | 'againAfterDays' | 'scale'
> &
  Partial<Pick<Instrument, 'version' | 'asksObservation'>>

/**
 * An instrument of our own wording, without scores. Built for Homeward and not validated: it helps to observe, and
 * measures nobody.
 */
export const ownInstrument = (own: Own): Instrument => ({
  format: FORMAT,
  version: '1',
  language: 'en',
  owner: 'Homeward',
  licence: { terms: 'own-wording', words: 'Our own wording. Not validated; practitioners are asked to put it right.' },
  asksObservation: false,
  scoring: { way: 'none' },
  ...own,
})

export const question = (code: string, asks: string, more: Partial<Pick<Item, 'look' | 'ages'>> = {}): Item => ({
  code,
  asks,
  ...more,
})

export const CHILDHOOD = { from: 0, to: 24 } as const

/** From hardest to best, in the words of the four levels. */
export const HOW_IT_IS_SCALE = [
  { code: 'very-hard', words: 'Very hard' },
  { code: 'hard', words: 'Hard' },
  { code: 'fair', words: 'Fair' },
  { code: 'good', words: 'Good' },
]

export const YES_IN_PART_NO = [
  { code: 'no', words: 'No' },
  { code: 'in-part', words: 'In part' },
  { code: 'yes', words: 'Yes' },
]
