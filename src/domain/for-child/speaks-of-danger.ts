import { wordsOf } from '../entry/words-of.ts'
import type { TieType } from '../vocabulary/family/tie.ts'

/**
 * Beginnings of words with which a person plans against a danger: to hide, to flee, to keep something from a person, to
 * call for help. On a page that somebody finds they reveal whom the child fears. The list is ours [D], short, and does
 * not find everything: a person reads the page before it is printed.
 */
const BEGINNINGS: readonly string[] = [
  // English
  'hide',
  'hiding',
  'hidden',
  'escap',
  'flee',
  'fled',
  'danger',
  'unsafe',
  'afraid',
  'scared',
  'hits',
  'hitting',
  'beats',
  'beating',
  'shout',
  'threat',
  'police',
  'emergenc',
  'violen',
  // Albanian
  'fsheh',
  'fshih',
  'rrezik',
  'frik',
  'rrah',
  'kërcën',
  'kercen',
  'polici',
  'dhun',
  'arratis',
  // French
  'cach',
  'fuir',
  'enfui',
  'danger',
  'peur',
  'frapp',
  'battre',
  'menac',
  'police',
  'violen',
  'urgenc',
  // Ukrainian
  'хова',
  'схова',
  'таємн',
  'втеч',
  'втік',
  'небезпе',
  'боїт',
  'боюс',
  'погрож',
  'поліц',
  'насил',
]

/** Whole words: as beginnings they match harmless words. */
const WHOLE: readonly string[] = ['secret', 'secrets', 'sekret', 'sekreti']

/** Matched anywhere: terms of two words, and scripts without spaces. */
const ANYWHERE: readonly string[] = [
  'run away',
  'runs away',
  'do not tell',
  'don’t tell',
  "don't tell",
  'tell nobody',
  'call for help',
  'lock the door',
  'safe place',
  'safe house',
  'if he comes',
  'if she comes',
  'if they come',
  'mos i thuaj',
  'mos i trego',
  'vend i sigurt',
  'ne dis pas',
  'ne dites pas',
  'lieu sûr',
  'не кажи',
  'безпечне місце',
  // Krio
  'nɔ tɛl',
  'rɔnawe',
  // Khmer, Lao, Thai, Burmese
  'លាក់',
  'រត់គេច',
  'គ្រោះថ្នាក់',
  'ប៉ូលិស',
  'កុំប្រាប់',
  'ເຊື່ອງ',
  'ໜີ',
  'ອັນຕະລາຍ',
  'ຕຳຫຼວດ',
  'ซ่อน',
  'หนี',
  'อันตราย',
  'ตำรวจ',
  'อย่าบอก',
  'ပုန်း',
  'ထွက်ပြေး',
  'အန္တရာယ်',
  'ရဲစခန်း',
  // Vietnamese, Chinese
  'trốn',
  'bí mật',
  'nguy hiểm',
  'công an',
  'cảnh sát',
  'đừng nói',
  '躲',
  '藏',
  '逃',
  '危险',
  '警察',
  '别告诉',
  '不要告诉',
]

/**
 * What a child calls a person of this tie, as beginnings of words, in the languages of the app that put spaces between
 * words.
 */
const CALLED: Readonly<Partial<Record<TieType, readonly string[]>>> = {
  mother: ['mother', 'mum', 'mom', 'mama', 'mami', 'nëna', 'nëni', 'nena', 'mère', 'maman', 'мам', 'мати', 'mẹ'],
  father: ['father', 'dad', 'papa', 'babai', 'babi', 'père', 'тат', 'батьк', 'bố', 'cha'],
  'step-mother': ['stepmother', 'step-mother', 'njerk', 'belle-mère', 'мачух'],
  'step-father': ['stepfather', 'step-father', 'njerk', 'beau-père', 'вітчим'],
  'mothers-partner': ['boyfriend', 'partner', 'stepfather', 'вітчим'],
  grandmother: ['grandmother', 'grandma', 'gran', 'gjyshj', 'grand-mère', 'бабус', 'bà'],
  grandfather: ['grandfather', 'grandpa', 'gjysh', 'grand-père', 'дідус', 'ông'],
  sister: ['sister', 'motr', 'sœur', 'soeur', 'сестр', 'chị'],
  brother: ['brother', 'vëlla', 'vella', 'frère', 'брат', 'anh'],
  aunt: ['aunt', 'teze', 'teta', 'halla', 'tante', 'тітк', 'cô', 'dì'],
  uncle: ['uncle', 'xhaxha', 'daja', 'dajë', 'oncle', 'дядьк', 'chú', 'bác'],
  cousin: ['cousin', 'kushëri', 'kusheri', 'двоюрідн'],
  'husband-or-partner': ['husband', 'boyfriend', 'burri', 'burrë', 'mari', 'чоловік', 'chồng'],
  neighbour: ['neighbour', 'neighbor', 'fqinj', 'voisin', 'сусід'],
  teacher: ['teacher', 'mësues', 'mesues', 'prof', 'вчител'],
  employer: ['boss', 'employer', 'shef', 'patron', 'начальник'],
}

/** Whether a line plans against a danger. */
export function speaksOfDanger(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase()
  return (
    wordsOf(text).some((word) => WHOLE.includes(word) || BEGINNINGS.some((beginning) => word.startsWith(beginning))) ||
    ANYWHERE.some((part) => plain.includes(part.normalize('NFC')))
  )
}

/** Whether a line refers to a person by their tie to the child ("the uncle") without a name. */
export function speaksOfTie(text: string, ties: readonly TieType[]): boolean {
  const called = ties.flatMap((tie) => CALLED[tie] ?? [])
  return wordsOf(text).some((word) =>
    called.some((beginning) => (beginning.length > 4 ? word.startsWith(beginning) : word === beginning)),
  )
}
