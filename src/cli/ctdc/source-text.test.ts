import { describe, expect, test } from 'vitest'
import { sourceText } from './source-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const HEADER = 'yearOfRegistration,gender\n'

describe('the bytes of a source file', () => {
  test('are refused when there are none', () => {
    expect(sourceText(new Uint8Array())).toMatchObject({ ok: false, code: 'empty' })
  })

  test('are refused when they hold nothing but white space', () => {
    expect(sourceText(utf8(' \n\r\n'))).toMatchObject({ ok: false, code: 'empty' })
  })

  test('are refused as UTF-16 with a mark, in either order', () => {
    const little = Uint8Array.from(Buffer.from(`\ufeff${HEADER}`, 'utf16le'))
    for (const bytes of [little, Uint8Array.from(Buffer.from(little).swap16())])
      expect(sourceText(bytes)).toEqual({ ok: false, code: 'utf-16', detail: { byte: 1, line: 1 } })
  })

  test('are refused as UTF-16 without a mark', () => {
    expect(sourceText(Uint8Array.from(Buffer.from(HEADER, 'utf16le')))).toMatchObject({
      ok: false,
      code: 'utf-16',
      detail: { line: 1 },
    })
  })

  test('are refused with the line and the byte of a Latin-1 letter', () => {
    const bytes = Uint8Array.from(Buffer.from(`${HEADER}2016,Mädchen\n`, 'latin1'))
    expect(sourceText(bytes)).toEqual({ ok: false, code: 'not-utf-8', detail: { line: 2, byte: HEADER.length + 7 } })
  })

  test('are refused with the place of a character that was cut in half', () => {
    const whole = utf8(`${HEADER}2016,ខ`)
    expect(sourceText(whole.subarray(0, whole.length - 1))).toEqual({
      ok: false,
      code: 'not-utf-8',
      detail: { line: 2, byte: HEADER.length + 6 },
    })
  })

  test('are refused with the place of a zero byte', () => {
    expect(sourceText(utf8(`${HEADER}2016,Fe\0male\n2017,Male\n`))).toEqual({
      ok: false,
      code: 'nul-byte',
      detail: { line: 2, byte: HEADER.length + 8 },
    })
  })

  test('are refused as text with a zero byte, also as the first one, until more than a quarter are zero', () => {
    expect(sourceText(utf8('\0year'))).toEqual({ ok: false, code: 'nul-byte', detail: { line: 1, byte: 1 } })
    expect(sourceText(utf8('yea\0'))).toMatchObject({ code: 'nul-byte' })
    expect(sourceText(utf8('ye\0'))).toMatchObject({ code: 'utf-16' })
  })

  test('are refused with the place of a wrong byte on the first line, on an empty one, and on the last', () => {
    const wrong = (before: string, after = '') => sourceText(Uint8Array.from([...utf8(before), 0xff, ...utf8(after)]))
    expect(wrong('a', '\nb\n')).toMatchObject({ detail: { line: 1, byte: 2 } })
    expect(wrong('\n\n', '\nb')).toMatchObject({ detail: { line: 3, byte: 3 } })
    expect(wrong('ខ\nខë')).toMatchObject({ detail: { line: 2, byte: 10 } })
  })

  test('are refused when they are a spreadsheet, not text', () => {
    const beginnings = [
      [0x50, 0x4b, 0x03, 0x04, 0x14, 0],
      [0xd0, 0xcf, 0x11, 0xe0, 0, 0],
      [0x1f, 0x8b, 8, 0],
      [...utf8('%PDF-1.7\n')],
    ]
    for (const bytes of beginnings)
      expect(sourceText(Uint8Array.from(bytes))).toMatchObject({ ok: false, code: 'not-text' })
  })

  test('are read without their byte-order mark', () => {
    for (const marks of ['\ufeff', '\ufeff\ufeff'])
      expect(sourceText(utf8(`${marks}${HEADER}`))).toEqual({ ok: true, value: HEADER })
  })
})
