/** The words for 0 to 9 in the languages of the app that put spaces between words; also as typed without marks. */
const SPACED: readonly (readonly string[])[] = [
  'zero oh o nought zéro нуль không ziro',
  'one një nje un une один одна một mot wan',
  'two dy deux два дві hai tu',
  'three tre tri trois три ba',
  'four katër kater quatre чотири bốn bon tư fo',
  "five pesë pese cinq п’ять п'ять пять năm nam lăm fayv",
  'six gjashtë gjashte шість sáu sau siks',
  'seven shtatë shtate sept сім bảy bay bẩy sɛvin',
  'eight tetë tete huit вісім tám tam ɛt',
  "nine nëntë nente neuf дев’ять дев'ять девять chín chin nayn",
].map((words) => words.split(' '))

/** The same in scripts without spaces; a longer word is listed before a shorter one with which it begins. */
const UNSPACED: readonly (readonly [string, string])[] = (
  [
    '零|〇 一|幺|壹 二|两|贰 三|叁 四|肆 五|伍 六|陆 七|柒 八|捌 九|玖',
    'ສູນ ໜຶ່ງ|ຫນຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ',
    'ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า',
    'သုည တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ်|ခုနှစ် ရှစ် ကိုး',
    'សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន',
  ] as const
)
  .flatMap((line) =>
    line
      .split(' ')
      .flatMap((words, digit) => words.split('|').map((word) => [word.normalize('NFC'), String(digit)] as const)),
  )
  .toSorted(([a], [b]) => b.length - a.length)

const DIGIT_OF = new Map(SPACED.flatMap((words, digit) => words.map((word) => [word.normalize('NFC'), String(digit)])))
const TIMES: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 }

/** The text with each spelled-out digit replaced by the digit: “double five” becomes 55. Other words are left. */
export function withDigits(text: string): string {
  const unspaced = UNSPACED.reduce((so, [word, digit]) => so.replaceAll(word, ` ${digit} `), text.normalize('NFC'))
  let times = 1
  return unspaced.replace(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu, (word) => {
    const said = word.toLowerCase()
    const digit = DIGIT_OF.get(said)
    const repeated = times
    times = TIMES[said] ?? 1
    if (times > 1) return ''
    return digit === undefined ? word : digit.repeat(repeated)
  })
}
