import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWrittenName } from '../reading/read.ts'
import { nearness } from './nearness.ts'
import { alike } from '../sound/distance.ts'
import { formNearness, namesOfForm } from '../sound/equivalents.ts'
import { NAME_FORMS } from '../sound/name-forms.ts'
import { soundOf } from '../sound/sound.ts'

const near = (a: string, b: string) => nearness(readWrittenName(a), readWrittenName(b))
const word = fc.stringMatching(/^[a-z]{1,20}$/)

describe('forms of one name', () => {
  const lines = NAME_FORMS.trim()
    .split('\n')
    .map((line) => line.split(' '))

  it.each([
    ['oleksandr', 'oleksandra'],
    ['yevhen', 'yevheniia'],
    ['valentyn', 'valentyna'],
    ['patrick', 'patricia'],
    ['danylo', 'daryna'],
    ['anton', 'antonina'],
    ['francis', 'frances'],
    ['jamal', 'jamila'],
    ['robert', 'bill'],
  ])('%s and %s are none, though a short form may be of both', (boy, girl) => {
    expect(formNearness(boy, girl)).toBe(0)
  })

  it.each([
    ['sasha', 'oleksandr', 'oleksandra'],
    ['zhenya', 'yevhen', 'yevheniia'],
    ['valya', 'valentyn', 'valentyna'],
    ['pat', 'patrick', 'patricia'],
  ])('%s may be %s or %s, and says less than a form of one name alone', (short, boy, girl) => {
    const [one, other] = [formNearness(short, boy), formNearness(girl, short)]
    expect(one).toBe(other)
    expect(one).toBeGreaterThan(0)
    expect(one).toBeLessThan(formNearness('fatmata', 'fatou'))
  })

  it.each([
    ['darynka', 'daryna'],
    ['natalochka', 'natalia'],
    ['ivanko', 'ivan'],
    ['andriiko', 'andrii'],
    ['milka', 'mila'],
    ['yulechka', 'yulia'],
  ])('%s is a little %s', (little, name) => {
    expect(formNearness(little, name)).toBeGreaterThan(0)
    expect(formNearness(name, little)).toBe(formNearness(little, name))
  })

  it.each([
    ['marko', 'mara'],
    ['darko', 'dara'],
    ['malika', 'mala'],
    ['monika', 'mona'],
    ['erika', 'era'],
    ['sok', 'so'],
    ['ivanka', 'ivan'],
  ])('%s is no little %s', (one, other) => {
    expect(formNearness(one, other)).toBe(0)
    expect(formNearness(other, one)).toBe(0)
  })

  it('stand in plain letters, each once in its line; a line is a name of its own', () => {
    for (const line of lines) {
      expect(line.length).toBeGreaterThan(1)
      expect(new Set(line).size).toBe(line.length)
      for (const word of line) expect(word).toMatch(/^[a-z]+$/)
    }
    // A form of three letters or more that two lines share must be a short form, and at most three lines may share it: long forms tell names apart.
    for (const word of new Set(lines.flat())) expect(namesOfForm(word).length).toBeLessThanOrEqual(3)
    expect(new Set(lines.map(([first]) => first)).size).toBe(lines.length)
  })
})

describe('how near two names are', () => {
  it('nothing is near to no name', () => {
    expect(near('', 'Ana')).toBe(0)
    expect(near('Ana', '…')).toBe(0)
  })

  it.each([
    ['Ana', 'Bujar'],
    ['Drita Kola', 'Mira Hoxha'],
    ['Sok Nimol', 'Teuta'],
    ['王小红', 'Ahmed Hassan'],
  ])('%s is not near to %s', (a, b) => {
    expect(near(a, b)).toBeLessThan(0.7)
  })

  it.each([
    ['Mohammed Ali', 'محمد علي'],
    ['Muhamed', 'Mohammed'],
    ['Fatmata', 'Fatima'],
    ['Sokha', 'Suka'],
    ['Oleksandr', 'Александр'],
    ['Khaing', 'Khine'],
    ['Abdul Rahman', 'Abderrahmane'],
    ['Шевченко', 'Shevtchenko'],
    ['Xhevahir', 'Jevahir'],
    ['Moussa', 'Musa'],
    ['Thị', 'Ti'],
    ['Jung Soo', '정수'],
    ['Sokkha', 'សុខា'],
    ['Vicchea', 'Vichea'],
  ])('%s is near to %s', (a, b) => {
    expect(near(a, b)).toBeGreaterThan(0.8)
  })

  it('what one language makes of characters is not held against what another makes of others', () => {
    // 黃 is Ng to Hokkien speakers and 吳 to Cantonese: in no language are they the same name.
    expect(near('黃美玲', '吳美玲')).toBeLessThan(0.99)
    expect(near('林美玲', '林美玲')).toBe(1)
    expect(near('林美玲', 'Lam Mei-ling')).toBeGreaterThan(0.99)
    expect(near('林美玲', 'Lin Mei-ling')).toBeGreaterThan(0.99)
  })

  it('the order of words and a father’s name make little difference', () => {
    expect(near('Ivan Petrov', 'Petrov Ivan')).toBeGreaterThan(0.98)
    expect(near('Ivan Petrov', 'Ivan Sergeevich Petrov')).toBeGreaterThan(0.9)
    expect(near('Aung', 'U Aung')).toBeGreaterThan(0.95)
    for (const [asked, name] of [
      ['Иван Иванович Петров', 'Петров Иван'],
      ['Ганна Олександрівна Кім', 'Hanna Kim'],
      ['Мельник О. П.', 'Олександр Мельник'],
      ['E. Marku', 'Elira Marku'],
    ] as const)
      expect(near(asked, name)).toBeGreaterThan(0.82)
    for (const [asked, name] of [
      ['Мельник О. П.', 'Тарас Мельник'],
      ['E. Marku', 'Besa Marku'],
    ] as const)
      expect(near(asked, name)).toBeLessThan(0.75)
  })

  it('names between the given one and the family’s may be left out, where those two are sure', () => {
    for (const [asked, name] of [
      ['سعيد علي كاظم زيد', 'Said Qasim'],
      ['Fatmata Bah Kamara', 'Fatima Koroma'],
      ['Maria Santos Silva', 'Maria Santos'],
    ] as const)
      expect(near(asked, name)).toBeLessThan(0.8)
    expect(near('أحمد محمود عبد الله حسن', 'Ahmad Hassan')).toBeGreaterThan(0.8)
    expect(near('Fatmata Bah Kamara', 'Fatmata Kamara')).toBeGreaterThan(0.9)
  })

  it('a name is nearest to itself, and nearness lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        (a, b) => {
          const [one, other] = [a.join(' '), b.join(' ')]
          expect(near(one, one)).toBe(1)
          expect(near(one, other)).toBeGreaterThanOrEqual(0)
          expect(near(one, other)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('laying one row beside the other is the same from both sides', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(alike(soundOf(a), soundOf(b))).toBeCloseTo(alike(soundOf(b), soundOf(a)), 9)
      }),
    )
  })

  it('giving up early never changes what is near enough', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 0.99, noNaN: true }), (a, b, least) => {
        const whole = alike(soundOf(a), soundOf(b))
        if (whole > least + 1e-9) expect(alike(soundOf(a), soundOf(b), least)).toBeCloseTo(whole, 9)
      }),
    )
  })
})
