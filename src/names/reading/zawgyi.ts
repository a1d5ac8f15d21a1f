/** Burmese text in the order of the Zawgyi font, which many phones still use, as Unicode. */

const KINZI = '\u1004\u103a\u1039'
const under = (letter: number) => `\u1039${String.fromCharCode(letter)}`

/** Code points that mean something else in Zawgyi. */
const MEANT: Readonly<Record<number, string>> = {
  0x1033: '\u102f',
  0x1034: '\u1030',
  0x1039: '\u103a',
  0x103a: '\u103b',
  0x103b: '\u103c',
  0x103c: '\u103d',
  0x103d: '\u103e',
  0x105a: '\u102b\u103a',
  0x1060: under(0x1000),
  0x1061: under(0x1001),
  0x1062: under(0x1002),
  0x1063: under(0x1003),
  0x1064: KINZI,
  0x1065: under(0x1005),
  0x1066: under(0x1006),
  0x1067: under(0x1006),
  0x1068: under(0x1007),
  0x1069: under(0x1008),
  0x106a: '\u1009',
  0x106b: '\u100a',
  0x106c: under(0x100b),
  0x106d: under(0x100c),
  0x106e: `\u100d${under(0x100d)}`,
  0x106f: `\u100d${under(0x100e)}`,
  0x1070: under(0x100f),
  0x1071: under(0x1010),
  0x1072: under(0x1010),
  0x1073: under(0x1011),
  0x1074: under(0x1011),
  0x1075: under(0x1012),
  0x1076: under(0x1013),
  0x1077: under(0x1014),
  0x1078: under(0x1015),
  0x1079: under(0x1016),
  0x107a: under(0x1017),
  0x107b: under(0x1018),
  0x107c: under(0x1019),
  0x107d: '\u103b',
  0x107e: '\u103c',
  0x107f: '\u103c',
  0x1080: '\u103c',
  0x1081: '\u103c',
  0x1082: '\u103c',
  0x1083: '\u103c',
  0x1084: '\u103c',
  0x1085: under(0x101c),
  0x1086: '\u103f',
  0x1087: '\u103e',
  0x1088: '\u103e\u102f',
  0x1089: '\u103e\u1030',
  0x108a: '\u103d\u103e',
  0x108b: `${KINZI}\u102d`,
  0x108c: `${KINZI}\u102e`,
  0x108d: `${KINZI}\u1036`,
  0x108e: '\u102d\u1036',
  0x108f: '\u1014',
  0x1090: '\u101b',
  0x1091: `\u100f${under(0x100d)}`,
  0x1092: `\u100b${under(0x100c)}`,
  0x1093: under(0x1018),
  0x1094: '\u1037',
  0x1095: '\u1037',
  0x1096: `${under(0x1010)}\u103d`,
  0x1097: `\u100b${under(0x100b)}`,
}

/** Sequences that Unicode never has: a vowel or a medial before its consonant, a mark that closes where a stack would begin, glyphs of the font. Some of these code points are Shan digits: they count as Zawgyi where they touch a letter. */
const ZAWGYI_ONLY =
  /(?:^|[^\u1000-\u1021\u103b-\u103e\u103f])\u1031|(?:^|[^\u1000-\u1021\u103a-\u103d])\u103b[\u1000-\u1021]|\u1039(?![\u1000-\u1021])|[\u1060-\u108f\u1033\u1034\u105a]|[\u1000-\u103f][\u1090-\u1097]|[\u1090-\u1097][\u102b-\u103e]|\u103a[\u102c-\u1030\u1032\u1036]|\u1031\u103b/u

export const isZawgyi = (text: string): boolean => ZAWGYI_ONLY.test(text)

/** Burmese in either encoding, as Unicode. */
export const inUnicode = (text: string): string => (isZawgyi(text) ? fromZawgyi(text) : text)

/** Zawgyi as Unicode: each sign is replaced by its meaning, then sorted into the order of pronunciation. */
export function fromZawgyi(text: string): string {
  const meant = Array.from(text, (letter) => MEANT[letter.codePointAt(0) ?? 0] ?? letter).join('')
  return meant
    .replace(
      /(\u1031?)(\u103c?)([\u1000-\u1021\u103f])(\u1004\u103a\u1039)?((?:\u1039[\u1000-\u1021])?)([\u103b-\u103e]*)/gu,
      (_, e: string, r: string, letter: string, kinzi: string | undefined, stack: string, medials: string) => {
        const ordered = Array.from(`${r}${medials}`).sort().join('')
        return `${kinzi ?? ''}${letter}${stack}${ordered}${e}`
      },
    )
    .replace(/(\u1037)(\u103a)/gu, '$1$2')
    .replace(/([\u102f\u1030])([\u102d\u102e\u1032\u1036])/gu, '$2$1')
}
