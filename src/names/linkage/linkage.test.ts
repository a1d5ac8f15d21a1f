import { describe, expect, it } from 'vitest'
import { readWrittenName } from '../reading/read.ts'
import { pairsApart, pairsSharing } from './blocks.ts'
import { bornByAge, bornLevel, BORN_LEVELS } from './born.ts'
import { findDuplicates } from './dedupe.ts'
import { agreementOf, type LinkageField } from './field.ts'
import { PeopleIndex } from './people.ts'
import { PERSON_FIELDS, PERSON_WEIGHTS, type Sought } from './person.ts'
import { numberField, textField } from './text-field.ts'
import { typosBetween } from './typos.ts'
import { probabilityOf, verdictOf } from './weights.ts'

const nobody: Sought = { names: [], born: null, sex: null, places: [], kin: [] }
const person = (name: string, more: Partial<Sought> = {}): Sought => ({
  ...nobody,
  names: [readWrittenName(name)],
  ...more,
})
const verdict = (a: Sought, b: Sought) => verdictOf(PERSON_FIELDS, PERSON_WEIGHTS, agreementOf(PERSON_FIELDS, a, b))
const level = (a: Parameters<typeof bornLevel>[0], b: Parameters<typeof bornLevel>[1]) => BORN_LEVELS[bornLevel(a, b)]

describe('whether two records are of one person', () => {
  it('what is not known speaks neither for nor against', () => {
    const { weight, reasons } = verdict(nobody, person('Ana'))
    expect(weight).toBe(0)
    expect(reasons.map(({ field, level: found }) => `${field} ${found}`)).toEqual([
      'name not-known',
      'birth not-known',
      'sex not-known',
      'place not-known',
      'kin not-known',
    ])
  })

  it('a different name weighs against, however much else agrees', () => {
    const where = { sex: 'female', places: [readWrittenName('Shkodër')] } as const
    expect(verdict(person('Drita Kola', where), person('Ibrahim Sesay', where)).probability).toBeLessThan(0.01)
  })

  it('the reasons add up to the weight', () => {
    const { weight, reasons } = verdict(
      person('Elira Marku', { sex: 'female', born: { day: '2015-03-02' } }),
      person('Elira Markaj', { sex: 'female', born: bornByAge(9, 10, '2025-06-01') }),
    )
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9)
    expect(reasons.find(({ field }) => field === 'birth')).toMatchObject({ level: 'a-year-off' })
  })

  it('each thing more that agrees makes it more probable', () => {
    const child = person('សុខា ចាន់', {
      born: bornByAge(9, 9, '2026-01-10'),
      sex: 'female',
      places: [readWrittenName('កំពត')],
      kin: [{ name: readWrittenName('ចាន់ណារី'), relation: 'mother' }],
    })
    const name = person('Sokha Chan')
    const aged = { ...name, born: bornByAge(9, 10, '2026-03-01'), sex: 'female' } as const
    const placed = { ...aged, places: [readWrittenName('Kampot')] }
    const related = { ...placed, kin: [{ name: readWrittenName('Channary'), relation: 'mother' }] }
    const probabilities = [name, aged, placed, related].map((asked) => verdict(asked, child).probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b))
    expect(probabilities.at(-1)).toBeGreaterThan(0.95)
  })

  it('relatives of two kinds are not compared', () => {
    const kin = (relation: string) => person('Ana', { kin: [{ name: readWrittenName('Drita'), relation }] })
    expect(verdict(kin('mother'), kin('aunt')).reasons.find(({ field }) => field === 'kin')?.level).toBe('not-known')
  })

  it('a probability stays one for any weight', () => {
    expect(probabilityOf(0.01, 5000)).toBe(1)
    expect(probabilityOf(0.01, -5000)).toBe(0)
  })
})

it.each([
  [{ day: '2014-05-06' }, { day: '2014-05-06' }, 'same-day'],
  [{ day: '2014-05-06' }, { day: '2014-06-05' }, 'a-digit-off'],
  [{ day: '2014-05-06' }, { day: '2014-05-08' }, 'a-digit-off'],
  [{ day: '2014-05-06' }, { from: 2014, to: 2014 }, 'same-year'],
  [{ day: '2014-05-06' }, { from: 2011, to: 2012 }, 'near'],
  [{ from: 2008, to: 2019 }, { day: '2014-05-06' }, 'near'],
  [{ day: '2014-05-06' }, { from: 2001, to: 2003 }, 'apart'],
])('born %j and born %j are %s', (a, b, found) => {
  expect(level(a, b)).toBe(found)
  expect(level(b, a)).toBe(found)
})

it('an age on a day leaves two years open', () => {
  expect(bornByAge(10, 10, '2026-02-01')).toEqual({ from: 2015, to: 2016 })
  expect(bornByAge(12, 9, '2026-02-01')).toEqual({ from: 2013, to: 2017 })
})

it.each([
  ['', '', 0],
  ['ana', 'anna', 1],
  ['ana', 'naa', 1],
  ['kola', 'leka', 3],
  ['', 'ab', 2],
])('between %j and %j lie %i slips of the hand', (a, b, typos) => {
  expect(typosBetween(a, b)).toBe(typos)
  expect(typosBetween(b, a)).toBe(typos)
})

describe('finding records of one person without being told', () => {
  interface Line {
    readonly who: number
    readonly name: string
    readonly town: string
    readonly born: string
  }
  const given = [
    'ana',
    'besa',
    'drita',
    'elira',
    'fatmir',
    'genc',
    'ilir',
    'luan',
    'mira',
    'zana',
    'arben',
    'teuta',
    'sokol',
    'vjosa',
    'kujtim',
    'agim',
    'blerta',
    'dren',
  ]
  const towns = ['tirana', 'durres', 'vlora', 'shkodra', 'kukes', 'berat', 'fier']
  const lines = Array.from(
    { length: 300 },
    (_, who): Line => ({
      who,
      name: `${given[who % 18] ?? ''} ${given[(who * 7 + 3) % 17] ?? ''}aj`,
      town: towns[(who * 5) % 7] ?? '',
      born: String(19_900_101 + ((who * 7919) % 9000)),
    }),
  )
  const again = lines
    .filter(({ who }) => who % 5 === 0)
    .map(
      (line, n): Line => ({
        ...line,
        name: n % 2 === 0 ? line.name.replace('a', 'e') : line.name,
        town: n % 3 === 0 ? '' : line.town,
        born: n % 4 === 0 ? '' : line.born,
      }),
    )
  const fields: LinkageField<Line>[] = [
    textField('name', ({ name }) => name),
    textField('town', ({ town }) => town),
    numberField('born', ({ born }) => born),
  ]
  const { duplicates, weights } = findDuplicates([...lines, ...again], fields, ({ name, born }) => [
    `name ${name}`,
    `end ${name.slice(-6)}`,
    ...(born === '' ? [] : [`born ${born}`]),
  ])
  const all = [...lines, ...again]

  it('finds nearly all, and little else', () => {
    const right = duplicates.filter(({ a, b }) => all[a]?.who === all[b]?.who).length
    expect(right / again.length).toBeGreaterThan(0.9)
    expect(right / duplicates.length).toBeGreaterThan(0.9)
  })

  it('learns weights that are shares', () => {
    for (const { m, u } of weights.odds)
      for (const shares of [m, u]) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(weights.prior).toBeGreaterThan(0)
    expect(weights.prior).toBeLessThan(1)
  })

  it('finds nothing among none, one, and records that share nothing', () => {
    const find = (some: readonly Line[]) => findDuplicates(some, fields, ({ name }) => [name]).duplicates
    expect(find([])).toEqual([])
    expect(find(lines.slice(0, 1))).toEqual([])
    expect(
      find([
        { who: 1, name: 'ana', town: '', born: '' },
        { who: 2, name: 'luan', town: '', born: '' },
      ]),
    ).toEqual([])
  })

  it('a key that everybody shares makes no pairs, and a thousand of one name are bounded', () => {
    expect(
      pairsSharing(
        Array.from({ length: 1000 }, (_, n) => n),
        () => ['all'],
      ),
    ).toEqual([])
    expect(pairsApart(1_000_000, 20_000).length).toBeLessThanOrEqual(20_000)
    expect(pairsApart(1, 10)).toEqual([])
  })
})

describe('many people', () => {
  const people = new PeopleIndex<string>()
  people.add('a', person('Ольга Шевченко', { sex: 'female', born: { day: '1990-04-01' } }))
  people.add('b', person('Daryna', { kin: [{ name: readWrittenName('Olha Shevchenko'), relation: 'mother' }] }))
  people.add('c', person('Bohdan', { kin: [{ name: readWrittenName('Olga Shevtchenko'), relation: 'mother' }] }))
  for (let n = 0; n < 1000; n++)
    people.add(
      `sibling ${n}`,
      person(`Child ${n}`, { kin: [{ name: readWrittenName('Vera Rudenko'), relation: 'mother' }] }),
    )

  it('nobody is offered who is not likely', () => {
    expect(people.alike(person('Bartholomew Wigglesworth'), 10)).toEqual([])
    expect(people.alike(nobody, 10)).toEqual([])
  })

  it('somebody is found by another spelling and an age', () => {
    expect(people.alike(person('Olga Shevchenko', { born: { from: 1990, to: 1990 } }), 3)[0]?.key).toBe('a')
  })

  it('a mother is found from her child’s file, her children from hers, and one child from another', () => {
    expect(
      people.relatives(
        person('Daryna', { kin: [{ name: readWrittenName('Olha Shevchenko'), relation: 'mother' }] }),
        5,
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'a', because: 'kin-of-asked' }),
        expect.objectContaining({ key: 'c', because: 'shared-kin' }),
      ]),
    )
    expect(
      people
        .relatives(person('Olha Shevchenko'), 5)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(expect.arrayContaining(['b', 'c']))
  })

  it('a thousand siblings are a bounded answer', () => {
    expect(people.relatives(person('Vera Rudenko'), 10)).toHaveLength(10)
  })

  it('who is taken out is found no more', () => {
    people.add('gone', person('Zorica Zorić'))
    people.remove('gone')
    expect(people.alike(person('Zorica Zorić'), 3)).toEqual([])
  })
})
