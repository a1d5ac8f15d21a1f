import type { Plugin } from 'vite'
import { NOT_BY_LETTER } from '../../src/names/reading/plain-letters.ts'

const LETTERS_OF_BLOCK = 256

/** True if a block of Unicode contains nothing that is read by its letters. */
function isNeverRead(block: number): boolean {
  const read = Array.from({ length: LETTERS_OF_BLOCK }, (_, at) =>
    String.fromCodePoint(block * LETTERS_OF_BLOCK + at),
  ).filter((letter) => !/\p{Cn}/u.test(letter) && letter.replace(NOT_BY_LETTER, '') !== '')
  return read.length === 0
}

/** Removes the parts of the table of letters that `plainLetters` never uses. */
export const anyAsciiPlugin: Plugin = {
  name: 'any-ascii',
  apply: 'build',
  transform: {
    filter: { id: /any-ascii[/]block[.]js$/ },
    handler(code) {
      const lines = code.split('\n')
      const kept = lines.filter((line) => {
        const [, block] = /^case (\d+):return"/.exec(line) ?? []
        return block === undefined || !isNeverRead(Number(block))
      })
      // Another version of the table may have another form: then nothing would be removed, and nobody would notice.
      if (kept.length === lines.length) this.error('no block of the table of letters could be left out')
      return { code: kept.join('\n'), map: null }
    },
  },
}
