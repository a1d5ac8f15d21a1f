import { describe, expect, it } from 'vitest'
import { readHan, readHangul } from './han.ts'

const korean = (name: string) =>
  readHan(name)
    .filter(({ language }) => language === 'ko')
    .map(({ words }) => words.join(' '))

describe('a name in Han characters, read in Korean', () => {
  it('drops or changes r at the beginning of the family name and of the given name, and nowhere else', () => {
    expect(korean('李蘭')).toContain('lee nan')
    expect(korean('羅麗')).toContain('na yeo')
    expect(korean('金麗龍')).toContain("kim yeo'ryong")
  })
})

describe('a name in Hangul', () => {
  it('has its family name as it is spelt officially or as families write it, and one word where no family can be told', () => {
    expect(readHangul('김미란')).toContainEqual(['kim', "mi'ran"])
    expect(readHangul('란')[0]).toEqual(['ran'])
    expect(readHangul('김미란미란')[0]).toHaveLength(1)
  })
})
