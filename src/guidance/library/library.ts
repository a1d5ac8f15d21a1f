import type { GuidanceCard, CardSource } from '../engine/card.ts'
import { PRINCIPLES_EXPLAINED, type PrincipleExplained } from '../ethics/principles.ts'
import type { Tension } from '../ethics/tension.ts'
import { TENSIONS } from '../ethics/tensions.ts'
import type { Finding, Publication } from './publications/publication.ts'
import { EUROPEAN_STANDARDS } from './publications/european-standards.ts'
import { GUIDES } from './publications/guides.ts'
import { INSTRUMENTS } from './publications/instruments.ts'
import { LAWS } from './publications/laws.ts'
import { PROCEDURES } from './publications/procedures.ts'
import { SEEDS } from './publications/seeds.ts'
import { SEEDS_ON_CHILDREN_OF_VICTIMS } from './publications/seeds-on-children-of-victims.ts'
import { STANDARDS } from './publications/standards.ts'
import { STUDIES } from './publications/studies.ts'
import { STUDIES_IN_WEST_AFRICA } from './publications/studies-in-west-africa.ts'
import { USES } from './uses.ts'
import type { Use } from './uses/use.ts'

/** Every publication that the work uses. */
export const LIBRARY: readonly Publication[] = [
  ...SEEDS_ON_CHILDREN_OF_VICTIMS,
  ...SEEDS,
  ...STUDIES,
  ...STUDIES_IN_WEST_AFRICA,
  ...GUIDES,
  ...STANDARDS,
  ...EUROPEAN_STANDARDS,
  ...PROCEDURES,
  ...INSTRUMENTS,
  ...LAWS,
]

const byId = new Map(LIBRARY.map((publication) => [publication.id, publication]))

export const publicationOf = (id: string): Publication | undefined => byId.get(id)

export function findingOf(publication: string, finding: string): Finding | undefined {
  return byId.get(publication)?.findings.find(({ id }) => id === finding)
}

export interface ComesFromIt {
  readonly cards: readonly GuidanceCard[]
  readonly tensions: readonly Tension[]
  readonly principles: readonly PrincipleExplained[]
  readonly uses: readonly Use[]
}

/** The cards and other parts of Homeward that use a publication as a source. */
export function comesFrom(publication: string, cards: readonly GuidanceCard[]): ComesFromIt {
  const rests = (sources: readonly CardSource[]) =>
    sources.some((source) => source.is === 'finding' && source.publication === publication)
  return {
    cards: cards.filter(({ sources }) => rests(sources)),
    tensions: TENSIONS.filter(({ sources }) => rests(sources)),
    principles: PRINCIPLES_EXPLAINED.filter(({ sources }) => rests(sources)),
    uses: USES.filter((use) => rests(use.from)),
  }
}

/**
 * Publications that contain every word of the search, as a beginning of a word; in scripts without spaces between words, anywhere. Matches in the title come first. Capitals and accents make
 * no difference. `said`: the library's texts in the language of the person who searches, in addition to the English.
 */
export function searchLibrary(
  words: string,
  said: (english: string) => string = (english) => english,
): readonly Publication[] {
  const wanted = partsOf(words)
  const matching = LIBRARY.filter((publication) => matches(wanted, textOf(publication, said)))
  const inTitle = (publication: Publication) => Number(matches(wanted, publication.title))
  return matching.toSorted((a, b) => inTitle(b) - inTitle(a))
}

function textOf(one: Publication, said: (english: string) => string): string {
  const translated = [one.title, one.summary, ...one.forWhom, ...one.findings.map(({ text }) => text), one.region ?? '']
  return [one.publisher, one.by ?? '', String(one.year ?? ''), one.sort, ...translated, ...translated.map(said)].join(
    ' ',
  )
}

const WITHOUT_BLANKS = /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Han}]/u
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
/** An empty part, such as that of a blank at the end, is the beginning of every word. */
const partsOf = (text: string) => plain(text).split(/[^\p{L}\p{N}]+/u)

function matches(wanted: readonly string[], text: string): boolean {
  const parts = partsOf(text)
  return wanted.every((word) =>
    parts.some((part) => part.startsWith(word) || (WITHOUT_BLANKS.test(word) && part.includes(word))),
  )
}
