import { describe, expect, it } from 'vitest'
import { namesNumber } from './typed-numbers.ts'
import { namesPlace } from './typed-places.ts'

const marked = '+355 69 123 4567'

describe('a number that must never be used, in the words of a plan', () => {
  it.each([
    'Phone the family on +355691234567',
    'Phone 069 123 4567 after six',
    'ring 0691234567.',
    'ring (069) 123-45-67, then go',
    '00355 69 1234567',
    '+355 (0)69 123 4567',
    'On 12/03 069 123 4567 10:00',
    'their town number: 123 4567',
    'ទូរស័ព្ទ ០៦៩ ១២៣ ៤៥៦៧',
    'ဖုန်း ၀၆၉၁၂၃၄၅၆၇',
    'اتصل على ٠٦٩ ١٢٣ ٤٥٦٧',
    'اتصل على ۰۶۹۱۲۳۴۵۶۷',
    '0\u200e69\u00a0123\u200b4567',
    '０６９１２３４５６７',
  ])('is found in %s', (text) => {
    expect(namesNumber(text, marked)).toBe(true)
  })

  it.each(['Phone 069 123 4568', 'On 2026-03-12 at 10:45', 'Bring 4567 lek', 'Room 67', 'house 12, floor 3', ''])(
    'is not seen in %s',
    (text) => {
      expect(namesNumber(text, marked)).toBe(false)
    },
  )

  it('is found however the card writes it, and an account as a whole word', () => {
    for (const card of ['0691234567', '355691234567', '٠٦٩ ١٢٣ ٤٥٦٧', '069-123-4567'])
      expect(namesNumber('Phone +355 69 123 4567', card), card).toBe(true)
    expect(namesNumber('write to @Blue.Van on the app', 'blue.van')).toBe(true)
    expect(namesNumber('he drives a blue.vandal', 'blue.van')).toBe(false)
  })
})

describe('a place that must never be used, in the words of a plan', () => {
  it.each([
    ['Meet her at Rruga e Dibrës 12', 'rr. e Dibres, nr 12'],
    ['go to rruga e dibres nr. 12, second floor', 'Rruga e Dibrës 12'],
    ['ផ្ទះនៅផ្សារថ្មី ជាន់ទី២', 'ផ្សារថ្មី'],
    ['Tea house “Besa”, 5 pm', 'tea house Besa'],
  ])('is found in %s', (text, place) => {
    expect(namesPlace(text, place)).toBe(true)
  })

  it.each([
    ['Meet her at Rruga e Dibrës 121', 'Rruga e Dibrës 12'],
    ['the tea was good in that house', 'tea house Besa'],
    ['at school', '12'],
  ])('is not seen in %s', (text, place) => {
    expect(namesPlace(text, place)).toBe(false)
  })
})
