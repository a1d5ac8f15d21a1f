import { expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { readWrittenName } from '../reading/read.ts'
import { pairsApart, pairsSharing } from './blocks.ts'
import { findDuplicates } from './dedupe.ts'
import { pairsInFamily, surestFirst, tiesOfPairs } from './family-among.ts'
import type { Sought } from './person.ts'
import { levelWeights } from './weights.ts'
import { numberField, textField } from './text-field.ts'

const person = (name: string, mother = '', year = 2014): Sought => ({
  names: [readWrittenName(name)],
  born: { from: year, to: year },
  sex: null,
  places: [],
  kin: mother === '' ? [] : [{ name: readWrittenName(mother), relation: 'mother' }],
})

const FAMILY = [
  person('Elira Marku', 'Drita Kola'),
  person('Besa Marku', 'Drita Kola', 2010),
  person('Drita Kola', '', 1985),
  person('Elira Markaj', 'Drita Kolla'),
  person('Mia', ''),
  person('Mia', ''),
  person('Ibrahim Sesay', 'Fatmata Bah'),
  person('Fatou Bah', '', 1980),
]

it('the pairs of a family are those who share a name, those that share most first', () => {
  const { pairs, more } = pairsInFamily(FAMILY)
  expect(pairs.map(({ a, b }) => `${String(a)}-${String(b)}`).join(' ')).toBe('0-3 1-3 0-1 0-2 1-2 2-3 4-5')
  expect(more).toBe(false)
})

it('what they may be to each other stands with the surest first, one person before kin', () => {
  const ties = tiesOfPairs(FAMILY, pairsInFamily(FAMILY).pairs)
  expect(
    ties
      .map(({ as, one, other, sureness }) => `${as} ${String(one)}-${String(other)} ${sureness.toFixed(3)}`)
      .join(' · '),
  ).toBe(
    'same 0-3 0.989 · same 4-5 0.744 · sibling 0-1 1.000 · parent 0-2 1.000 · parent 1-2 1.000 · sibling 1-3 0.996 · child 2-3 0.996',
  )
  expect(ties.toSorted(surestFirst)).toEqual(ties)
})

it('a pair that is not there is no tie', () => {
  expect(tiesOfPairs(FAMILY, [{ a: 0, b: 99 }])).toEqual([])
  expect(tiesOfPairs(FAMILY, [{ a: 99, b: 0 }])).toEqual([])
})

it('a name that more than forty bear pairs nobody, and that is said', () => {
  const many = (count: number) => Array.from({ length: count }, () => person('Elira Marku'))
  expect(pairsInFamily(many(40))).toMatchObject({ more: false })
  expect(pairsInFamily(many(40)).pairs).toHaveLength(780)
  expect(pairsInFamily(many(41))).toEqual({ pairs: [], more: true })
})

it('only the first six names of a person and their kin are compared', () => {
  const named = (names: readonly string[]): Sought => ({ ...person('', ''), names: names.map(readWrittenName) })
  const six = ['Abkx Rstv', 'Bokx Lstm', 'Cukx Mstn', 'Dakx Nstp', 'Fekx Pstk', 'Gikx Tstr']
  expect(pairsInFamily([named([...six, 'Zana Hoxha']), named(['Zana Hoxha'])]).pairs).toEqual([])
  expect(pairsInFamily([named([...six.slice(1), 'Zana Hoxha']), named(['Zana Hoxha'])]).pairs).toHaveLength(1)
})

it('records are paired by a key that not too many share, each pair once', () => {
  const keys = (text: string) => text.split(' ')
  expect(pairsSharing(['a b', 'a b', 'b', 'c'], keys)).toEqual([
    { a: 0, b: 1 },
    { a: 0, b: 2 },
    { a: 1, b: 2 },
  ])
  expect(pairsSharing(['a', 'a', 'a'], keys, 3)).toHaveLength(3)
  expect(pairsSharing(['a', 'a', 'a'], keys, 2)).toEqual([])
})

it.each(
  recordedRows(`
  0 5 = 0
  1 5 = 0
  2 5 = 0-1 1
  4 3 = 0-1 1-2 2-3 3
  4 6 = 0-1 1-2 2-3 0-2 1-3 0-3 6
  4 9 = 0-1 1-2 2-3 0-2 1-3 0-3 6
  82 100 = 0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8 8-9 9-10 10-11 11-12 100
  3000 7 = 0-1 4-5 8-9 12-13 16-17 20-21 24-25 7
`),
)('of so many records, so many pairs without regard to likeness: %s: %s', (given, pairs) => {
  const [records = 0, most = 0] = given.split(' ').map(Number)
  expect(
    pairsApart(records, most)
      .slice(0, 12)
      .map(({ a, b }) => `${String(a)}-${String(b)}`)
      .concat(String(pairsApart(records, most).length))
      .join(' '),
  ).toBe(pairs)
})

it('records of one person are found by what the records themselves teach', () => {
  const given = 'elira drita besa olena fatmata sokha linh thida ivan maria gent arben'.split(' ')
  const family = 'marku kola hoxha boyko kamara bah ali chan petrov silva'.split(' ')
  const records = Array.from({ length: 120 }, (_, n) => {
    const at = n % 100
    return {
      name: `${given[at % 12] ?? ''} ${family[(at * 3) % 10] ?? ''}${n === at ? '' : n % 3 === 0 ? 'j' : ''}`,
      born: String(20000101 + ((at * 7919) % 90000) + (n !== at && n % 4 === 0 ? 1 : 0)),
    }
  })
  const among = (least?: number) =>
    findDuplicates(
      records,
      [textField<(typeof records)[number]>('name', ({ name }) => name), numberField('born', ({ born }) => born)],
      ({ name, born }) => [name.slice(0, 4), born.slice(0, 6)],
      least,
    )
  const found = among()
  // A pair that is just as likely as was asked for is one of them.
  expect(among(found.duplicates.at(-1)?.probability).duplicates).toHaveLength(found.duplicates.length)
  expect(
    [
      found.compared,
      found.duplicates.length,
      found.weights.prior.toFixed(4),
      ...found.weights.odds.map((odds) =>
        levelWeights(odds)
          .map((weight) => weight.toFixed(2))
          .join(' '),
      ),
      found.duplicates
        .slice(0, 6)
        .map(({ a, b, probability }) => `${String(a)}-${String(b)} ${probability.toFixed(4)}`)
        .join(' '),
    ].join(' · '),
  ).toBe(
    '544 · 348 · 0.5944 · 4.19 2.91 -3.64 2.95 -7.99 · 3.26 3.04 -0.09 · 1-101 0.9961 13-113 0.9961 3-103 0.9961 15-115 0.9961 6-106 0.9961 18-118 0.9961',
  )
})
