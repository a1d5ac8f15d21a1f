import { asDigits, digitsOf, LOCAL_PART, numbersOf, readingsOf } from '../../entry/written-numbers.ts'
import { withDigits } from './spoken-digits.ts'

/** What may separate two groups of one number: spaces, a dash, a bracket, points. */
const GROUPS = /\d+(?:[^\p{L}\d]{1,5}\d+)*/gu

/** Invisible signs, and letters and digits of unusual width. */
const plain = (text: string) => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

/** Every number that may be read from a text: each run of up to ten adjacent groups of digits, in whatever script. */
function numbersIn(text: string): readonly string[] {
  return [...asDigits(plain(text)).matchAll(GROUPS)].flatMap(([run]) => {
    const groups = run.match(/\d+/g) ?? []
    return groups.flatMap((_, from) =>
      groups.slice(from, from + 10).map((_, more) => digitsOf(groups.slice(from, from + more + 1).join(''))),
    )
  })
}

/**
 * Whether a text contains this number or account. A number is recognised by its digits, also where they are spelled
 * out: a country code, a zero, spaces and the script make no difference. An account is recognised as a whole word, in upper or lower case.
 */
export function namesNumber(text: string, number: string): boolean {
  if (/\p{L}/u.test(number) && namesAccount(text, number)) return true
  const typed = [...new Set([...readingsOf(plain(text)), withDigits(plain(text))].flatMap(numbersIn))]
  return [...numbersOf(number), ...numbersOf(withDigits(plain(number)))].some((marked) =>
    marked.length < LOCAL_PART
      ? marked !== '' && (plain(text).match(/\p{Nd}+/gu) ?? []).some((group) => digitsOf(group) === marked)
      : typed.some((one) => one.length >= LOCAL_PART && (one.endsWith(marked) || marked.endsWith(one))),
  )
}

function namesAccount(text: string, account: string): boolean {
  const name = plain(account).trim().toLowerCase().replace(/^@/, '')
  const words = plain(text).toLowerCase()
  for (let at = words.indexOf(name); name !== '' && at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words[at - 1] ?? ' ', words[at + name.length] ?? ' ']
    if (!/[\p{L}\p{Nd}_]/u.test(before) && !/[\p{L}\p{Nd}_]/u.test(after)) return true
  }
  return false
}
