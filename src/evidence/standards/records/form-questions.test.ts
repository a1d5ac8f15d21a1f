import { describe, expect, it } from 'vitest'
import { XLSFORM } from '../../../../test/support/exports/odk-export.ts'
import { bookFile, oldFile, textFile } from '../../../../test/support/lists/list-files.ts'
import { given } from '../../../../test/support/given.ts'
import { readFormQuestions } from './form-questions.ts'

const HEADS = ['type', 'name', 'label', 'appearance', 'required', 'relevant', 'calculation'] as const
const asked = async (...rows: readonly (readonly string[])[]) =>
  given(await readFormQuestions(await bookFile({ survey: [HEADS, ...rows], choices: XLSFORM.choices })))

describe('An XLSForm', () => {
  it.each([
    ['that is empty', new Uint8Array(), 'empty'],
    ['of another form', textFile('%PDF-1.7'), 'not-a-list'],
    ['that is an old workbook', oldFile('x'), 'old-workbook'],
    ['without the sheet of its questions', textFile('name;born\nAna;2012\n'), 'no-form'],
  ])('is refused where it is a file %s', async (_, bytes, code) => {
    expect(await readFormQuestions(bytes)).toMatchObject({ ok: false, code })
  })

  it('gives each question with its texts by language, and its list', async () => {
    const { questions, others } = given(await readFormQuestions(await bookFile(XLSFORM)))
    expect(questions.map(({ name, is }) => [name, is])).toEqual([
      ['q1', 'line'],
      ['q2', 'day'],
      ['q3', 'one'],
      ['q4', 'line'],
      ['q5', 'several'],
      ['q6', 'line'],
      ['m1', 'line'],
      ['m2', 'line'],
    ])
    expect(questions[2]).toEqual({
      name: 'q3',
      texts: { en: 'Sex', sq: 'Gjinia' },
      is: 'one',
      of: [
        { en: 'Girl', sq: 'Vajzë' },
        { en: 'Boy', sq: 'Djalë' },
      ],
      left: [],
    })
    expect(others).toEqual([])
  })

  it('leaves out that an answer is required, computed or asked for by another, and says so', async () => {
    const { questions } = await asked(
      ['integer', 'meals', 'How many <b>meals</b>?', '', 'yes', '${school} = 1', ''],
      ['text', 'more', 'What else?', 'multiline', 'false', '', ''],
    )
    expect(questions).toMatchObject([
      { texts: { en: 'How many meals ?' }, is: 'number', left: ['required', 'relevant'] },
      { is: 'words', left: [] },
    ])
  })

  it('names what cannot be asked: a place, a picture, a sum, a list without its answers', async () => {
    const { questions, others } = await asked(
      ['geopoint', 'where', 'Where?'],
      ['image', 'photo', 'A picture'],
      ['calculate', 'sum', 'Sum', '', '', '', '1+1'],
      ['select_one none', 'empty', 'Which one?'],
      ['note', 'hello', 'Hello'],
      ['start', 'start', ''],
    )
    expect(questions).toEqual([])
    expect(others).toEqual(['where', 'photo', 'sum', 'empty'])
  })
})
