import { asDigits } from '../../entry/written-numbers.ts'

/** Words of an address that people abbreviate, each mapped to one form. */
const SHORT: Readonly<Record<string, string>> = {
  rr: 'rruga',
  rruges: 'rruga',
  str: 'street',
  st: 'street',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  bl: 'blloku',
  lgj: 'lagjja',
  lagja: 'lagjja',
  ul: 'ulica',
  vul: 'vulytsia',
  вул: 'вулиця',
  бул: 'бульвар',
  просп: 'проспект',
  bd: 'boulevard',
  blvd: 'boulevard',
  bul: 'boulevard',
  bulevardi: 'boulevard',
  ถ: 'ถนน',
  ซ: 'ซอย',
}
/** Words that only announce a number. */
const NUMBER_WORDS: readonly string[] = ['nr', 'no', 'num', 'number', 'numri', 'numero', 'house']
/** Scripts that write no space between words. */
const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Hani}]/u

/** Letters that people without their keyboard write as another one. */
const OTHER_LETTER: Readonly<Record<string, string>> = { đ: 'd', ɔ: 'o', ɛ: 'e', ŋ: 'n', ł: 'l', ı: 'i' }

/**
 * Letters without the marks that people omit when typing quickly, and digits of every script as 0 to 9; where marks are
 * vowels they are kept.
 */
function plain(text: string): string {
  return asDigits(text.normalize('NFD').replace(/(?<=[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]\p{M}*)\p{M}/gu, ''))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[đɔɛŋłı]/g, (letter) => OTHER_LETTER[letter] ?? letter)
}

function wordsOf(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []
  return words.map((word) => SHORT[word] ?? word).filter((word) => !NUMBER_WORDS.includes(word))
}

/** Fewer signs than this identify no place: "12", "A". In Chinese two do: a railway station, a bar. */
const leastOf = (place: string) => (/\p{sc=Hani}/u.test(place) ? 2 : /\p{L}/u.test(place) ? 3 : 4)

/**
 * Whether a text names this place or address: the same words in their order, ignoring points, commas, case and marks
 * over letters.
 */
export function namesPlace(text: string, place: string): boolean {
  const marked = wordsOf(place)
  if (marked.join('').length < leastOf(place)) return false
  if (UNSPACED.test(place)) return wordsOf(text).join('').includes(marked.join(''))
  return ` ${wordsOf(text).join(' ')} `.includes(` ${marked.join(' ')} `)
}
