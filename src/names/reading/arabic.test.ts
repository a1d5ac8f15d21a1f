import { describe, expect, it } from 'vitest'
import { readArabicWord } from './arabic.ts'

const latin = (word: string) => readArabicWord(word).latin

describe('a word in Arabic script', () => {
  it.each([
    ['ayn at the beginning is heard as a vowel', 'عطف', 'atf'],
    ['ayn at the end is not heard', 'بدع', 'bd'],
    ['ayn inside is not heard', 'بعدر', 'bdr'],
    ['waw at the beginning is a consonant', 'وكف', 'wkf'],
    ['waw after a vowel is a consonant', 'كاوف', 'kawf'],
    ['waw before a vowel is a consonant', 'كواف', 'kwaf'],
    ['waw between consonants is a vowel', 'كوف', 'kuf'],
    ['ya at the beginning is a consonant', 'يكف', 'ykf'],
    ['ya after alif is a consonant', 'كايف', 'kayf'],
    ['ya before a vowel is a consonant', 'كياف', 'kyaf'],
    ['ya before waw is a consonant, and so is waw after ya', 'كيوف', 'kywf'],
    ['Persian ya is read alike', 'یکف', 'ykf'],
    ['ya between consonants is a vowel', 'كيف', 'kif'],
    ['ha at the end is heard as a vowel', 'كفه', 'kfa'],
    ['ha of Urdu at the end is heard as a vowel', 'کفہ', 'kfa'],
    ['ha inside is a consonant', 'كهف', 'khf'],
    ['a letter alone is itself', 'ه', 'h'],
    ['a doubled letter is between its neighbours', 'كوّف', 'kuf'],
    ['a lengthening stroke is nothing', 'كـف', 'kf'],
    ['an article is left out', 'الكفد', 'kfd'],
    ['an article before two letters belongs to the word', 'الكف', 'alkf'],
  ])('%s', (_, word, read) => {
    expect(latin(word)).toBe(read)
  })

  it('is marked where its short vowels are left out, and not where they are written or the name is known', () => {
    expect(readArabicWord('كفد')).toEqual({ latin: 'kfd', bare: true })
    expect(readArabicWord('كَفَد')).toEqual({ latin: 'kafad', bare: false })
    expect(readArabicWord('محمد').bare).toBe(false)
    expect(latin('المحمد')).toBe(latin('محمد'))
  })

  it('that names a servant of God is read in two parts, the second as it is by itself', () => {
    expect(readArabicWord('عبدالله')).toEqual({ latin: 'abdallah', bare: false })
    expect(readArabicWord('عبدكفد')).toEqual({ latin: 'abdkfd', bare: true })
  })
})
