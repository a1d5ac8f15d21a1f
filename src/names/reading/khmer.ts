import { SHORT_VOWELS, VOWELS, LAST, FIRST, SECOND, YIELDING, type Letter, ALONE } from './khmer-letters.ts'

/** Vowels as families and newspapers write them: Cheurn, Prek, Serey. */
export const popularKhmer = (latin: string): string =>
  latin
    .replaceAll('oea', 'eu')
    .replaceAll('aeu', 'eu')
    .replaceAll('eae', 'e')
    .replaceAll('ao', 'o')
    .replaceAll('ei', 'ey')
    .replace(/(?<=[a-z])um/g, 'om')
    .replaceAll('nh', 'n')
    .replaceAll('chh', 'ch')

const CLUSTER = /([ក-អ])((?:្[ក-អឫឬ])*)([៉៊]?)((?:[ា-ៈ័])*)([៉៊]?)((?:[ា-ៈ័])*)([់]?)|([ឣ-ឳ])([ំះ]?)|(.)/gu

/** One written cluster: its consonants, the vowel signs with it, and whether it has the shortening sign. */
interface Cluster {
  readonly consonants: readonly string[]
  readonly turned: string
  readonly vowels: string
  readonly short: boolean
  readonly alone: string
}

/**
 * Khmer in the geographic romanisation (Siem Reap, Preaek, Daeum): a consonant belongs to one of two series, and the series decides how the vowel sign is pronounced.
 * Names of people are spelt more freely; the comparison of sounds allows for that.
 */
export function readKhmer(text: string): string {
  return text.replace(/[ក-៓]+/gu, (run) => readRun(run))
}

function readRun(run: string): string {
  const clusters = clustersOf(
    BY_HABIT.reduce((text, [written, instead]) => text.replaceAll(written, instead), run)
      .replace(/វណ្ណ(?![ា-៓])/gu, 'វ៉ាន់')
      .replace(GOOD, 'សូ')
      .replace(/[ក-អ](?:្[ក-អ])*[ិុ]?៍/gu, ''),
  )
  let latin = ''
  let minor = false
  for (let n = 0; n < clusters.length; n++) {
    const cluster = clusters[n]
    if (!cluster) break
    if (cluster.alone !== '') {
      latin += `${latin === '' ? '' : '’'}${cluster.alone}`
      const closing = closer(clusters, n + 1, false)
      if (closing) {
        latin += closing.latin
        n++
      }
      continue
    }
    const { series: own, onset, sonorant } = onsetOf(cluster)
    // "dam-rei", "se-rei": a sonorant after a light syllable of the a series takes its series.
    const series: 1 | 2 = minor && sonorant ? 1 : own
    const bare = cluster.vowels === ''
    const closed =
      /[ំះៈ]$/.test(cluster.vowels) &&
      !(cluster.vowels === 'ាំ' && clusters[n + 1]?.consonants[0] === 'ង' && clusters[n + 1]?.vowels === '')
    const closing = closed
      ? undefined
      : closer(clusters, n + 1, bare || SHORTISH.test(cluster.vowels), cluster.vowels === 'ាំ')
    minor = series === 1 && LIGHT.has(cluster.vowels) && (closing === undefined || cluster.vowels === 'ំ')
    const shortened = closing?.short === true || cluster.short
    const table = shortened && SHORT_VOWELS[cluster.vowels] ? SHORT_VOWELS : VOWELS
    let vowel = table[cluster.vowels]?.[series - 1] ?? VOWELS[cluster.vowels.slice(0, 1)]?.[series - 1] ?? 'a'
    // "neak", "peak": before a throat sound the short vowel is pronounced differently.
    if (table === SHORT_VOWELS && vowel === 'oa' && closing && /^(?:k|ng|h)/.test(closing.latin)) vowel = 'ea'
    if (cluster.vowels === 'ាំ' && closing?.latin === 'ng') vowel = series === 1 ? 'a' : 'ea'
    if (cluster.vowels === '័' && closing?.latin === 'y') vowel = series === 1 ? 'a' : 'e'
    latin += `${latin === '' ? '' : '’'}${onset}${vowel}`
    if (closing) {
      latin += closing.latin
      if (closing.whole) n++
      else clusters[n + 1] = closing.rest
    }
  }
  return latin
}

/** Vowels of an unstressed first syllable. */
const LIGHT = new Set(['', 'ំ', 'ិ', 'េ'])

/** Words that are not pronounced as spelt: the written form, and the spelling of the pronunciation. */
const BY_HABIT: readonly (readonly [string, string])[] = [
  ['ភូមិ', 'ភូម'],
  ['ពោធិ៍', 'ពោ'],
  ['ពោធិ', 'ពោ'],
  ['ជាតិ', 'ជាត'],
  ['ធាតុ', 'ធាត'],
  ['អូរ', 'អូ'],
  ['រស្មី', 'រាក់ស្មី'],
  ['ព្រហ្ម', 'ព្រុម'],
  ['វត្ត', 'វ័ត'],
  ['វត្ដ', 'វ័ត'],
  ['លិច', 'លេច'],
  ['បត្តិ', 'បត្ត'],
]

/** Sophal, Sovann, Sophon: before two bare letters at the end the first syllable stays open. */
const GOOD = /សុ(?=[ក-អ][ក-អ](?:្[ក-អ])?់?$)/gu
const SHORTISH = /^[ិឹុ័]$/

interface Closing {
  readonly latin: string
  readonly short: boolean
  readonly whole: boolean
  readonly rest: Cluster
}

/** The consonant that closes a syllable: the next cluster if it has no vowel of its own, or the first letter of a stacked cluster after a short vowel. */
function closer(clusters: readonly Cluster[], at: number, afterShort: boolean, always = false): Closing | undefined {
  const next = clusters[at]
  const [first, ...under] = next?.consonants ?? []
  if (!next || first === undefined) return undefined
  const last = LAST[first] ?? FIRST[first] ?? SECOND[first] ?? ''
  const nasalFirst = NASAL.has(first)
  const splits = under.length > 0 && afterShort && (nasalFirst || under[0] === first || !YIELDING.has(under[0] ?? ''))
  if (next.vowels === '') {
    let bareOnes = 1
    while (isBare(clusters[at + bareOnes])) bareOnes++
    if (splits && (bareOnes > 1 || (under[0] !== first && YIELDING.has(under[0] ?? ''))))
      return { latin: last, short: next.short, whole: false, rest: { ...next, consonants: under } }
    // Consonants without vowels are read in pairs, closing and opening; the first of an even number opens.
    const opensNext = under.length > 0 && !splits && at < clusters.length - 1
    if (!always && (NEVER_LAST.has(first) || (bareOnes % 2 === 0 && !afterShort) || opensNext)) return undefined
    return {
      latin: first === 'ង' && /[កខគឃ]/u.test(under[0] ?? '') ? 'ngk' : last,
      short: next.short,
      whole: true,
      rest: next,
    }
  }
  if (splits) return { latin: last, short: false, whole: false, rest: { ...next, consonants: under } }
  return undefined
}

const isBare = (cluster: Cluster | undefined) =>
  cluster !== undefined && cluster.vowels === '' && cluster.consonants.length > 0
const NEVER_LAST = new Set('ហអ')

const NASAL = new Set('ងញណនម')

function onsetOf({ consonants, turned }: Cluster): {
  readonly onset: string
  readonly series: 1 | 2
  readonly sonorant: boolean
} {
  const letters = consonants.map(letterOf)
  let ruling = letters.length - 1
  while (ruling > 0 && YIELDING.has(consonants[ruling] ?? '')) ruling--
  const series = turned === '៉' ? 1 : turned === '៊' ? 2 : (letters[ruling]?.series ?? 1)
  const hardened = turned === '៉' || (consonants[0] === 'ប' && consonants.length > 1)
  const softened = consonants[0] === 'ណ' && consonants[1] === 'ត'
  const onset = softened
    ? `nd${letters
        .slice(2)
        .map(({ latin }) => latin)
        .join('')}`
    : letters.map(({ latin }) => (latin === 'b' && hardened ? 'p' : latin)).join('')
  return { series, onset, sonorant: consonants.length === 1 && YIELDING.has(consonants[0] ?? '') }
}

const letterOf = (letter: string): Letter => {
  const first = FIRST[letter]
  return first === undefined ? { latin: SECOND[letter] ?? '', series: 2 } : { latin: first, series: 1 }
}

/** In a stack of three the middle consonant between two others is silent: "Channary". */
const spokenOf = (letters: readonly string[]) =>
  NASAL.has(letters[0] ?? '') && !'រលយវ'.includes(letters[2] ?? '') ? letters.filter((_, n) => n !== 1) : letters

function clustersOf(run: string): Cluster[] {
  const clusters: Cluster[] = []
  for (const [
    ,
    first,
    under = '',
    turnA = '',
    vowelsA = '',
    turnB = '',
    vowelsB = '',
    short = '',
    alone,
    sign = '',
  ] of run.matchAll(CLUSTER)) {
    if (first !== undefined)
      clusters.push({
        consonants: spokenOf([first, ...Array.from(under.replaceAll('្', ''))]),
        turned: turnA || turnB,
        vowels: vowelsA + vowelsB,
        short: short !== '',
        alone: '',
      })
    else if (alone !== undefined)
      clusters.push({
        consonants: [],
        turned: '',
        vowels: '',
        short: false,
        alone: `${ALONE[alone] ?? ''}${sign === 'ំ' ? 'm' : ''}`,
      })
  }
  return clusters
}
