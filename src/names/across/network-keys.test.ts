import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeAsked, NETWORK_KEYS, networkKeys, type AskedOf } from './network-keys.ts'

const born = (from: number, to = from) => ({ from, to })
const meet = (held: AskedOf, asked: AskedOf) => {
  const keys = new Set(networkKeys(held, 'held'))
  return networkKeys(asked, 'asked').some((key) => keys.has(key))
}

describe('a question to other agencies', () => {
  it.each<[string, AskedOf]>([
    ['a name alone', { names: ['Ana Marku'] }],
    ['a fact alone', { names: [], born: born(2014) }],
    ['a name without letters', { names: ['?!*%'], born: born(2014) }],
    ['years that make no sense', { names: ['Ana Marku'], born: born(2014, 2010) }],
    ['one letter', { names: ['*'], kin: ['%'] }],
    [
      'a name and what any relative is called',
      { names: ['Ana Marku'], kin: ['Mother', 'мама', 'her old grandmother'] },
    ],
  ])('cannot be made of %s', (_, child) => {
    expect(canBeAsked(child)).toBe(false)
  })

  it('takes no family name with its marks for a father’s name', () => {
    const held = { names: ['Ana Jovanović Kos'], born: born(2014) }
    expect(meet(held, { names: ['Jovanoviš Kos'], born: born(2014) })).toBe(true)
    // Without marks the middle word may be a father's, and another may stand in its place.
    expect(meet(held, { names: ['Ana Jovanovich Kos'], born: born(2014) })).toBe(true)
  })

  it('finds a child by another script, spelling or order, with a year that is not quite right', () => {
    expect(meet({ names: ['សុភា ចាន់'], born: born(2014) }, { names: ['Sophea Chan'], born: born(2015) })).toBe(true)
    expect(
      meet({ names: ['Fatmata Kamara'], born: born(2012) }, { names: ['Kamara Fatima'], born: born(2011, 2012) }),
    ).toBe(true)
    expect(
      meet({ names: ['Олена Коваленко'], born: born(2010) }, { names: ['Elena Kovalenko'], born: born(2010) }),
    ).toBe(true)
    expect(meet({ names: ['Ana Maria Gjoka'], born: born(2013) }, { names: ['Ana Gjoka'], born: born(2013) })).toBe(
      true,
    )
    expect(
      meet({ names: ['Elira Hoxha'], kin: ['Mirela'] }, { names: ['Elira Hoxha'], born: born(2000), kin: ['Mirela'] }),
    ).toBe(true)
  })

  it.each([
    ['王小红', 'Wong Siu Hung'],
    ['劉芷欣', 'Tsz Yan Lau'],
    ['林小美', 'Hsiao-mei Lin'],
    ['Соломія Бойко', 'Solomija Bojko'],
    ['陳志強', 'Tan Chee Keong'],
    ['文在寅', 'Moon Jae-in'],
    ['阮文雄', 'Nguyen Van Hung'],
    ['阮氏花', 'Nguyen Thi Hoa'],
    ['김민지', 'Kim Min-ji'],
    ['Софія Бондар', 'Sofia Bondar'],
    ['Юлія Мороз', 'Yuliia Moroz'],
    ['Катерина Мороз', 'Katherina Moroz'],
    ['محمد علي', 'Muhamed Aly'],
    ['Mohammed Kamara', 'Mohamet Kamara'],
    ['Sokha', 'Sukha'],
    ['Саша Бойко', 'Oleksandra Boiko'],
    ['Саша Бойко', 'Олександр Бойко'],
    ['Валя Мороз', 'Valentyna Moroz'],
    ['Женя Мороз', 'Євгенія Мороз'],
    ['Bill Tucker', 'William Tucker'],
    ['Мельник Олександр Петрович', 'Александр Мельник'],
    ['Олена Іванівна Коваль', 'Olena Koval'],
    ['Ольга Сергеевна Попова', 'Olha Popova'],
    ['Ana Marija Jovanović', 'Ана Јовановић'],
    ['Mia', 'Miya'],
    ['Lea', 'Leah'],
    ['Su', 'Soo'],
  ])(
    'finds %s by %s and the other way round: in whichever language it is read, listed or not, short or parted',
    (one, other) => {
      for (const [held, asked] of [
        [one, other],
        [other, one],
      ] as const)
        expect(meet({ names: [held], born: born(2014) }, { names: [asked], born: born(2013, 2014) })).toBe(true)
    },
  )

  it('does not take brothers and sisters for each other because both bear a name that many bear', () => {
    const firsts = ['Mohammed', 'Fatmata', 'Aisha', 'Ibrahim', 'Khadija', 'Olena', 'Mykola']
    for (const held of firsts) {
      for (const asked of firsts)
        expect(
          meet({ names: [`${held} Noori`], born: born(2014) }, { names: [`${asked} Noori`], born: born(2014) }),
          `${held}, ${asked}`,
        ).toBe(held === asked)
    }
    expect(meet({ names: ['Nguyen Thi Hoa'], born: born(2014) }, { names: ['Nguyen Thi Lan'], born: born(2014) })).toBe(
      false,
    )
    expect(
      meet(
        { names: ['Оксана Іванівна Коваль'], born: born(2014) },
        { names: ['Марія Іванівна Коваль'], born: born(2014) },
      ),
    ).toBe(false)
    expect(meet({ names: ['Mia'], born: born(2014) }, { names: ['Lea'], born: born(2014) })).toBe(false)
  })

  it('does not find another child, one of another age, or one by a relative alone', () => {
    expect(meet({ names: ['Ana Marku'], born: born(2014) }, { names: ['Besnik Prifti'], born: born(2014) })).toBe(false)
    expect(meet({ names: ['Ana Marku'], born: born(2014) }, { names: ['Ana Marku'], born: born(2004) })).toBe(false)
    expect(meet({ names: ['Ana Marku'], kin: ['Mirela'] }, { names: ['Besnik Prifti'], kin: ['Mirela'] })).toBe(false)
  })

  it('is bounded for any text at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 5 }),
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: -9999, max: 9999 }),
        (names, from, to) => {
          for (const side of ['held', 'asked'] as const) {
            const keys = networkKeys({ names, kin: names, place: names[0], born: { from, to } }, side)
            expect(keys.length).toBeLessThanOrEqual(NETWORK_KEYS)
            expect(new Set(keys).size).toBe(keys.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
