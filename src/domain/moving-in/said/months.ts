import { asDigits } from '../../entry/written-numbers.ts'
import { plainWords } from './plain-words.ts'

const names = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => plainWords(withoutDots(name))))

/**
 * Months of the common calendar as lists write them, in the languages of the app; Krio writes them as English does. A
 * month of the moon, which Khmer and Lao have too, is none of these.
 */
const MONTHS = names(`
  january | jan | janar | janvier | janv | січень | січня | січ | មករា | ມັງກອນ | ဇန်နဝါရီ | มกราคม | ม.ค.
  february | feb | shkurt | février | fevr | fév | лютий | лютого | лют | កុម្ភៈ | ກຸມພາ | ဖေဖော်ဝါရီ | กุมภาพันธ์ | ก.พ.
  march | mar | mars | березень | березня | бер | មីនា | ມີນາ | မတ် | มีนาคม | มี.ค.
  april | apr | prill | avril | avr | квітень | квітня | квіт | មេសា | ເມສາ | ဧပြီ | เมษายน | เม.ย.
  may | maj | mai | травень | травня | трав | ឧសភា | ພຶດສະພາ | မေ | พฤษภาคม | พ.ค.
  june | jun | qershor | juin | червень | червня | черв | មិថុនា | ມິຖຸນາ | ဇွန် | มิถุนายน | มิ.ย.
  july | jul | korrik | juillet | juil | липень | липня | лип | កក្កដា | ກໍລະກົດ | ဇူလိုင် | กรกฎาคม | ก.ค.
  august | aug | gusht | août | серпень | серпня | серп | សីហា | ສິງຫາ | ဩဂုတ် | သြဂုတ် | สิงหาคม | ส.ค.
  september | sep | sept | shtator | septembre | вересень | вересня | вер | កញ្ញា | ກັນຍາ | စက်တင်ဘာ | กันยายน | ก.ย.
  october | oct | tetor | octobre | жовтень | жовтня | жовт | តុលា | ຕຸລາ | အောက်တိုဘာ | ตุลาคม | ต.ค.
  november | nov | nëntor | novembre | листопад | листопада | лист | វិច្ឆិកា | ພະຈິກ | နိုဝင်ဘာ | พฤศจิกายน | พ.ย.
  december | dec | dhjetor | décembre | déc | грудень | грудня | груд | ធ្នូ | ທັນວາ | ဒီဇင်ဘာ | ธันวาคม | ธ.ค.
`)
const MONTH_OF = new Map(MONTHS.flatMap((all, at) => all.map((name) => [name, at + 1] as const)))

/** What stands around the numbers of a day and says nothing more: day, month, year, an ending of a number. */
const AROUND = new Set(
  [
    ...['st', 'nd', 'rd', 'th', 'of', 'er', 'le', 'me', 'date', 'го', 'р', 'року', 'рік', 'ngay', 'nam', 'viti'],
    ...[
      'ថ្ងៃទី',
      'ថ្ងៃ',
      'ខែ',
      'ឆ្នាំ',
      'ວັນທີ',
      'ເດືອນ',
      'ປີ',
      'ရက်',
      'ရက်နေ့',
      'လ',
      'နှစ်',
      'ခုနှစ်',
      'วันที่',
      'เดือน',
      'ปี',
      'พ ศ',
      'พศ',
      'ค ศ',
      'คศ',
    ],
  ].map(plainWords),
)
const MONTH_COUNTED = plainWords('tháng')
const BEFORE_NAME = /^(?:ខែ|ເດືອນ|เดือน)/u

/** Thai writes its short months with dots inside. */
function withoutDots(text: string): string {
  return text.replaceAll(/(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f\s\d]|$)/gu, '')
}

/**
 * The numbers of a day whose month is a word, as day, month and year or as month and year; undefined where another word
 * than one month stands there, or where two numbers could both be the year.
 */
export function numbersByMonthName(text: string): readonly string[] | undefined {
  const said = withoutDots(asDigits(text))
  const words = (said.match(/[\p{L}\p{M}]+/gu) ?? []).map(plainWords).filter((word) => !AROUND.has(word))
  const numbers = said.match(/\d+/g) ?? []
  // Vietnamese counts its months: “ngày 2 tháng 5 năm 2012”.
  if (words.length === 1 && words[0] === MONTH_COUNTED)
    return numbers.length === 3 || (numbers.length === 2 && numbers[1]?.length === 4) ? numbers : undefined
  const [word, ...more] = words
  const month = word === undefined ? undefined : (MONTH_OF.get(word) ?? MONTH_OF.get(word.replace(BEFORE_NAME, '')))
  if (month === undefined || more.length > 0) return undefined
  const [first, second, ...rest] = numbers
  if (first === undefined || rest.length > 0) return undefined
  if (second === undefined) return first.length === 4 ? [String(month), first] : undefined
  if (first.length === 4 && second.length <= 2) return [second, String(month), first]
  return first.length <= 2 && (second.length === 4 || second.length === 2) ? [first, String(month), second] : undefined
}
