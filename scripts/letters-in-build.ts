import type { Plugin } from 'vite'
import { NOT_BY_LETTER } from '../src/names/reading/plain-letters.ts'

const LETTERS_OF_BLOCK = 256

/** True where a block of Unicode holds nothing that is read by its letters. */
function isNeverRead(block: number): boolean {
  const read = Array.from({ length: LETTERS_OF_BLOCK }, (_, at) =>
    String.fromCodePoint(block * LETTERS_OF_BLOCK + at),
  ).filter((letter) => !/\p{Cn}/u.test(letter) && letter.replace(NOT_BY_LETTER, '') !== '')
  return read.length === 0
}

/** Leaves out of the table of letters what `plainLetters` never asks it for. */
export const lettersInBuild: Plugin = {
  name: 'letters-in-build',
  apply: 'build',
  transform: {
    filter: { id: /any-ascii[/]block[.]js$/ },
    handler(code) {
      const lines = code.split('\n')
      const kept = lines.filter((line) => {
        const [, block] = /^case (\d+):return"/.exec(line) ?? []
        return block === undefined || !isNeverRead(Number(block))
      })
      // Another version of the table may be written otherwise: nothing would be left out, and nobody would see it.
      if (kept.length === lines.length) this.error('no block of the table of letters could be left out')
      return { code: kept.join('\n'), map: null }
    },
  },
}
