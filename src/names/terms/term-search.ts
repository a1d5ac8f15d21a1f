import { typosBetween } from '../linkage/typos.ts'
import { clean } from '../reading/clean.ts'
import { plainLetters } from '../reading/plain-letters.ts'

/** A term prepared for comparison. */
interface ReadTerm {
  readonly written: string
  /** As written, in small letters. */
  readonly small: string
  /** Its words in plain Latin letters, without accents; none where its script is not read by letters. */
  readonly plain: readonly string[]
}

/** What a list of terms is about, prepared once. */
export interface TermEntry<Item> {
  readonly item: Item
  readonly terms: readonly ReadTerm[]
}

export interface TermMatch<Item> {
  readonly item: Item
  /** The term that matched best, as it was written. */
  readonly term: string
  /** False where only a part of what was typed was found. */
  readonly whole: boolean
}

/** Most words of one text that are read. */
const MOST_WORDS = 12

const readTerm = (written: string): ReadTerm => {
  const small = clean(written).toLowerCase()
  return {
    written,
    small,
    plain: (
      plainLetters(small)
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? []
    ).slice(0, MOST_WORDS),
  }
}

/** The terms by which each item is found, the most important first. */
export const indexTerms = <Item>(
  items: readonly { readonly item: Item; readonly terms: readonly string[] }[],
): readonly TermEntry<Item>[] =>
  items.map(({ item, terms }) => ({ item, terms: terms.filter((term) => term.trim() !== '').map(readTerm) }))

/** How near a term is to what was typed; smaller is nearer, and the rest of the number tells equal ones apart. */
const EQUAL = 0
const BEGINS = 1
const WORDS = 2
const SLIPS = 3
const ACROSS = 4
const SOME = 5

/**
 * The items whose terms are near enough to what is typed so far, nearest first: the term itself, its beginning, the
 * beginnings of its words, the same with a slip of typing, then words of several terms. Accents and capitals do not
 * count. What is written without spaces between words is found anywhere in a term. Where nothing holds all the words
 * that were typed, those that hold one of them follow. Bounded for any text, and never throws.
 */
export function searchTerms<Item>(
  typed: string,
  entries: readonly TermEntry<Item>[],
  limit: number,
): readonly TermMatch<Item>[] {
  const asked = readTerm(typed)
  if (asked.small === '') return []
  const found = entries.flatMap((entry, order) => {
    const best = bestTerm(asked, entry)
    return best ? [{ item: entry.item, term: best.term, rank: best.rank, order }] : []
  })
  const whole = found.filter(({ rank }) => rank < SOME)
  return (whole.length > 0 ? whole : found)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ item, term, rank }) => ({ item, term, whole: rank < SOME }))
}

function bestTerm(asked: ReadTerm, { terms }: TermEntry<unknown>): { term: string; rank: number } | undefined {
  const ranked = terms.flatMap((term, at) => {
    const rank = rankOf(asked, term)
    return rank === undefined ? [] : [{ term: term.written, rank: rank + (at === 0 ? 0 : 0.01) + lengthOf(term) }]
  })
  const own = ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, one) => (best && best.rank <= one.rank ? best : one),
    undefined,
  )
  return own ?? acrossTerms(asked, terms)
}

/** Of two terms that match alike the shorter one is nearer. */
const lengthOf = ({ small }: ReadTerm) => Math.min(small.length, 500) / 1000

function rankOf(asked: ReadTerm, term: ReadTerm): number | undefined {
  const plain = asked.plain.join(' ')
  const its = term.plain.join(' ')
  if (term.small === asked.small || (plain !== '' && its === plain)) return EQUAL
  if (term.small.startsWith(asked.small) || (plain !== '' && its.startsWith(plain))) return BEGINS
  if (!IN_LATIN.test(asked.small) && term.small.includes(asked.small)) return WORDS
  if (asked.plain.length === 0) return undefined
  if (asked.plain.every((word) => term.plain.some((one) => one.startsWith(word)))) return WORDS
  const slips = asked.plain.map((word) => slipsTo(word, term.plain))
  return slips.every((count) => count !== undefined)
    ? SLIPS + slips.reduce((sum, count) => sum + count, 0) / 10
    : undefined
}
const IN_LATIN = /^[\u0000-\u024f\u1e00-\u1eff’]*$/u

/** The fewest slips between a word and one of these, or the beginning of one; undefined for more than its length allows. */
function slipsTo(word: string, words: readonly string[]): number | undefined {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  const least = words.reduce(
    (fewest, one) =>
      Math.min(
        fewest,
        one.startsWith(word) ? 0 : typosBetween(word, one),
        // A slip in what is typed so far, of a word that is longer.
        word.length < 5 ? Infinity : typosBetween(word, one.slice(0, word.length)),
      ),
    Infinity,
  )
  return least <= allowed ? least : undefined
}

/** Words that stand in several terms of one item; and where not all of them do, those that do. */
function acrossTerms(asked: ReadTerm, terms: readonly ReadTerm[]): { term: string; rank: number } | undefined {
  const telling = asked.plain.filter((word) => word.length > 2)
  const hits = telling.flatMap((word) => {
    const term = terms.find(({ plain }) => slipsTo(word, plain) !== undefined)
    return term ? [term] : []
  })
  const [first] = hits
  if (!first) return undefined
  return { term: first.written, rank: hits.length === asked.plain.length ? ACROSS : SOME + 1 / (1 + hits.length) }
}
