import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText, placesIn, sentenceAround, soughtWords, standIn } from './in-text.ts'

/** What is marked in a text. */
const marked = (typed: string, text: string) =>
  placesIn(soughtWords(typed), text).map(({ from, to }) => text.slice(from, to))

describe('a word in a text', () => {
  it('is not found where it does not stand, and nothing is found for nothing', () => {
    expect(marked('hospital', 'She went to school.')).toEqual([])
    expect(marked('', 'She went to school.')).toEqual([])
    expect(marked('   ', 'She went to school.')).toEqual([])
    expect(
      standIn(soughtWords('school hospital'), ['She went to school.', 'No word of a doctor.'].map(foldedText)),
    ).toBe(false)
    expect(marked('9', 'I saw 8 of them')).toEqual([])
  })

  it.each([
    ['school', 'The SCHOOL rang; her school.', ['SCHOOL', 'school']],
    ['shtepi', 'Në shtëpinë e saj', ['shtëpi']],
    ['Çfarë', 'cfare ndodhi', ['cfare']],
    ['duong', 'Con đường về', ['đường']],
    ['strasse', 'In der Straße', ['Straße']],
    ['дім', 'Її ДІМ далеко', ['ДІМ']],
    ['مدرسة', 'ذهبت إلى المَدْرَسَه', ['مَدْرَسَه']],
    ['احمد', 'قال أحمد', ['أحمد']],
    ['سلام', 'ســلام', ['ســلام']],
    ['שלום', 'שָׁלוֹם', ['שָׁלוֹם']],
    ['សាលា', 'នាងទៅសាលា\u200bរៀន', ['សាលា']],
    ['សាលារៀន', 'នាងទៅសាលា\u200bរៀនហើយ', ['សាលា\u200bរៀន']],
    ['โรงเรียน', 'เธอไปโรงเรียนทุกวัน', ['โรงเรียน']],
    ['学校', '她每天去学校上课', ['学校']],
    ['학교', '학교에 갔다', ['학교']],
    ['ကျောင်း', 'သူမကျောင်းသွား', ['ကျောင်း']],
    ['12', 'នៅថ្ងៃទី ១២ និង ١٢ and 12', ['១២', '١٢', '12']],
    ['១២', 'on the 12th', ['12']],
    ["don't", 'They don’t know', ['don’t']],
  ])('%s is found in “%s”', (typed, text, found) => {
    expect(marked(typed, text)).toEqual(found)
  })

  it('is marked with the signs on its letters, which are never taken apart', () => {
    expect(marked('ក', 'កាលពីម្សិល')).toEqual(['កា'])
    expect(marked('e', 'ë')).toEqual(['ë'])
  })

  it('may stand in another text of the same entry than the next word', () => {
    const sought = soughtWords('aunt  SCHOOL aunt')
    expect(sought).toEqual(['aunt', 'school'])
    expect(standIn(sought, ['Her aunt came.', 'After school'].map(foldedText))).toBe(true)
    expect(marked('school aunt', 'Her aunt and the school')).toEqual(['aunt', 'school'])
  })

  it('is found wherever it was copied from, in any text, and its places lie in order', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const whole = `${before} ${word} ${after}`
        const sought = soughtWords(word)
        expect(standIn(sought, [whole].map(foldedText))).toBe(true)
        expect(standIn(sought, [whole.normalize('NFD')].map(foldedText))).toBe(true)
        const places = placesIn(sought, whole)
        expect(places.length > 0).toBe(sought.length > 0)
        for (const [index, { from, to }] of places.entries()) {
          expect(from).toBeGreaterThan(places[index - 1]?.to ?? -1)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(whole.length)
          expect(placesIn(sought, whole.slice(from, to))).not.toEqual([])
        }
      }),
    )
  })

  it('breaks on no text at all, and a sentence around a place holds the place', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(anything, anything, (typed, text) => {
        const place = placesIn(soughtWords(typed.slice(0, 1)), text).at(-1)
        if (!place) return
        const { from, to } = sentenceAround(text, place)
        expect(from).toBeLessThanOrEqual(place.from)
        expect(to).toBeGreaterThanOrEqual(place.to)
      }),
    )
  })
})

describe('the sentence around a word', () => {
  const around = (typed: string, text: string) => {
    const [place] = placesIn(soughtWords(typed), text)
    if (!place) return null
    const { from, to } = sentenceAround(text, place)
    return text.slice(from, to)
  }

  it('is neither the one before nor the one after, in any script', () => {
    expect(around('aunt', 'On 3.12. she ran. Her aunt came at 5.30 p! Then home.')).toBe('Her aunt came at 5.30 p!')
    expect(around('សាលា', 'នាងមក។ នាងទៅសាលា។ ហើយ')).toBe('នាងទៅសាលា។')
    expect(around('学校', '她来了。她去学校。很好。')).toBe('她去学校。')
    expect(around('مدرسة', 'أين؟ في المدرسة؟ نعم.')).toBe('في المدرسة؟')
    expect(around('aunt', 'First line\nher aunt\nlast line')?.trim()).toBe('her aunt')
  })

  it('that is too long is cut on both sides', () => {
    const long = `${'a'.repeat(500)} aunt ${'b'.repeat(500)}`
    expect(around('aunt', long)?.length).toBe(4 + 2 * 120)
  })
})
