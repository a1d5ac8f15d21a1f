import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBurmese } from './burmese.ts'
import { readName } from './reading.ts'
import { nearness, read, search } from './search.ts'

const files = ['Përparim Gjokë', 'Elira Marku', 'សុខា ចាន់', 'ສົມພອນ', 'အောင်အောင်', 'စုစု', 'Nguyễn Thị Hoa', '王小红', 'Ольга Шевченко', 'Fatmata Kamara', 'Thandar Htun', 'Drita Kola']
const items = files.map((name) => ({ item: name, names: [read(name)] }))
const firstFor = (asked: string) => search(asked, items, 5)[0]?.item

describe('finding a child by a name heard once', () => {
  it('finds nobody for a question without letters', () => {
    expect(search(' \u200b…', items, 5)).toEqual([])
  })

  it('does not offer a name that is not near', () => {
    expect(search('Zorzopulos', items, 5)).toEqual([])
  })

  it.each([
    ['perparim gjoke', 'Përparim Gjokë'],
    ['Gjoka Perparim', 'Përparim Gjokë'],
    ['elira', 'Elira Marku'],
    ['Sokha', 'សុខា ចាន់'],
    ['Somphone', 'ສົມພອນ'],
    ['Aung Aung', 'အောင်အောင်'],
    ['Su Su', 'စုစု'],
    ['nguyen thi hoa', 'Nguyễn Thị Hoa'],
    ['Wang Xiaohong', '王小红'],
    ['Olha Shevchenko', 'Ольга Шевченко'],
    ['Fatimata Kamara', 'Fatmata Kamara'],
  ])('%s is %s', (asked, name) => {
    expect(firstFor(asked)).toBe(name)
  })

  it('takes a word that is still being typed', () => {
    expect(firstFor('elir')).toBe('Elira Marku')
  })
})

it.each([['အောင်အောင်', 'aung aung'], ['ကျော်', 'kyaw'], ['ခင်', 'khin'], ['စန်း', 'san'], ['မြင့်', 'myin'], ['ထွန်း', 'thun'], ['လှိုင်', 'hlaing'], ['ရွှေ', 'shway']])('reads %s as %s', (text, reading) => {
  expect(readBurmese(text)).toBe(reading)
})

it('gives a bounded answer for any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
    expect(readName(text).join('').length).toBeLessThan(6000)
    expect(nearness(read(text), read('Elira Marku'))).toBeLessThanOrEqual(1.0001)
  }))
})

it('holds a name equal to itself nearest of all', () => {
  fc.assert(fc.property(fc.constantFrom(...files), (name) => {
    expect(nearness(read(name), read(name))).toBe(1)
  }))
})
