import { describe, expect, it } from 'vitest'
import { readThai } from './thai.ts'

/** Syllables as they were cut. */
const syllables = (written: string) => readThai(written).split('’').filter(Boolean).join(' ')

describe('Thai and Lao are cut into syllables', () => {
  it.each([
    ['a doubled letter that stands for a vowel', 'พรรณี', 'phan ni'],
    ['a vowel written before, with a glide', 'เลย', 'loei'],
    ['the same in Lao', 'ເລີຍ', 'leui'],
    ['a letter that is silent under a closing one', 'เพชรบูรณ์', 'phet bun'],
    ['a vowel of two signs, open', 'ตัว', 'tua'],
    ['a vowel of three signs', 'เสียหาย', 'sia hai'],
    ['a letter that only raises the tone', 'หัวหน้างาน', 'hua na ngan'],
    ['a short syllable without a vowel sign', 'ค่าชดเชย', 'kha chot choei'],
    ['a short syllable before a sonorant', 'เสนอแล้ว', 'sanoe laeo'],
    ['a cluster under one vowel', 'สิ่งที่ควรคิด', 'sing thi khuan khit'],
    ['a cluster after a vowel written first', 'เพราะการระบุชื่อ', 'phro ka ra ra bu chue'],
    ['a tone mark that begins a syllable', 'เมื่อพื้นที่', 'muea phuen thi'],
    ['short vowels with their sign', 'คนและแต่ละด้าน', 'khon lae tae la dan'],
    ['vowels written before with a closing letter', 'ไม่ใส่เหตุผล', 'mai sai het phon'],
    ['a nasal vowel', 'แล้วทำด้วย', 'laeo tham duai'],
  ])('%s', (_, written, read) => {
    expect(syllables(written)).toBe(read)
  })

  it('and leave what is in other letters', () => {
    expect(readThai('Anong 7')).toBe('Anong 7')
  })
})
