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
}
/** Words that only announce a number. */
const NUMBER_WORDS: readonly string[] = ['nr', 'no', 'num', 'number', 'numri', 'numero', 'house']
/** Scripts that write no space between words. */
const UNSPACED = /[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Hani}]/u

/** Letters without the marks that people omit when typing quickly; where marks are vowels they are kept. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
}

function wordsOf(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []
  return words.map((word) => SHORT[word] ?? word).filter((word) => !NUMBER_WORDS.includes(word))
}

/** Fewer letters than this identify no place: "12", "A". */
const LEAST = 4

/**
 * Whether a text names this place or address: the same words in their order, ignoring points, commas, case and marks
 * over letters.
 */
export function namesPlace(text: string, place: string): boolean {
  const marked = wordsOf(place)
  if (marked.join('').length < LEAST) return false
  if (UNSPACED.test(place)) return wordsOf(text).join('').includes(marked.join(''))
  return ` ${wordsOf(text).join(' ')} `.includes(` ${marked.join(' ')} `)
}
