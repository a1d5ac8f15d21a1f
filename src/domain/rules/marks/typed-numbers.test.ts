import { describe, expect, it } from 'vitest'
import { sameNumber } from '../../kinds/registration/do-not.ts'
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
    '0  –  69  –  123  –  4567',
    '(069) / 123 … 4567',
    'ring O69 l23 4567',
    `${Array.from({ length: 20 }, (_, at) => `069 999 ${String(1000 + at)}`).join(', ')}, 069 123 4567`,
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

describe('a number that was typed with letters that look like digits', () => {
  it.each(['၀၆၉၁၂၃ဝ၅၆၇', 'ဖုန်းဝ၆၉-၁၂၃-ဝ၅၆ရ', '069 123O567', 'O69 l23 O567'])('is found in %s', (text) => {
    expect(namesNumber(text, '069 123 0567')).toBe(true)
    expect(sameNumber(text.replace('ဖုန်း', ''), '0691230567')).toBe(true)
  })

  it.each(['၆ရက်၊ ၉ရက်', 'All 10 of 1Il0', 'ရ ဝ'])('is none in %s', (text) => {
    expect(namesNumber(text, '069 123 0567')).toBe(false)
  })
})

describe('several numbers on one line of the card', () => {
  it.each([
    '(1) 069 123 4567 (2) 068 222 3344',
    '1. 069 123 4567 2. 068 222 3344',
    '0691234567 0682223344',
    '069 123 4567 - 068 222 3344',
    '0691234567 + 0682223344',
    '+355691234567 +355682223344',
  ])('are both found: %s', (card) => {
    for (const number of ['+355 69 123 4567', '068 222 3344']) {
      expect(namesNumber(`Phone them on ${number}`, card), number).toBe(true)
      expect(sameNumber(number, card), number).toBe(true)
    }
    expect(namesNumber('Phone the school on 069 123 9999', card)).toBe(false)
  })

  it('is found with a count behind it, and where the card spells it out', () => {
    expect(namesNumber('Phone 0691234567', '069 123 4567 (2)')).toBe(true)
    expect(namesNumber('Phone 0691234567', 'zero six nine one two three four five six seven')).toBe(true)
  })
})

describe('a place that must never be used, in the words of a plan', () => {
  it.each([
    ['Meet her at Rruga e Dibrës 12', 'rr. e Dibres, nr 12'],
    ['go to rruga e dibres nr. 12, second floor', 'Rruga e Dibrës 12'],
    ['ផ្ទះនៅផ្សារថ្មី ជាន់ទី២', 'ផ្សារថ្មី'],
    ['Tea house “Besa”, 5 pm', 'tea house Besa'],
    ['去火车站接她', '火车站'],
    ['She is met at the KTV', 'KTV'],
    ['ផ្លូវ 271 ផ្ទះ 12', 'ផ្លូវ ២៧១'],
    ['ร้านที่ตลาดใหม่ ๑๒', 'ตลาดใหม่ 12'],
    ['tới duong Nguyen Trai 12', 'Đường Nguyễn Trãi 12'],
    ['Go to Kɔngo Tɔŋ', 'Kongo Ton'],
    ['вул. Шевченка, 12', 'вулиця Шевченка 12'],
    ['bd. Zogu', 'Bulevardi Zogu'],
  ])('is found in %s', (text, place) => {
    expect(namesPlace(text, place)).toBe(true)
  })

  it.each([
    ['Meet her at Rruga e Dibrës 121', 'Rruga e Dibrës 12'],
    ['the tea was good in that house', 'tea house Besa'],
    ['at school', '12'],
    ['in room 123', '123'],
    ['小站', '站'],
  ])('is not seen in %s', (text, place) => {
    expect(namesPlace(text, place)).toBe(false)
  })
})
