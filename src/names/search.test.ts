import { describe, expect, it } from 'vitest'
import { readWrittenName } from './reading/read.ts'
import { indexNames, search } from './search.ts'

const files = [
  'បុប្ផា',
  'រដ្ឋា គឹម',
  'Përparim Gjokë',
  'Elira Marku',
  'សុខា ចាន់',
  'ສົມພອນ',
  'အောင်အောင်',
  'စုစု',
  'Nguyễn Thị Hoa',
  '王小红',
  'Ольга Шевченко',
  'Fatmata Kamara',
  'Thandar Htun',
  'Drita Kola',
  'محمد الزبيدي',
  'สมชาย ใจดี',
  '김민지',
  'Šejla Đukić',
]
const index = indexNames(files.map((name) => ({ item: name, names: [readWrittenName(name)] })))
const firstFor = (asked: string) => search(asked, index, 5)[0]?.key

describe('finding a child by a name heard once', () => {
  it('finds nobody for a question without letters', () => {
    expect(search(' \u200b…', index, 5)).toEqual([])
  })

  it('does not offer a name that is not near', () => {
    expect(search('Zorzopulos', index, 5)).toEqual([])
    expect(search('Bartholomew Wigglesworth', index, 5)).toEqual([])
  })

  it.each([
    ['perparim gjoke', 'Përparim Gjokë'],
    ['Gjoka Perparim', 'Përparim Gjokë'],
    ['elira', 'Elira Marku'],
    ['Sokha', 'សុខា ចាន់'],
    ['Suka', 'សុខា ចាន់'],
    ['Bopha', 'បុប្ផា'],
    ['Kim Rotha', 'រដ្ឋា គឹម'],
    ['Chan Sokha', 'សុខា ចាន់'],
    ['Somphone', 'ສົມພອນ'],
    ['Aung Aung', 'အောင်အောင်'],
    ['Su Su', 'စုစု'],
    ['nguyen thi hoa', 'Nguyễn Thị Hoa'],
    ['Wang Xiaohong', '王小红'],
    ['Wong Siu Hung', '王小红'],
    ['Olha Shevchenko', 'Ольга Шевченко'],
    ['Шевченко Ольга Петровна', 'Ольга Шевченко'],
    ['Fatimata Kamara', 'Fatmata Kamara'],
    ['Fatou Camara', 'Fatmata Kamara'],
    ['Mohammed Zubaidi', 'محمد الزبيدي'],
    ['muhamed al-zubeidi', 'محمد الزبيدي'],
    ['Somchai', 'สมชาย ใจดี'],
    ['Kim Min-ji', '김민지'],
    ['Shejla Djukich', 'Šejla Đukić'],
    ['sejla dukic', 'Šejla Đukić'],
  ])('%s is %s', (asked, name) => {
    expect(firstFor(asked)).toBe(name)
  })

  it('takes a word that is still being typed', () => {
    expect(firstFor('elir')).toBe('Elira Marku')
    expect(firstFor('drita ko')).toBe('Drita Kola')
    expect(firstFor('fa')).toBe('Fatmata Kamara')
  })
})
