import { spawnSync } from 'node:child_process'
import { romanize as romanizeThai } from '@dehoist/romanize-thai'
import sindresorhus from '@sindresorhus/transliterate'
import anyAscii from 'any-ascii'
import iuliia from 'iuliia'
import { pinyin } from 'pinyin-pro'
import { transliterate } from 'transliteration'

/** A library that transliterates names into Latin letters. What it leaves unchanged, any-ascii transliterates. */
export interface Peer {
  readonly name: string
  /** Sets whose script it reads; every set if absent. */
  readonly reads?: RegExp
  readonly latin: (names: readonly string[]) => readonly string[]
}

const each = (latin: (name: string) => string) => (names: readonly string[]) => names.map(latin)

/**
 * The libraries that the npm registry carries and the reference notes name, and ICU if this machine has its program:
 * `Intl` in Node has no transliterator.
 */
export function peersHere(): readonly Peer[] {
  return [
    { name: 'any-ascii', latin: each(anyAscii) },
    { name: 'transliteration', latin: each((name) => transliterate(name)) },
    { name: '@sindresorhus/transliterate', latin: each((name) => sindresorhus(name)) },
    { name: 'pinyin-pro', reads: /^han/, latin: each((name) => pinyin(name, { surname: 'head', toneType: 'none' })) },
    {
      name: 'iuliia',
      reads: /cyrillic|serbian|macedonian|bulgarian|ukrainian|russian/,
      latin: each((name) => iuliia.translate(name, iuliia.WIKIPEDIA)),
    },
    { name: '@dehoist/romanize-thai', reads: /^thai/, latin: each(romanizeThai) },
    ...(icuIsHere() ? [{ name: 'ICU Any-Latin', latin: icu }] : []),
  ]
}

const uconv = (input: string) =>
  spawnSync('uconv', ['-f', 'utf-8', '-t', 'utf-8', '-x', 'Any-Latin'], { input, encoding: 'utf8' })
const icuIsHere = () => uconv('Ана').stdout === 'Ana'

function icu(names: readonly string[]): readonly string[] {
  const { status, stdout } = uconv(names.join('\n'))
  const lines = stdout.split('\n')
  if (status !== 0 || lines.length < names.length) throw new Error('uconv did not write every name')
  return lines.slice(0, names.length)
}

/** The form that is compared with other names: small plain letters and digits, words separated. */
export const plain = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
