import type { District } from './district.ts'
import { DISTRICTS } from './districts.ts'

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()

/**
 * The district that a line names exactly: by its name or its code. Undefined where it is not in the list, or two have
 * that name: a place is never guessed.
 */
export function districtNamed(line: string): District | undefined {
  const named = DISTRICTS.filter(({ code, name }) => plain(name) === plain(line) || plain(code) === plain(line))
  return named.length === 1 ? named[0]?.code : undefined
}
