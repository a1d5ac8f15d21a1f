import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameIndex } from './name-index.ts'

const names = [
  'Elira Marku',
  'Drita Kola',
  'សុខា ចាន់',
  'Ольга Шевченко',
  '王小红',
  'Ana',
  'Fatmata Kamara',
  'Abdul Rahman',
  'Besa Leka',
  'Mira Hoxha',
]

function indexOf(list: readonly string[]): NameIndex<number> {
  const index = new NameIndex<number>()
  list.forEach((name, n) => index.add(n, [name]))
  return index
}

describe('an index of names', () => {
  it.each(['', '   ', '\u200b', '*', '%', '…'])('answers nobody to %j', (asked) => {
    expect(indexOf(names).search(asked, { limit: 5 })).toEqual([])
  })

  it('answers no more than the limit, and nobody for a limit of none', () => {
    const index = indexOf(Array.from({ length: 50 }, () => 'Ana Marku'))
    expect(index.search('Ana', { limit: 7 })).toHaveLength(7)
    expect(index.search('Ana', { limit: 0 })).toEqual([])
  })

  it('says by which of somebody’s names they were found, and says them once', () => {
    const index = new NameIndex<string>()
    index.add('a child', ['Teuta Gashi', 'Teuta Gashi', 'Lule'])
    const found = index.search('Lule', { limit: 5, least: 0.8 })
    expect(found).toEqual([{ key: 'a child', nearness: 1, because: 'Lule', language: null }])
  })

  it('forgets who is taken out, and knows who is put in again under another name', () => {
    const index = indexOf(names)
    index.remove(0)
    index.remove(0)
    expect(index.size).toBe(names.length - 1)
    expect(index.search('Elira Marku', { limit: 3, least: 0.9 })).toEqual([])
    index.add(1, ['Vjosa Prifti'])
    expect(index.search('Drita Kola', { limit: 3, least: 0.9 })).toEqual([])
    expect(index.search('Vjosa Prifti', { limit: 3 })[0]?.key).toBe(1)
  })

  it('stays true when most of what was put in has gone', () => {
    const index = indexOf(Array.from({ length: 4000 }, (_, n) => `Ana Marku ${n % 10}`))
    index.add(9999, ['Elira Zeneli'])
    for (let n = 0; n < 4000; n++) if (n !== 17) index.remove(n)
    expect(index.size).toBe(2)
    expect(index.search('Elira Zeneli', { limit: 3 })[0]?.key).toBe(9999)
    expect(index.search('Ana Marku', { limit: 3 })[0]?.key).toBe(17)
  })

  it('one name a thousand times is a bounded answer at once', () => {
    const index = indexOf(Array.from({ length: 1000 }, () => 'Mohammed Ali'))
    const from = process.cpuUsage()
    expect(index.search('Mohamed Aly', { limit: 10, typing: true })).toHaveLength(10)
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(500)
  })

  it('one letter, and a name of three hundred, are answered at once', () => {
    const index = indexOf(Array.from({ length: 3000 }, (_, n) => `${names[n % names.length] ?? ''} ${n}`))
    const from = process.cpuUsage()
    index.search('e', { limit: 10, typing: true })
    index.search('Muhammadabdulrahman'.repeat(20), { limit: 10, typing: true })
    index.search('Ana '.repeat(100), { limit: 10, typing: true })
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(1500)
  })

  it.each([
    ['Саша', 'Олександр Бойко'],
    ['Sasha', 'Oleksandr'],
    ['Оленка', 'Елена'],
    ['Маша', 'Марія Коваль'],
    ['Ірина', 'Ира'],
    ['Yura', 'Юрій'],
    ['Yuri', 'Georgiy'],
    ['Софія', 'Sofia'],
    ['Momoh', 'Mohamed'],
    ['Женя', 'Євгенія Бойко'],
    ['Zhenya', 'Yevhen'],
    ['Саша', 'Олександра'],
    ['Валя', 'Валентина'],
    ['Bill', 'William Tucker'],
    ['Льоша', 'Олексій'],
    ['Recep', 'Rajab'],
    ['Галя', 'Галина'],
  ])('finds, by %s, %s: forms that share no sound too', (asked, name) => {
    const index = indexOf([...names, name, ...names.map((one) => `${one} Zeneli`)])
    expect(index.search(asked, { limit: 3, least: 0.8, typing: true })[0]?.key).toBe(names.length)
    index.remove(names.length)
    expect(index.search(asked, { limit: 3, least: 0.9 })).toEqual([])
  })

  describe('among ten thousand', () => {
    const parts = [
      'Agnes Dara Eliza Fatmata Gjergj Ivan Jeanne Kosal Ludmila Mei Nikola Oksana Prasert Roza Sokha Teuta Vichai Wai Yan Zana',
      'An Bo Chi Dong Ei Fa Gu Ho In Ju Ka Lok Man Nga On Ping Shan Ting Wing Yu',
      'Au Bah Chau Dao Eu Fung Goh Hui Ip Jung Kong Lau Mok Ng Oh Poon Qiu Ruan Shek Tse Uy Vo Woo Yip Zen',
    ].map((words) => words.split(' '))
    const [first = [], middle = [], last = []] = parts
    const crowd = first.flatMap((a) => middle.flatMap((b) => last.map((c) => `${a} ${c} ${b}`)))

    it.each([
      ['劉慧卿', 'Emily Lau Wai-hing'],
      ['梁朝偉', 'Tony Leung Chiu-wai'],
    ])('finds %s as %s, though no character stands for the first name', (asked, name) => {
      expect(indexOf([name, ...crowd]).search(asked, { limit: 3 })[0]?.key).toBe(0)
    })

    it.each([
      ['Kadijah Bah', 'Kadiatu Bah'],
      ['Sasha Shev', 'Олександр Шевченко'],
    ])('finds, by %s, %s, while more may be typed', (asked, name) => {
      const index = indexOf([name, ...crowd, ...crowd.slice(0, 5000).map((one) => `B${one.toLowerCase()} Savaben`)])
      expect(index.search(asked, { limit: 5, least: 0.8, typing: true }).map(({ key }) => key)).toContain(0)
    })
  })

  it('says in which language characters were read that several languages read', () => {
    const index = indexOf(['陳志強', 'Ольга'])
    for (const [asked, language] of [
      ['Chan Chi Keung', 'yue'],
      ['Tan Chee Keong', 'nan'],
      ['Chen Zhiqiang', 'zh'],
      ['Tran Chi Cuong', 'vi'],
    ])
      expect(index.search(asked ?? '', { limit: 1 })).toMatchObject([{ key: 0, language }])
    expect(index.search('Olga', { limit: 1 })).toMatchObject([{ key: 1, language: null }])
  })

  it('finds everybody by their own name, first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{2,9} [a-z]{2,9}$/), { minLength: 1, maxLength: 40 }),
        (list) => {
          const index = indexOf(list)
          list.forEach((name, n) => {
            const found = index.search(name, { limit: 40 })
            expect(found.filter(({ nearness }) => nearness === found[0]?.nearness).map(({ key }) => key)).toContain(n)
          })
        },
      ),
      { numRuns: 40 },
    )
  })
})
