import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unsafeText, withoutHiddenSigns } from './unsafe-text.ts'

describe('a text that a file brings is refused', () => {
  it.each([
    ['a control sign', 'co\u0000urt', 'hidden-sign'],
    ['a control sign of the second row', 'co\u0085urt', 'hidden-sign'],
    ['an escape sign', 'co\u001Burt', 'hidden-sign'],
    ['a sign that turns what follows', 'court\u202Efdp', 'hidden-sign'],
    ['a sign that sets what follows apart and turns it', 'court\u2067fdp', 'hidden-sign'],
    ['a mark of direction', 'court\u200F', 'hidden-sign'],
    ['a mark of Arabic direction', 'court\u061C', 'hidden-sign'],
    ['an end of a line where none is seen', 'court\u2028police', 'hidden-sign'],
    ['an end of a paragraph where none is seen', 'court\u2029police', 'hidden-sign'],
    ['a soft hyphen', 'co\u00ADurt', 'hidden-sign'],
    ['a joiner of combining letters', 'co\u034Furt', 'hidden-sign'],
    ['a blank of Hangul that is none', 'co\u3164urt', 'hidden-sign'],
    ['a half-wide blank that is none', 'co\uFFA0urt', 'hidden-sign'],
    ['a filler of Hangul', 'co\u115Furt', 'hidden-sign'],
    ['a vowel of Khmer that nobody sees', '\u1780\u17B4', 'hidden-sign'],
    ['a Mongolian sign that chooses a shape', 'co\u180Burt', 'hidden-sign'],
    ['a sign that chooses a shape', 'court\uFE0F', 'hidden-sign'],
    ['a joiner of words', 'co\u2060urt', 'hidden-sign'],
    ['a byte-order mark inside', 'co\uFEFFurt', 'hidden-sign'],
    ['a sign between lines', 'court\uFFF9', 'hidden-sign'],
    ['a letter of tags that nobody sees', 'court\u{E0041}', 'hidden-sign'],
    ['a blank without width between letters that need none', 'co\u200Burt', 'hidden-sign'],
    ['half a letter', 'court\uD83D', 'half-letter'],
    ['an element', '<img src=x>', 'markup'],
    ['an end of one', 'court</b>', 'markup'],
    ['a comment', '<!-- court', 'markup'],
    ['an instruction', '<?xml', 'markup'],
    ['a letter by its number', 'co&#117;rt', 'markup'],
    ['a script as an address', 'see javascript:alert(1)', 'markup'],
    ['a formula', '=HYPERLINK("x")', 'formula'],
    ['a formula behind blanks', '  =1+1', 'formula'],
    ['a formula that begins with plus', '+1+cmd', 'formula'],
    ['a formula that begins with minus', '-cmd', 'formula'],
    ['a formula that begins as a number below nothing', '-1+cmd', 'formula'],
    ['a call of a program behind a dash', "- cmd|' /C calc'!A0", 'formula'],
    ['a sum behind a telephone number', '+381 11 785+1', 'formula'],
    ['a function of an older program', '@SUM(A1)', 'formula'],
  ])('with %s', (_, text, code) => {
    expect(unsafeText(text)).toBe(code)
  })
})

describe('a text that a file brings is taken', () => {
  it.each([
    ['in Khmer, with blanks without width between words', 'តើ\u200Bវា\u200Bយ៉ាង\u200Bណា។'],
    ['in Khmer, with such a blank beside a quotation mark', '“\u200Bតើ\u200Bវា”'],
    ['in Persian, with the sign that keeps letters apart', 'خانه\u200Cاش چطور است؟'],
    ['in a script of India, with the sign that joins letters', 'क्\u200Dष'],
    ['in Burmese', 'ကလေး ဘယ်လိုလဲ'],
    ['with tabs and several lines', 'One\n\ttwo\r\nthree'],
    ['with a dash before the words of a list', '- a bed\n- a door'],
    ['that is a number below nothing', '-5'],
    ['with smaller and greater', 'age < 5, and 3 > 2'],
    ['with “and” as a sign', 'Mother & child'],
  ])('%s', (_, text) => {
    expect(unsafeText(text)).toBeUndefined()
  })
})

describe('a text without its hidden signs', () => {
  it('hides nothing, whatever stood in it, and loses nothing once more', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        '\u00AD',
        '\u200B',
        '\u202E',
        '\u17B4',
        '\uFEFF',
        '\u2028',
        '\u3164',
        '\u0000',
        '\t',
        'a',
        ' ',
        'ក',
        '\u{E0041}',
      ),
      fc.integer({ min: 0, max: 0x10ffff }).map((at) => String.fromCodePoint(at)),
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const left = withoutHiddenSigns(signs.join(''))
        expect(unsafeText(left)).not.toBe('hidden-sign')
        expect(withoutHiddenSigns(left)).toBe(left)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a word that a soft hyphen or a blank without width parted is one word', 'co\u00ADurt\u200Broom', 'courtroom'],
    ['words that stood on two lines are two', 'court\u2028police\u0085school', 'court police school'],
    ['what turned the reading order is gone', '\u202Enossel\u202C', 'nossel'],
    ['blanks without width stay where a script has no other', 'តើ\u200Bវា', 'តើ\u200Bវា'],
    ['joiners stay, and lines', 'خانه\u200Cاش\n\tक्\u200Dष', 'خانه\u200Cاش\n\tक्\u200Dष'],
  ])('%s', (_, text, left) => {
    expect(withoutHiddenSigns(text)).toBe(left)
  })
})
