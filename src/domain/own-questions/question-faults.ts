import { wordsOf } from '../entry/words-of.ts'
import { speaksOfExploitation } from '../for-child/speaks-of-exploitation.ts'
import { placesInHeading } from '../moving-in/heading-places.ts'
import { speaksOfTie } from '../for-child/speaks-of-danger.ts'
import { speaksOfBody } from '../sharing/speaks-of-body.ts'
import type { OwnQuestion } from '../vocabulary/own-questions/own-question.ts'
import { isOnOwnForm } from '../vocabulary/own-questions/own-form.ts'
import { GROWS } from './grows.ts'

/** Why a question of the agency's own is not asked. */
export const QUESTION_FAULTS = [
  /** It asks what was done to a child (P14). */
  'asks-what-happened',
  /** It asks for a father (N2). */
  'asks-for-a-father',
  /** It names who is suspected (N1). */
  'names-a-suspect',
  /** Its answers can be added up (N3). */
  'counts',
  /** It is about the body, and its part is another one (N5). */
  'of-the-body',
  /** The form of this kind does not grow. */
  'does-not-grow',
  /** The form has no such list, or the list has no such answer that this one narrows. */
  'no-such-list',
  /** The form asks this already, in these words. */
  'asked-already',
  'too-many',
] as const
export type QuestionFault = (typeof QUESTION_FAULTS)[number]

/** Most questions of the agency's own beside one kind: a form that grows longer is not filled in. */
export const MOST_BESIDE = 6

/**
 * Terms of two words and whole words by which a question asks what was done to a child. Words for what was done are in
 * `speaks-of-exploitation.ts` and, as for a father and a suspect, among the headings that lists have. These lists are ours [D], short, and do not find everything: a supervisor reads each question.
 */
const HAPPENED: readonly string[] = [
  ['what happened', 'happened to her', 'happened to him', 'happened to the child', 'made her do', 'made him do'],
  [
    'make her do',
    'make him do',
    'made to do',
    'make them do',
    'forced to',
    'did they do to',
    'was done to',
    'sold her',
  ],
  ['sold him', 'was sold'],
  ['çfarë ndodhi', 'cfare ndodhi', 'çfarë i bënë', 'e detyruan', 'u detyrua'],
  ['que s’est-il passé', "que s'est-il passé", 'qu’est-il arrivé', 'a été forcé', 'ont obligé'],
  ['що сталося', 'що трапилося', 'змусили', 'примусили'],
  ['wetin dɛn du'],
  ['chuyện gì đã xảy ra', 'bị ép', 'bị bán'],
  ['发生了什么', '被迫', '被卖'],
  ['តើមានអ្វីកើតឡើង', 'បង្ខំ', 'เกิดอะไรขึ้น', 'บังคับ', 'ເກີດຫຍັງຂຶ້ນ', 'ບັງຄັບ', 'ဘာဖြစ်ခဲ့', 'အတင်းအကျပ်'],
].flat()

/** Beginnings of words for who is suspected, beside the headings of lists that say so. */
const SUSPECT: readonly string[] = [
  'suspect',
  'perpetrat',
  'offender',
  'recruiter',
  'dyshuar',
  'підозрюван',
  'вербувальн',
]

/** Both parents, or one who cares in place of a father, are not asked for as a father. */
const NOT_FATHERS: readonly string[] = [
  ['foster father', 'father and mother', 'mother and father', 'cha mẹ', 'bố mẹ', 'พ่อแม่', 'ພໍ່ແມ່', 'ឪពុកម្តាយ'],
  ['ឪពុកម្ដាយ'],
].flat()
const COUNTED: readonly string[] = [
  ['score', 'scoring', 'rating', 'out of 10', 'out of ten', 'on a scale', 'percent', 'per cent', 'from 1 to', '1-10'],
  ['1–10', '1-5', '1–5', 'pikëzim', 'përqind', 'sur 10', 'pourcent', 'балів', 'бали', 'відсот', 'thang điểm', '评分'],
  ['分数', 'ពិន្ទុ', 'คะแนน', 'ຄະແນນ', 'ရမှတ်'],
].flat()

const plainly = (text: string) => text.normalize('NFC').toLowerCase()
const has = (text: string, parts: readonly string[]) =>
  parts.some((part) => plainly(text).includes(part.normalize('NFC')))

function asksForAFather(text: string): boolean {
  const without = NOT_FATHERS.reduce((left, both) => left.replaceAll(both.normalize('NFC'), ' '), plainly(text))
  return speaksOfTie(without, ['father']) || placesInHeading(without).includes('father')
}

const textsOf = ({ texts, answer }: OwnQuestion): readonly string[] =>
  // Of answers added to a list of ours, the text is our question.
  [...(answer.is === 'added' ? [] : texts), ...('of' in answer ? answer.of.flatMap((option) => option.texts) : [])].map(
    ({ words }) => words,
  )

/** A list of numbers is a scale, whatever the question. */
const isScale = ({ answer }: OwnQuestion): boolean =>
  'of' in answer && answer.of.every(({ texts }) => texts.every(({ words }) => /^[\p{Nd}\s.,%+-]+$/u.test(words)))

/** What is wrong with a question whatever else is asked. No device asks a question of which this says anything. */
export function faultsInItself(question: OwnQuestion): readonly QuestionFault[] {
  const some = (holds: (text: string) => boolean) => textsOf(question).some(holds)
  const faults: Readonly<Partial<Record<QuestionFault, boolean>>> = {
    'asks-what-happened': some(
      (text) => speaksOfExploitation(text) || has(text, HAPPENED) || placesInHeading(text).includes('exploitation'),
    ),
    'asks-for-a-father': some(asksForAFather),
    'names-a-suspect': some((text) => has(text, SUSPECT) || placesInHeading(text).includes('suspect')),
    counts: some((text) => has(text, COUNTED)) || isScale(question),
    'of-the-body': question.part !== 'health' && some(speaksOfBody),
    'does-not-grow': !GROWS.includes(question.beside) && !isOnOwnForm(question),
  }
  return QUESTION_FAULTS.filter((fault) => faults[fault] === true)
}

/** The same words, whatever their capitals, marks and spaces. */
const sameWords = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ')

const listOf = ({ answer }: OwnQuestion): string | null => (answer.is === 'added' ? answer.to : null)

export interface OnTheForm {
  /** The questions of the form in the reader's languages; of a list to which answers are added, its answers. */
  readonly builtIn: readonly string[]
  /** The agency's own beside the same kind. */
  readonly others: readonly OwnQuestion[]
  /** The lists of the form, each with its codes. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
}

/** The same, and what is wrong with it beside others. */
export function faultsBeside(
  question: OwnQuestion,
  { builtIn, others, lists = {} }: OnTheForm,
): readonly QuestionFault[] {
  const { answer, key, beside } = question
  const rest = others.filter((one) => one.key !== key && one.beside === beside && listOf(one) === listOf(question))
  const words = (one: OwnQuestion) =>
    (one.answer.is === 'added' ? one.answer.of.flatMap(({ texts }) => texts) : one.texts).map((text) => text.words)
  const asked = [...builtIn, ...rest.flatMap(words)]
  const already = words(question).some((own) => asked.some((one) => sameWords(own, one)))
  const codes = answer.is === 'added' ? (lists[answer.to] ?? []) : []
  const faults: Readonly<Partial<Record<QuestionFault, boolean>>> = {
    'no-such-list': answer.is === 'added' && answer.of.some(({ under }) => !codes.includes(under)),
    'asked-already': already,
    'too-many': answer.is !== 'added' && rest.length >= MOST_BESIDE,
  }
  return [...faultsInItself(question), ...QUESTION_FAULTS.filter((fault) => faults[fault] === true)]
}
