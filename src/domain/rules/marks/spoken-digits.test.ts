import { describe, expect, it } from 'vitest'
import { sameNumber } from '../../kinds/registration/do-not.ts'
import { namesNumber } from './typed-numbers.ts'

const marked = '+355 69 123 4567'

describe('a number that must never be used, spelled out', () => {
  it.each([
    ['English', 'Ring oh six nine, one two three, four five six seven'],
    ['Albanian', 'zero gjashtë nëntë një dy tre katër pesë gjashtë shtatë'],
    ['Albanian without marks', 'zero gjashte nente nje dy tre kater pese gjashte shtate'],
    ['French', 'zéro six neuf un deux trois quatre cinq six sept'],
    ['Ukrainian', 'нуль шість дев’ять один два три чотири п’ять шість сім'],
    ['Krio', 'ziro siks nayn wan tu tri fo fayv siks sɛvin'],
    ['Vietnamese', 'không sáu chín một hai ba bốn năm sáu bảy'],
    ['Chinese', '打电话给零六九一二三四五六七'],
    ['Chinese with 〇', '〇六九 一二三 四五六七'],
    ['Khmer', 'សូន្យ ប្រាំមួយ ប្រាំបួន មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ'],
    ['Lao', 'ສູນ ຫົກ ເກົ້າ ໜຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ'],
    ['Thai', 'ศูนย์หกเก้าหนึ่งสองสามสี่ห้าหกเจ็ด'],
    ['Burmese', 'သုည ခြောက် ကိုး တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ်'],
    ['words and digits together', 'zero 69, then one two three 4567'],
  ])('is found in %s', (_, text) => {
    expect(namesNumber(text, marked)).toBe(true)
  })

  it('is found where a digit is said to stand twice', () => {
    expect(namesNumber('oh six nine double five one triple seven', '069 55 1777')).toBe(true)
  })

  it.each(['two of them went at six, nine came back', 'one two three four five six eight', '一二三四五六八'])(
    'is not seen in %s',
    (text) => {
      expect(namesNumber(text, marked)).toBe(false)
    },
  )
})

describe('a number that the card has with other words, or with a second number', () => {
  it.each([
    '069 123 4567 (WhatsApp)',
    'Viber: 069 123 4567',
    'his phone 0691234567 or 0682223344',
    '069 123 4567 / 068 222 3344',
    '068 222 3344, 069 123 4567',
    '0682223344;0691234567',
    '០៦៩ ១២៣ ៤៥៦៧ (ពូ)',
  ])('is found however it was written: %s', (card) => {
    expect(namesNumber('Phone the family on +355 69 123 4567', card)).toBe(true)
    expect(sameNumber('+355691234567', card)).toBe(true)
    expect(sameNumber(card, '0691234567')).toBe(true)
    expect(namesNumber('Phone the school on 069 999 8877', card)).toBe(false)
    expect(sameNumber('0699998877', card)).toBe(false)
  })

  it('is none where the digits are a part of an account', () => {
    expect(namesNumber('Receipt 123456 of the shop', 'bluevan123456')).toBe(false)
    expect(sameNumber('bluevan123456', '123456')).toBe(false)
    expect(sameNumber('bluevan123456', '@BlueVan123456')).toBe(true)
  })
})
