import { describe, expect, it } from 'vitest'
import { readKhmer } from './khmer.ts'

describe('Khmer is read in the geographic romanisation', () => {
  it.each([
    ['a vowel that stands alone, with what closes it', 'ឥន្ទ', 'en'],
    ['a vowel that stands alone, before an open syllable', 'ឧដុង្គ', 'u’dongk'],
    ['a vowel that stands alone within a word', 'រស់ដោយខ្លួនឯង', 'ros’daoy’khluon’aeng'],
    ['a vowel that stands alone, after a diphthong', 'នៅឯណា', 'nov’ae’na'],
    ['a vowel that stands alone with a letter under it', 'ឱ្យ', 'aoy'],
    ['the sign of an end before a throat sound, first series', 'អាំងកោះ', 'ang’kaoh'],
    ['the sign of an end before a throat sound, second series', 'ទាំង', 'teang'],
    ['a breath at the end', 'ក្រចេះ', 'kra’cheh'],
    ['a light syllable before a sonorant', 'ព្រះសីហនុ', 'preah’sei’ha’no'],
    ['a letter that turns the series', 'ប៉ៃលិន', 'pai’lin'],
    ['a sign that shortens before a throat sound', 'សុភ័ក្រ', 'so’phoak'],
    ['a short vowel in the second series', 'រាប់', 'roab'],
    ['doubled letters', 'ឧត្តរមានជ័យ', 'u’ttar’mean’chey'],
    ['a stack that is divided after a vowel that is not written', 'កម្ពុជា', 'kam’pu’chea'],
    ['a stack of the same letter', 'ធម្មតា', 'thom’ta'],
    ['a stack that stays together', 'ផល្លា', 'phal’lea'],
    ['a stack of three, the middle one silent', 'ចន្រ្តា', 'chan’ta'],
    ['a stack of three that ends in a yielding letter', 'ចន្ទ្រា', 'chan’trea'],
    ['a stack of three, in the second series', 'មន្ត្រី', 'mon’trei'],
    ['letters without vowels in a pair', 'អន្តរជាតិ', 'an’tar’cheat'],
    ['letters without vowels before a word that begins', 'រង់ចាំចម្លើយ', 'rong’cham’cham’leuy'],
    ['a throat sound under a nasal', 'អង្គការ', 'angk’kar'],
    ['letters that are doubled in writing alone', 'ទិន្នន័យ', 'tin’ney'],
    ['a nasal that begins the next syllable', 'កុមារម្នាក់', 'ko’mear’mneak'],
  ])('%s', (_, written, read) => {
    expect(readKhmer(written)).toBe(read)
  })

  it('and leaves what is not Khmer as it is', () => {
    expect(readKhmer('Sok ក្រចេះ 7')).toBe('Sok kra’cheh 7')
  })
})
