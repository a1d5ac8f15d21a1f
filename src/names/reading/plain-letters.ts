import anyAscii from 'any-ascii'

/** Scripts of syllables and words, read by `readHan` and `readHangul`, and scripts in which nobody living is named. A table of their letters is 150 kB on a phone. */
export const NOT_BY_LETTER =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Tangut}\p{Script=Khitan_Small_Script}\p{Script=Cuneiform}\p{Script=Egyptian_Hieroglyphs}\p{Script=Anatolian_Hieroglyphs}]/gu

/** Any text in plain Latin letters, letter by letter. Characters that are not read by letters are left out. */
export const plainLetters = (text: string): string => anyAscii(text.replace(NOT_BY_LETTER, ' '))
