import { accept, refuse, type Result } from '#result.ts'
import { type ListRefusal, readListSheets } from '../workbook/list-sheets.ts'
import { rowsOf, type XlsForm, xlsFormIn } from './dictionary.ts'

type Text = Readonly<Record<string, string>>

/** What an XLSForm asks of a question that is left out here: nobody must answer, and no answer decides what is asked next. */
export const LEFT_OUT_OF_FORM = [
  'required',
  'relevant',
  'constraint',
  'calculation',
  'default',
  'choice_filter',
] as const
export type LeftOutOfForm = (typeof LEFT_OUT_OF_FORM)[number]

/** One question of an XLSForm, in words: its texts by language, and of a list each answer. */
export interface XlsQuestion {
  readonly name: string
  readonly texts: Text
  readonly is: 'line' | 'words' | 'day' | 'number' | 'one' | 'several'
  readonly of: readonly Text[]
  readonly left: readonly LeftOutOfForm[]
}

export interface QuestionsOfForm {
  readonly questions: readonly XlsQuestion[]
  /** Rows that are no question that can be asked here: a place, a picture, a calculation, by their type. */
  readonly others: readonly string[]
}

/** Reads an XLSForm, as ODK and Kobo write it. Nothing in it is run: an expression is a text. */
export async function readFormQuestions(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<QuestionsOfForm, ListRefusal | 'no-form', { readonly row?: number }>> {
  const read = await readListSheets(bytes, 'survey')
  if (!read.ok) return read
  const form = xlsFormIn(read.value.sheets)
  return form ? accept(questionsOf(form)) : refuse('no-form', {})
}

function questionsOf({ survey, choices }: XlsForm): QuestionsOfForm {
  const options = Map.groupBy(
    choices ? rowsOf(choices) : [],
    (row) => row.get('list_name') ?? row.get('list name') ?? '',
  )
  const questions: XlsQuestion[] = []
  const others: string[] = []
  for (const row of rowsOf(survey)) {
    const [type, list] = typeOf(row.get('type') ?? '')
    if (type === '' || STRUCTURE.test(type)) continue
    const of =
      list === '' ? [] : (options.get(list) ?? []).map(textsIn).filter((texts) => Object.keys(texts).length > 0)
    const texts = textsIn(row)
    const is = IS[type]
    if (is === undefined || Object.keys(texts).length === 0 || (list !== '' && of.length < 2)) {
      others.push(row.get('name') ?? type)
      continue
    }
    const long = is === 'line' && /multiline/.test(row.get('appearance') ?? '')
    const left = LEFT_OUT_OF_FORM.filter(
      (one) => !['', 'no', 'false', 'false()'].includes((row.get(one) ?? '').toLowerCase()),
    )
    questions.push({ name: row.get('name') ?? '', texts, is: long ? 'words' : is, of, left })
  }
  return { questions, others }
}

const IS: Readonly<Record<string, XlsQuestion['is']>> = {
  text: 'line',
  date: 'day',
  integer: 'number',
  decimal: 'number',
  select_one: 'one',
  select_multiple: 'several',
}

/** Groups, repeats, and what a phone writes by itself. */
const STRUCTURE = /^(?:begin|end)[_ ]|^(?:start|end|today|deviceid|username|phonenumber|email|audit|note)$/

/** A type with its list: `select_one yes_no`, also in the older spelling with spaces. */
function typeOf(said: string): readonly [type: string, list: string] {
  const [, select, list] = /^select[_ ](one|multiple)\s+(?:from\s+)?(\S+)/.exec(said) ?? []
  return select === undefined ? [said.trim(), ''] : [`select_${select}`, list ?? '']
}

/** Languages that forms name without their code. */
const NAMED: Readonly<Record<string, string>> = {
  english: 'en',
  albanian: 'sq',
  shqip: 'sq',
  french: 'fr',
  français: 'fr',
  khmer: 'km',
  lao: 'lo',
  burmese: 'my',
  thai: 'th',
  vietnamese: 'vi',
  chinese: 'zh',
  ukrainian: 'uk',
  krio: 'kri',
}

/** A heading of labels: `label`, `label::Shqip (sq)`, in small letters. */
const LABEL = /^label(?:\s*::?\s*([^(]*?))?\s*(?:\(([a-z]{2,3})(?:[-_]\w+)?\))?$/

/** Labels by language: `label` alone is English; of a name that nobody knows the language is not said (`und`). */
function textsIn(row: ReadonlyMap<string, string>): Text {
  const labels = [...row].flatMap(([head, said]) => {
    const read = LABEL.exec(head)
    const words = said
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (!read || words === '') return []
    const [, named = '', code] = read
    const language = code ?? (named === '' ? 'en' : (NAMED[named] ?? (/^[a-z]{2,3}$/.test(named) ? named : 'und')))
    return [[language, words.slice(0, MOST_LETTERS)] as const]
  })
  return Object.fromEntries(labels.toReversed())
}
const MOST_LETTERS = 300
