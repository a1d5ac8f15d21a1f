import type { OwnQuestionEntry } from '#domain/kinds/assessment/own-question.ts'
import { OwnQuestion, type OwnOption, type OwnText } from '#domain/vocabulary/own-questions/own-question.ts'
import type { XlsQuestion } from '#evidence/standards/records/form-questions.ts'
import { GROWS } from '#domain/own-questions/grows.ts'
import { randomId } from '#web/device/new-id.ts'
import { APP_LANGUAGES } from '#web/words/catalogue/app-languages.ts'
import type { AnswerType } from './question-words.ts'

type Texts = Readonly<Record<string, string>>
/** Most answers of one list. */
export const MOST_OPTIONS = 20

export interface TypedOption {
  readonly code: string
  readonly texts: Texts
  readonly match: OwnOption['match'] | null
  /** Of an answer added to a list of ours: our answer that it counts as. */
  readonly under: string
}

/** A question as it is typed. */
export interface TypedQuestion {
  readonly key: string
  readonly beside: string
  readonly part: OwnQuestion['part'] | null
  readonly type: AnswerType | ''
  /** Of answers added to a list of ours: which list. */
  readonly to: string
  readonly texts: Texts
  readonly options: readonly TypedOption[]
  readonly because: string
  /** In which its texts are typed now. */
  readonly language: string
  /** Languages that were added, with or without a text yet. */
  readonly languages: readonly string[]
}

const asRecord = (texts: readonly OwnText[]): Texts =>
  Object.fromEntries(texts.map(({ language, words }) => [language, words]))

export function newQuestion(language: string): TypedQuestion {
  return {
    key: randomId(),
    beside: '',
    part: null,
    type: '',
    to: '',
    texts: {},
    options: [newOption([]), newOption(['a1'])],
    because: '',
    language,
    languages: [language],
  }
}

/** A new version begins with the one before it. */
export function typedFrom({ body: { question, because } }: OwnQuestionEntry, language: string): TypedQuestion {
  const { answer } = question
  const languages = question.texts.map((text) => text.language)
  return {
    key: question.key,
    beside: question.beside,
    part: question.part,
    type: answer.is,
    to: answer.is === 'added' ? answer.to : '',
    texts: asRecord(question.texts),
    options:
      'of' in answer
        ? answer.of.map((option) => ({
            code: option.code,
            texts: asRecord(option.texts),
            match: option.match ?? null,
            under: 'under' in option ? option.under : '',
          }))
        : newQuestion(language).options,
    because,
    language: languages.includes(language) ? language : (languages[0] ?? language),
    languages,
  }
}

/** A question of an XLSForm, as far as it can be asked here: nobody chose for it beside which form, in which part and what for. */
export function typedFromForm(typed: TypedQuestion, { texts, is, of }: XlsQuestion): TypedQuestion {
  const languages = [...new Set([...Object.keys(texts), ...of.flatMap((option) => Object.keys(option))])]
  const options = of
    .slice(0, MOST_OPTIONS)
    .map((option, at): TypedOption => ({ code: `a${String(at + 1)}`, texts: option, match: null, under: '' }))
  return {
    ...typed,
    texts,
    type: is,
    options: options.length > 0 ? options : typed.options,
    languages,
    language: languages.includes(typed.language) ? typed.language : (languages[0] ?? typed.language),
  }
}

/** One more answer, under a code that none of these has: codes stay when a text changes. */
export function newOption(codes: readonly string[]): TypedOption {
  const last = Math.max(0, ...codes.map((code) => Number(/^a(\d+)$/.exec(code)?.[1] ?? 0)))
  return { code: `a${String(last + 1)}`, texts: {}, match: null, under: '' }
}

const ORDER = APP_LANGUAGES.map(({ code }) => code)
/** Languages that the app has come first, in its order: the first text is read where the reader's is missing. */
const place = (language: string) => (ORDER.includes(language) ? ORDER.indexOf(language) : ORDER.length)
const asTexts = (texts: Texts): OwnText[] =>
  Object.entries(texts)
    .flatMap(([language, words]) => (words.trim() === '' ? [] : [{ language, words: words.trim() }]))
    .sort((a, b) => place(a.language) - place(b.language))

const isList = (type: AnswerType | ''): type is 'one' | 'several' => type === 'one' || type === 'several'

/** What was typed, as far as it is a question. */
export function questionOfTyped({
  key,
  beside,
  part,
  type,
  to,
  texts,
  options,
}: TypedQuestion): OwnQuestion | undefined {
  const of = options
    .map(({ code, texts: words, match, under }) => ({
      code,
      texts: asTexts(words),
      ...(match && { match }),
      ...(type === 'added' && { under }),
    }))
    .filter((option) => option.texts.length > 0)
  const answer = isList(type) ? { is: type, of } : type === 'added' ? { is: type, to, of } : { is: type }
  return OwnQuestion.safeParse({ key, beside, part, texts: asTexts(texts), answer }).data
}

/**
 * The same as far as it is typed, so that it is judged before it is whole: in the part and beside the form that refuse
 * least, until somebody chose them.
 */
export const questionBegun = (typed: TypedQuestion): OwnQuestion | undefined => {
  const begun = { ...typed, part: typed.part ?? 'health', beside: typed.beside || (GROWS[0] ?? '') }
  // Of an added answer the text is our question, which is asked already.
  return questionOfTyped(begun) ?? (typed.type === 'added' ? undefined : questionOfTyped({ ...begun, type: 'line' }))
}

const OPEN = ['beside', 'type', 'to', 'texts', 'options', 'under', 'part', 'because'] as const
export type Open = (typeof OPEN)[number]

/** Questions of this screen that have no answer yet, in the order in which they are asked. */
export function openOf(typed: TypedQuestion): readonly Open[] {
  const named = typed.options.filter(({ texts }) => asTexts(texts).length > 0)
  const open: Readonly<Record<Open, boolean>> = {
    beside: typed.beside === '',
    type: typed.type === '',
    to: typed.type === 'added' && typed.to === '',
    texts: typed.type !== 'added' && asTexts(typed.texts).length === 0,
    options: typed.type === 'added' ? named.length < 1 : isList(typed.type) && named.length < 2,
    under: typed.type === 'added' && named.some(({ under }) => under === ''),
    part: typed.part === null,
    because: typed.because.trim() === '',
  }
  return OPEN.filter((one) => open[one])
}

/** Languages in which a text is missing that another language has. */
export function languagesMissing({ texts, type, options, languages }: TypedQuestion): readonly string[] {
  const all = [
    ...(type === 'added' ? [] : [texts]),
    ...(isList(type) || type === 'added' ? options.map((option) => option.texts) : []),
  ]
  const said = all.filter((one) => asTexts(one).length > 0)
  return languages.filter((language) => said.some((one) => (one[language] ?? '').trim() === ''))
}
