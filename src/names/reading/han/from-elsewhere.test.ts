import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../index/name-index.ts'
import { nearness } from '../../likeness/nearness.ts'
import { readWrittenName } from '../read.ts'
import { readFromElsewhere } from './from-elsewhere.ts'

const near = (written: string, latin: string) => nearness(readWrittenName(written), readWrittenName(latin))

describe('names from elsewhere in characters', () => {
  it('a name with a character that writes no sound of another language is Chinese alone', () => {
    expect(readFromElsewhere('陳志強', () => '')).toBeNull()
    expect(readWrittenName('陳志強').readings.every(({ language }) => language !== null)).toBe(true)
  })

  it.each([
    ['莫哈末諾奧曼', 'Mohd Nor Othman'],
    ['阿末韩沙', 'Ahmad Hamzah'],
    ['东姑阿兹兰', 'Tengku Azlan'],
    ['賽哈密', 'Syed Hamid'],
    ['約翰·愛德華茲', 'John Edwards'],
    ['杰克·肯普', 'Jack Kemp'],
    ['安格拉·默克尔', 'Angela Merkel'],
    ['卡巴星', 'Karpal Singh'],
  ])('%s is %s', (written, latin) => {
    expect(near(written, latin)).toBeGreaterThan(0.8)
  })

  it('a character that seldom writes another language’s sounds is read in Mandarin, where a dot says that the name is from elsewhere', () => {
    expect(readWrittenName('李·愛麗絲').readings.at(-1)?.words).toEqual(['li', 'alice'])
  })

  it('with a dot between two names it is no Chinese name in Cantonese, Hokkien or Korean', () => {
    expect(readWrittenName('約翰·愛德華茲').readings.map(({ language }) => language)).toEqual(['zh', null])
    expect(readWrittenName('黃美玲·李').readings.length).toBeGreaterThan(2)
  })
})

describe('an English first name beside the family’s name', () => {
  const index = new NameIndex<string>()
  for (const name of ['Albert Ho', 'Ho Chun Yan', 'Ho Siu Fong', 'Wai Ming Ho', 'Albert Kwok', 'Fatou Ho', 'Ho Albert'])
    index.add(name, [name])
  const found = index.search('何俊仁', { limit: 10, least: 0.8 })

  it('nobody of another family is found, nor one of that family whose first name is another one', () => {
    expect(found.map(({ key }) => key)).not.toContain('Albert Kwok')
    expect(found.map(({ key }) => key)).not.toContain('Wai Ming Ho')
    expect(found.map(({ key }) => key)).not.toContain('Fatou Ho')
  })

  it('is found after the name that sounds alike', () => {
    expect(found.map(({ key }) => key)).toEqual(['Ho Chun Yan', 'Albert Ho', 'Ho Albert'])
    expect(found.map(({ nearness: near }) => near >= 0.95)).toEqual([true, false, false])
  })

  it('makes nobody likelier to be the same child', () => {
    expect(near('何俊仁', 'Albert Ho')).toBeLessThan(0.6)
  })

  it('is found no more once it is taken out', () => {
    index.remove('Albert Ho')
    expect(index.search('何俊仁', { limit: 10, least: 0.8 }).map(({ key }) => key)).not.toContain('Albert Ho')
    index.add('Albert Ho', ['Albert Ho'])
  })
})
