import { asDigits } from '../../entry/written-numbers.ts'

/** A beginning of a file's name that may be a child's number, and what stands behind it. */
export interface NumberInName {
  readonly number: string
  readonly rest: string
}

export const withoutExtension = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '')

/** Where a number may end: before a sign that is no letter or digit, and between a digit and a letter. */
const END_OF_NUMBER = /(?<=[\p{L}\p{M}\p{Nd}])(?![\p{L}\p{M}\p{Nd}])|(?<=\p{Nd})(?=\p{L})/gu
const SEPARATORS = /^[\s_.,()#–—-]+|[\s_.,()#–—-]+$/gu
/** A number has few parts: a long name of a file is no number. */
const MOST_PARTS = 6

/**
 * Every beginning of this name that may be the number of a child, the longest first: `101-2 birth.jpg` may be the second
 * page of child 101, or about child 101-2. Only a number that somebody has decides.
 */
export function numbersInName(name: string): readonly NumberInName[] {
  const plain = withoutExtension(asDigits(name)).trim()
  const ends = [...plain.matchAll(END_OF_NUMBER)].map(({ index }) => index).slice(0, MOST_PARTS)
  return ends
    .map((end) => ({ number: plain.slice(0, end).toLowerCase(), rest: plain.slice(end).replace(SEPARATORS, '') }))
    .filter(({ number }) => /\d/.test(number))
    .toReversed()
}

/** How a list may have written this number: a name of a file can hold no slash. */
export const writtenInList = (number: string): readonly string[] => [
  ...new Set([number, number.replaceAll(/[_-]/g, '/'), number.replaceAll('_', '-')]),
]
