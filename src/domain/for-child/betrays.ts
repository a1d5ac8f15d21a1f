import { speaksOfExploitation } from './speaks-of-exploitation.ts'

/**
 * Beginnings of words that, on a paper that somebody finds, would reveal what nobody at home may read: a victim, a
 * diagnosis, a pregnancy, a witness; those for the crime are in `speaks-of-exploitation.ts`. A line with one of them is left off until it is worded differently. The list is
 * ours [D], short, and does not find everything: a person reads the page before it is printed.
 */
const BEGINNINGS: readonly string[] = [
  // English
  'victim',
  'perpetrat',
  'suspect',
  'pregnan',
  'abortion',
  'diagnos',
  'psychiat',
  'trauma',
  'testif',
  'witness',
  'suicid',
  'self-harm',
  'antiretrovir',
  // Albanian
  'viktim',
  'shtatzën',
  'shtatzen',
  'abort',
  'psikiat',
  'dëshmit',
  'deshmit',
  'vetëvras',
  'vetevras',
  // French
  'séropos',
  'enceinte',
  'avort',
  'témoi',
  'grossess',
  // Ukrainian
  'жертв',
  'вагітн',
  'аборт',
  'діагноз',
  'свідч',
  'свідк',
  'свідок',
  'самогуб',
]

/** Whole words: as beginnings they would match harmless words. */
const WHOLE: readonly string[] = ['hiv', 'aids', 'std', 'sti', 'ptsd', 'vih', 'sida', 'віл', 'снід', 'arv']

/** For scripts without spaces, and for terms of two words: matched anywhere. */
const ANYWHERE: readonly string[] = [
  // Khmer
  'ជនរងគ្រោះ',
  'អេដស៍',
  'មានផ្ទៃពោះ',
  'រំលូតកូន',
  'អត្តឃាត',
  // Thai
  'เหยื่อ',
  'เอชไอวี',
  'เอดส์',
  'ตั้งครรภ์',
  'ทำแท้ง',
  'ฆ่าตัวตาย',
  'พยาน',
  // Lao
  'ເອດສ໌',
  'ຖືພາ',
  'ຂ້າຕົວຕາຍ',
  // Burmese
  'ကိုယ်ဝန်',
  // Chinese
  '受害',
  '艾滋',
  '怀孕',
  '流产',
  '堕胎',
  '自杀',
  '作证',
  '证人',
  // Vietnamese
  'nạn nhân',
  'mang thai',
  'phá thai',
  'tự tử',
  'nhân chứng',
  'làm chứng',
]

const plain = (text: string) => text.normalize('NFC').toLowerCase()
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []

/** Whether a line contains a word that betrays. */
export function betrays(text: string): boolean {
  const words = wordsOf(text)
  if (words.some((word) => WHOLE.includes(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))))
    return true
  if (speaksOfExploitation(text)) return true
  return ANYWHERE.some((part) => plain(text).includes(part.normalize('NFC')))
}

/** A telephone number, an account or a web address: the finder of the paper would have it. */
export const holdsNumber = (text: string): boolean =>
  /(?:\p{Nd}[\s().-]*){6,}/u.test(text) || /\S@\S|:\/\/|(^|\s)@\S/.test(text)

/**
 * Parts of a name that identify a person: each word of a name; of a description ("the neighbour with the dog") the
 * whole.
 */
const partsOf = (name: string): readonly string[] =>
  wordsOf(name).length <= 4 && /^\p{Lu}/u.test(name)
    ? [name, ...name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2)]
    : [name]

const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{Z}]+$/u

/**
 * Whether a line names one of these people or places. One word of a name is enough, and a case ending may follow it.
 */
export function names(text: string, of: readonly string[]): boolean {
  const words = ` ${wordsOf(text).join(' ')} `
  return of.flatMap(partsOf).some((name) => {
    const sought = wordsOf(name).join(' ')
    if (sought === '') return false
    if (!SPACED.test(name)) return plain(text).includes(plain(name).trim())
    return words.includes(sought.length > 3 ? ` ${sought}` : ` ${sought} `)
  })
}
