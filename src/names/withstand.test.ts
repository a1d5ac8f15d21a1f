import { describe, expect, it } from 'vitest'
import { networkKeys, NETWORK_KEYS } from './across/network-keys.ts'
import { NameIndex } from './index/name-index.ts'
import { keysOf, MOST_KEYS } from './keys.ts'
import { tieBetween } from './linkage/tie-between.ts'
import { ENOUGH, learntWeights } from './linkage/learnt.ts'
import { PeopleIndex } from './linkage/people.ts'
import type { Sought } from './linkage/person.ts'
import { withoutKinWords } from './reading/kin-words.ts'
import { readWrittenName } from './reading/read.ts'
import { search } from './search.ts'
import { nearness } from './likeness/nearness.ts'

/** Texts that are no names, with the reading that each should have; null where it is no name. */
const HOSTILE: readonly (readonly [what: string, text: string, plain: string | null])[] = [
  ['three hundred letters', 'Abdulrahman'.repeat(28), null],
  ['ten thousand letters', 'Bartholomew'.repeat(1000), null],
  ['three hundred words', 'Ana '.repeat(300), null],
  ['one letter', 'A', null],
  ['nothing', '', null],
  ['signs that match anything elsewhere', '%_*?.', null],
  ['a pattern', '^(a+)+$', null],
  ['the other way round', '\u202eEli\u202cra', 'Elira'],
  ['marks of direction', '\u2067Elira\u2069 \u200fMarku', 'Elira Marku'],
  ['zero width between letters', 'E\u200bl\u200ci\u200dr\ufeffa', 'Elira'],
  ['a flood of marks on one letter', `E${'\u0301\u0489'.repeat(1000)}lira`, 'Elira'],
  ['letters of another alphabet that look the same', 'Еlіrа Маrku', 'Elira Marku'],
  ['half a sign', '\udc00Eli\ud83dra', 'Elira'],
  ['digits of another script', 'Elira ١٢', 'Elira 12'],
  ['titles alone', 'Mr Dr Sheikh Madam', null],
  ['titles of other scripts alone', 'លោកស្រី นางสาว господин', null],
  ['Khmer signs without a letter', '្ាាំ៉៊'.repeat(40), null],
  ['Arabic without an end', 'عبدال'.repeat(500), null],
  ['a wall of characters', '王'.repeat(2000), null],
  ['letters of a private use', '\ue000\uf8ff\u{f0000}'.repeat(50), null],
  ['a name in the markup of another', '<b onload=x>Elira</b>', null],
]

const nobody: Sought = { names: [], born: null, sex: null, places: [], kin: [] }
const fellows = [
  'Elira Marku',
  'Drita Kola',
  'សុខា ចាន់',
  'Ольга Шевченко',
  '王小红',
  'محمد علي',
  'Ana',
  'A',
  'Besa Leka',
]

describe.each(HOSTILE)('%s', (_, text, plain) => {
  const odd: Sought = {
    names: [readWrittenName(text)],
    born: { from: 2012, to: 2012 },
    sex: null,
    places: [readWrittenName(text)],
    kin: [{ name: readWrittenName(withoutKinWords(text)), relation: 'mother' }],
  }

  it('is answered at once by every part that meets a name, and the answer is bounded', () => {
    const from = process.cpuUsage()
    expect(keysOf(readWrittenName(text)).length).toBeLessThanOrEqual(MOST_KEYS)
    for (const side of ['held', 'asked'] as const)
      expect(
        networkKeys({ names: [text], kin: [text], place: text, born: { from: 2012, to: 2012 } }, side).length,
      ).toBeLessThanOrEqual(NETWORK_KEYS)
    const index = new NameIndex<number>()
    ;[...fellows, ...Array.from({ length: 50 }, () => text)].forEach((name, n) => {
      index.add(n, [name])
    })
    expect(search(text, index, 10).length).toBeLessThanOrEqual(10)
    for (const fellow of fellows) {
      expect(nearness(readWrittenName(text), readWrittenName(fellow))).toBeLessThanOrEqual(1)
      expect(search(fellow, index, 10)[0]).toMatchObject({ because: expect.any(String) as string })
    }
    expect(tieBetween(odd, odd)?.sureness ?? 0).toBeLessThanOrEqual(1)
    const people = new PeopleIndex<number>()
    people.weighWith(learntWeights(Array.from({ length: ENOUGH }, () => odd)))
    for (let n = 0; n < 50; n++) people.add(n, odd)
    expect(people.alike(odd, 8, 0).length).toBeLessThanOrEqual(8)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2500)
  })

  it(plain === null ? 'does not stand for the name of anybody else' : 'is found as who it reads as', () => {
    const index = new NameIndex<string>()
    for (const fellow of fellows) index.add(fellow, [fellow])
    const found = search(text, index, 3).map(({ key }) => key)
    if (plain === null) expect(found.filter((key) => !plainly(text, key))).toEqual([])
    else {
      expect(found).toEqual(search(plain, index, 3).map(({ key }) => key))
      expect(networkKeys({ names: [text], born: { from: 2012, to: 2012 } }, 'held')).toEqual(
        networkKeys({ names: [plain], born: { from: 2012, to: 2012 } }, 'held'),
      )
    }
  })
})

/** The first letter of every offered name occurs in the text. */
const plainly = (text: string, name: string) =>
  text.toLowerCase().includes((name.split(' ')[0] ?? '').toLowerCase().slice(0, 1))

describe('crowds', () => {
  it('one child with a thousand names stands once in an answer', () => {
    const index = new NameIndex<string>()
    index.add(
      'many',
      Array.from({ length: 1000 }, (_, n) => `Elira Marku ${String(n)}`),
    )
    index.add('one', ['Elira Marka'])
    const from = process.cpuUsage()
    expect(
      index
        .search('Elira Marku', { limit: 10 })
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['many', 'one'])
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(500)
  })

  it('a child with a thousand brothers and sisters is weighed by the first of them', () => {
    const kin = Array.from({ length: 1000 }, (_, n) => ({
      name: readWrittenName(`Child ${String(n)} Marku`),
      relation: 'sibling',
    }))
    const one: Sought = { ...nobody, names: [readWrittenName('Elira Marku')], kin }
    const from = process.cpuUsage()
    tieBetween(one, { ...one, names: [readWrittenName('Besa Marku')] })
    const people = new PeopleIndex<number>()
    people.add(1, one)
    expect(people.relatives(one, 10)).toHaveLength(1)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(1500)
  })

  it('a question with a thousand names and relatives goes to other agencies as no more keys than any', () => {
    const names = Array.from(
      { length: 1000 },
      (_, n) => `Elira ${String.fromCodePoint(0x61 + (n % 26))}arku${String(n)}`,
    )
    expect(networkKeys({ names, kin: names, born: { from: 0, to: 9999 } }, 'asked')).toHaveLength(NETWORK_KEYS)
  })
})
