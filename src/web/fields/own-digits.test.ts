import { describe, expect, it } from 'vitest'
import { asAsciiDigits } from './own-digits.ts'

describe('a number typed on a keyboard of another script', () => {
  it.each([
    ['Khmer', '០១២៣៤៥៦៧៨៩'],
    ['Lao', '໐໑໒໓໔໕໖໗໘໙'],
    ['Burmese', '၀၁၂၃၄၅၆၇၈၉'],
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
    ['full width', '０１２３４５６７８９'],
  ])('is the same number: %s', (_, typed) => {
    expect(asAsciiDigits(typed)).toBe('0123456789')
  })

  it('keeps letters, signs and our own digits as they are', () => {
    expect(asAsciiDigits('+855 ០១២ abc ភូមិ 7')).toBe('+855 012 abc ភូមិ 7')
  })
})
