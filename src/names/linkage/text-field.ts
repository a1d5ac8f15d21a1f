import { alike } from '../sound/distance.ts'
import { soundOf } from '../sound/sound.ts'
import type { LinkageField } from './field.ts'
import { typosBetween } from './typos.ts'

const TEXT_LEVELS = ['same', 'a-letter-off', 'alike', 'somewhat-alike', 'different']

/** Compares two handwritten texts: the same, one typo apart, alike in sound or in letters, or different. `read` gives plain small letters, or nothing. */
export function textField<Record>(name: string, read: (record: Record) => string | null): LinkageField<Record> {
  return {
    name,
    levels: TEXT_LEVELS,
    compare: (a, b) => {
      const [one, other] = [read(a), read(b)]
      return one === null || other === null || one === '' || other === '' ? null : textLevel(one, other)
    },
  }
}

function textLevel(a: string, b: string): number {
  if (a === b) return 0
  const typos = typosBetween(a, b)
  const longer = Math.max(a.length, b.length)
  if (typos === 1 && longer >= 3) return 1
  const letters = 1 - typos / longer
  if (letters >= 0.75) return 2
  const heard = alike(soundOf(a), soundOf(b), 0.6)
  if (heard >= 0.85) return 2
  return letters >= 0.55 || heard >= 0.7 || wordsShared(a, b) ? 3 : 4
}

/** One text is the other with words added or left out, or in another order. */
function wordsShared(a: string, b: string): boolean {
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]]
  return few.every((word) => word.length > 2 && many.includes(word))
}

const NUMBER_LEVELS = ['same', 'a-digit-off', 'different']

/** A number that people copy and do not spell by ear: a postcode, an identifier, a date as eight digits. */
export function numberField<Record>(name: string, read: (record: Record) => string | null): LinkageField<Record> {
  return {
    name,
    levels: NUMBER_LEVELS,
    compare: (a, b) => {
      const [one, other] = [read(a), read(b)]
      if (one === null || other === null || one === '' || other === '') return null
      return one === other ? 0 : typosBetween(one, other) === 1 && Math.max(one.length, other.length) >= 3 ? 1 : 2
    },
  }
}
