import type { District } from './district.ts'
import { DISTRICTS, FORMER_DISTRICTS } from './districts.ts'

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()

/**
 * The district that a line names exactly: by its name or its code; one that is part of another now is that other.
 * Undefined where it is not in the list, or two have that name: a place is never guessed.
 */
export function districtNamed(line: string): District | undefined {
  const named = [...DISTRICTS.map((one) => ({ ...one, now: one.code })), ...FORMER_DISTRICTS]
    .filter(({ code, name }) => plain(name) === plain(line) || plain(code) === plain(line))
    .map(({ now }) => now)
  return new Set(named).size === 1 ? named[0] : undefined
}
