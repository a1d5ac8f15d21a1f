import { ARABIC_NAMES } from './arabic-names.ts'

/** Arabic script for Arabic, Persian, Kurdish and Urdu names. It leaves out short vowels: a word that is no common name is read without them and marked `bare`. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'u',
  ؤ: 'u',
  ي: 'i',
  ى: 'a',
  ئ: 'i',
  ء: '',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ک: 'k',
  ی: 'i',
  ڤ: 'v',
  ە: 'e',
  ۆ: 'o',
  ێ: 'e',
  ڕ: 'r',
  ڵ: 'l',
  ٹ: 't',
  ڈ: 'd',
  ڑ: 'r',
  ں: 'n',
  ہ: 'h',
  ھ: 'h',
  ے: 'e',
  ۃ: 'a',
  ڭ: 'ng',
  ې: 'e',
  ښ: 'sh',
  ځ: 'z',
  څ: 'ts',
  ډ: 'd',
  ړ: 'r',
  ټ: 't',
  ڼ: 'n',
  ۇ: 'u',
  ۈ: 'u',
  ۋ: 'v',
  ڠ: 'ng',
  ڽ: 'ny',
}
const MARKS: Readonly<Record<string, string>> = {
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u064b': 'an',
  '\u064c': 'un',
  '\u064d': 'in',
  '\u0670': 'a',
}

export interface ArabicWord {
  readonly latin: string
  readonly bare: boolean
}

const KNOWN = new Map(
  ARABIC_NAMES.trim()
    .split(/\s+/)
    .reduce<[string, string][]>(
      (pairs, word, n, all) => (n % 2 === 0 ? [...pairs, [oneForm(word), all[n + 1] ?? '']] : pairs),
      [],
    ),
)

/** Unifies letters that are written in two ways. */
function oneForm(word: string): string {
  return word
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/[ة]/gu, 'ه')
    .replace(/ک/gu, 'ك')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .replace(/ء/gu, '')
    .replace(/[\u064b-\u0652\u0670\u0640]/gu, '')
}

/** One word between spaces; the article is dropped, because people leave it out. */
export function readArabicWord(word: string): ArabicWord {
  const form = oneForm(word)
  const known = KNOWN.get(form) ?? (form.startsWith('ال') ? KNOWN.get(form.slice(2)) : undefined)
  if (known !== undefined) return { latin: known, bare: false }
  const slave = /^عبد(?:ال)?(?=.{3})/u.exec(form)
  if (slave) {
    const rest = readArabicWord(form.slice(slave[0].length))
    return { latin: `abd${rest.latin}`, bare: rest.bare }
  }
  const stem = word.replace(/^ال(?=[\p{L}\p{M}]{3})/u, '')
  let latin = ''
  let before = ''
  const letters = Array.from(stem.replaceAll('\u0640', ''))
  letters.forEach((letter, n) => {
    latin += sound(letter, before, letters[n + 1] ?? '', n === 0)
    if (letter !== '\u0651') before = letter
  })
  return { latin, bare: !/[\u064e-\u0650]/u.test(word) }
}

const WEAK = /[اأإآوويىی]/u

function sound(letter: string, before: string, after: string, first: boolean): string {
  const mark = MARKS[letter]
  if (mark !== undefined) return mark
  // Next to a vowel and at the beginning of a word these are consonants.
  if (letter === 'و' && (first || WEAK.test(before) || /[اي]/u.test(after))) return 'w'
  if ((letter === 'ي' || letter === 'ی') && (first || /[ا]/u.test(before) || /[او]/u.test(after))) return 'y'
  if (letter === 'ع' && first) return 'a'
  if ((letter === 'ه' || letter === 'ہ') && after === '' && !first) return 'a'
  return LETTERS[letter] ?? (/[\u064b-\u065f\u0670]/u.test(letter) ? '' : letter)
}
