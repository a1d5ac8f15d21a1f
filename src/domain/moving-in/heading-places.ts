import { HEADING_PHRASES } from './heading-phrases.ts'
import { NEVER_A_TIE, type Place } from './places/place.ts'
import { plainWords } from './said/plain-words.ts'

interface Phrase {
  readonly words: string
  readonly place: Place
  /** Scripts that write no spaces have no edge of a word to look for. */
  readonly spaced: boolean
}

const PHRASES: readonly Phrase[] = Object.entries(HEADING_PHRASES)
  .flatMap(([place, phrases]) =>
    phrases.map((phrase) => ({
      words: plainWords(phrase),
      place: place as Place,
      spaced: /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{S}\s]+$/u.test(plainWords(phrase)),
    })),
  )
  .filter(({ words }) => words !== '')
  .sort((a, b) => b.words.length - a.words.length)

interface Heading {
  /** Every place that it speaks of, the one named longest first. */
  readonly places: readonly Place[]
  /** No word of it is left over. */
  readonly whole: boolean
}

export function readHeading(heading: string): Heading {
  let left = ` ${plainWords(heading)} `
  const places: Place[] = []
  for (const { words, place, spaced } of PHRASES) {
    const at = left.indexOf(spaced ? ` ${words} ` : words)
    if (at < 0) continue
    left = spaced ? left.replace(` ${words} `, '  ') : left.replace(words, ' ')
    if (!places.includes(place)) places.push(place)
  }
  return { places, whole: left.trim() === '' }
}

/** Phrases of what never becomes a person of the file. */
const NEVER = PHRASES.filter(({ place }) => NEVER_A_TIE.includes(place)).map(({ words, spaced }) =>
  spaced ? ` ${words} ` : words,
)

/** Whether words speak of a father, a suspect or what happened. Few cells of a list do, so the others are told apart first. */
export function speaksOfThem(text: string): boolean {
  const plain = ` ${plainWords(text)} `
  return (
    NEVER.some((phrase) => plain.includes(phrase)) &&
    readHeading(text).places.some((place) => NEVER_A_TIE.includes(place))
  )
}

export const placesInHeading = (heading: string): readonly Place[] => readHeading(heading).places
