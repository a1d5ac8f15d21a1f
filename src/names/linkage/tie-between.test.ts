import { describe, expect, it } from 'vitest'
import { readWrittenName } from '../reading/read.ts'
import { withoutKinWords } from '../reading/kin-words.ts'
import { pairsInFamily, tiesOfPairs } from './family-among.ts'
import { kinInBoth, tieBetween } from './tie-between.ts'
import { PeopleIndex } from './people.ts'
import type { Sought } from './person.ts'

const familyAmong = (people: readonly Sought[], most: number) => ({
  ties: tiesOfPairs(people, pairsInFamily(people).pairs).slice(0, most),
})
const nobody: Sought = { names: [], born: null, sex: null, places: [], kin: [] }
const child = (name: string, more: Partial<Sought> = {}): Sought => ({
  ...nobody,
  names: name === '' ? [] : [readWrittenName(name)],
  ...more,
})
const kin = (...list: readonly (readonly [relation: string, name: string])[]) =>
  list.map(([relation, name]) => ({ relation, name: readWrittenName(name) }))
const years = (from: number, to = from) => ({ from, to })

describe('what two files may be to each other', () => {
  it('nothing, where nothing speaks for it', () => {
    expect(tieBetween(nobody, nobody)).toBeNull()
    expect(tieBetween(child('Ana Prifti'), child('Teuta Gashi'))).toBeNull()
    expect(
      tieBetween(
        child('Ana', { kin: kin(['mother', 'Vjollca Prifti']) }),
        child('Teuta', { kin: kin(['mother', 'Zana Gashi']) }),
      ),
    ).toBeNull()
  })

  it('not brother and sister for a mother’s first name alone, and both where the village is the same too', () => {
    const one = child('Ana', { kin: kin(['mother', 'Maria']) })
    const other = child('Besnik', { kin: kin(['mother', 'Maria']) })
    expect(tieBetween(one, other)).toBeNull()
    const village = { places: [readWrittenName('Peshkopi')] }
    expect(tieBetween({ ...one, ...village }, { ...other, ...village })).toMatchObject({
      as: 'sibling',
      here: 'Maria',
      there: 'Maria',
    })
  })

  it('not parent and child whose births lie too near', () => {
    const boy = child('Dren Prifti', { born: years(2012), kin: kin(['mother', 'Vjollca Prifti']) })
    expect(tieBetween(boy, child('Vjollca Prifti', { born: years(2005) }))).toBeNull()
    expect(tieBetween(boy, child('Vjollca Prifti', { born: years(1990) }))).toMatchObject({ as: 'parent' })
    expect(tieBetween(child('Vjollca Prifti', { born: years(1990) }), boy)).toMatchObject({ as: 'child' })
  })

  it('parent and child by two spellings, each beside the one whose file says it', () => {
    const boy = child('Dren Prifti', { born: years(2012), kin: kin(['mother', 'Vjolca Prifti']) })
    const woman = child('Vjollca Prifti', { born: years(1990) })
    expect(tieBetween(boy, woman)).toMatchObject({ as: 'parent', here: 'Vjolca Prifti', there: 'Vjollca Prifti' })
    expect(tieBetween(woman, boy)).toMatchObject({ as: 'child', here: 'Vjollca Prifti', there: 'Vjolca Prifti' })
  })

  it('sisters by a mother in two scripts', () => {
    const one = child('សុខា', { kin: kin(['mother', 'ចាន់ ណារី']) })
    const other = child('Bopha', { kin: kin(['mother', 'Chan Nary']) })
    expect(tieBetween(one, other)).toMatchObject({ as: 'sibling', here: 'ចាន់ ណារី', there: 'Chan Nary' })
  })

  it('one child, where name, birth and mother agree, and says by which relative', () => {
    const more = { born: { day: '2014-05-06' }, sex: 'female' as const }
    const one = child('Оксана Шевченко', { ...more, kin: kin(['mother', 'Олена Шевченко']) })
    const other = child('Oksana Shevchenko', { ...more, kin: kin(['mother', 'Olena Shevchenko'], ['aunt', 'Zana']) })
    expect(tieBetween(one, other)).toMatchObject({ as: 'same', here: 'Олена Шевченко', there: 'Olena Shevchenko' })
    expect(kinInBoth(one, child('Ana', { kin: kin(['aunt', 'Olena Shevchenko']) }))).toBeNull()
  })
})

it.each([
  ['Mother', ''],
  ['His mother Valbona', 'Valbona'],
  ['Мама (Mother)', ''],
  ['Mother, in hospital', ''],
  ['Gran Dila', 'Dila'],
  ['ម្តាយ', ''],
  ['Father’s wife', ''],
  ['Sok Channary', 'Sok Channary'],
  ['', ''],
])('of what a relative is called, %j, the name is %j', (called, name) => {
  expect(withoutKinWords(called)).toBe(name)
})

describe('among many', () => {
  const quick = (work: () => unknown, ms: number) => {
    const from = process.cpuUsage()
    work()
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(ms)
  }

  it('a thousand brothers and sisters are a bounded answer', () => {
    const all = Array.from({ length: 1000 }, (_, n) =>
      child(`Child ${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (((n / 26) | 0) % 26))}ra`, {
        kin: kin(['mother', 'Vjollca Prifti']),
      }),
    )
    quick(() => {
      expect(familyAmong(all, 50).ties.length).toBeLessThanOrEqual(50)
    }, 4000)
    const people = new PeopleIndex<number>()
    all.forEach((one, n) => {
      people.add(n, one)
    })
    quick(() => {
      expect(people.relatives(all[0] ?? nobody, 20)).toHaveLength(20)
    }, 2000)
  })

  it('two files of one child with a short name are seen', () => {
    const more = { born: { day: '2014-05-06' }, sex: 'female' } as const
    expect(familyAmong([child('Mia', more), child('Lea', more), child('Miya', more)], 5).ties).toMatchObject([
      { as: 'same', one: 0, other: 2 },
    ])
  })

  it('the same name a thousand times is a bounded answer', () => {
    const all = Array.from({ length: 1000 }, () => child('Mohammed Ali', { sex: 'male' }))
    quick(() => familyAmong(all, 50), 4000)
    // So many people of one name cannot be told apart: the result says that not all were compared.
    expect(pairsInFamily(all).more).toBe(true)
    const people = new PeopleIndex<number>()
    all.forEach((one, n) => {
      people.add(n, one)
    })
    quick(() => {
      expect(people.alike(child('Muhamad Aly'), 8, 0)).toHaveLength(8)
    }, 2000)
  })

  it('a child without a name is compared with others without one, and not with those of another age', () => {
    const people = new PeopleIndex<string>()
    people.add('near', child('', { born: years(2016), sex: 'female' }))
    people.add('older', child('', { born: years(2008), sex: 'female' }))
    people.add('named', child('Ana', { born: years(2016), sex: 'female' }))
    expect(people.alike(child('', { born: years(2016), sex: 'female' }), 8).map(({ key }) => key)).toEqual(['near'])
    people.add('near', child('Ana Prifti', { born: years(2016), sex: 'female' }))
    expect(people.alike(child('', { born: years(2016), sex: 'female' }), 8)).toEqual([])
  })

  it.each([
    ['three hundred letters', 'Abdulrahman'.repeat(28)],
    ['three hundred words', 'Ana '.repeat(300)],
    ['one letter', 'A'],
    ['none', ''],
    ['the other way round', '\u202eنن\u202c ana'],
    ['zero width', 'A\u200bn\u200da\ufeff'],
    ['a flood of marks', `A${'\u0301'.repeat(5000)}na`],
    ['half a sign', 'An\ud83da \udc00'],
    ['titles alone', 'Mr Dr Sheikh Madam'],
    ['digits of another script', '១២៣'],
  ])('a name of %s is a bounded answer, and no hang', (_, text) => {
    const odd = child(text, {
      kin: kin(['mother', text], ['sibling', withoutKinWords(text)]),
      places: [readWrittenName(text)],
      born: years(2012),
    })
    const all = [...Array.from({ length: 60 }, () => odd), child('Ana Prifti')]
    quick(() => {
      expect(familyAmong(all, 20).ties.length).toBeLessThanOrEqual(20)
      const people = new PeopleIndex<number>()
      all.forEach((one, n) => {
        people.add(n, one)
      })
      expect(people.alike(odd, 8, 0).length).toBeLessThanOrEqual(8)
    }, 3000)
  })
})
