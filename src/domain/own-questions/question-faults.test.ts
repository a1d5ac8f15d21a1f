import { describe, expect, it } from 'vitest'
import { addedAnswers, aQuestion } from '../../../test/support/own-questions.ts'
import { KINDS } from '../kinds.ts'
import { typesOfKind } from '../file/file-type.ts'
import { OwnQuestion, type OwnQuestion as Question } from '../vocabulary/own-questions/own-question.ts'
import { GROWS } from './grows.ts'
import { listsOf } from './fields-of-kind.ts'
import { faultsBeside, faultsInItself, MOST_BESIDE } from './question-faults.ts'

const asking = (words: string, over: Partial<Question> = {}, language = 'en') =>
  faultsInItself(aQuestion({ texts: [{ language, words }], ...over }))
const oneOf = (...words: readonly string[]): Question['answer'] => ({
  is: 'one',
  of: words.map((one, at) => ({ code: `a${String(at)}`, texts: [{ language: 'en', words: one }] })),
})

describe('A question of the agency’s own is refused', () => {
  it.each([
    ['en', 'What did they make her do?'],
    ['en', 'Was she sexually abused?'],
    ['en', 'What happened to her abroad?'],
    ['sq', 'A u shfrytëzua?'],
    ['fr', 'A-t-elle été exploitée ?'],
    ['uk', 'Чи її примусили?'],
    ['km', 'តើគេបានកេងប្រវ័ញ្ចទេ?'],
    ['vi', 'Em có bị bóc lột không?'],
  ])('where it asks what was done to the child (P14): %s %s', (language, words) => {
    expect(asking(words, {}, language)).toContain('asks-what-happened')
  })

  it.each([
    ['en', 'Who is the father?'],
    ['sq', 'Ku është babai?'],
    ['th', 'พ่อของเด็กคือใคร'],
    ['zh', '父亲在哪里？'],
    ['my', 'ဖခင်က ဘယ်မှာလဲ'],
    ['km', 'ឪពុកនៅឯណា?'],
  ])('where it asks for a father (N2): %s %s', (language, words) => {
    expect(asking(words, {}, language)).toContain('asks-for-a-father')
  })

  it.each(['Who is the suspect?', 'Which recruiter?', 'Kush është i dyshuar?', 'ใครคือผู้ต้องสงสัย', '谁是嫌疑人？'])(
    'where it names who is suspected (N1): %s',
    (words) => expect(asking(words)).toContain('names-a-suspect'),
  )

  it('where its answers can be added up (N3), also by its list alone', () => {
    expect(asking('How motivated is she, on a scale?')).toContain('counts')
    expect(asking('How is school?', { answer: oneOf('1', '2', '3') })).toContain('counts')
    expect(asking('How is school?', { answer: oneOf('Well', 'Badly') })).toEqual([])
  })

  it('where it is about the body, outside Health (N5)', () => {
    expect(asking('Which clinic does she go to?')).toEqual(['of-the-body'])
    expect(asking('Which clinic does she go to?', { part: 'therapy' })).toEqual(['of-the-body'])
    expect(asking('Which clinic does she go to?', { part: 'health' })).toEqual([])
  })

  it('where an answer of its list says it, and the question does not', () => {
    expect(asking('Who lives there?', { answer: oneOf('The father', 'Nobody') })).toContain('asks-for-a-father')
  })

  it.each(['note', 'first-hours', 'first-hours-health', 'card', 'own-experience', 'danger', 'consent', 'urgent-need'])(
    'beside a form that does not grow: %s',
    (beside) => expect(asking('How does she get there?', { beside })).toEqual(['does-not-grow']),
  )

  it('where the form asks it already, in its own words or in the agency’s', () => {
    const builtIn = ['Which class?']
    const others = [aQuestion({ key: 'another-question-00000A', texts: [{ language: 'sq', words: 'Si shkon atje?' }] })]
    const beside = (words: string) =>
      faultsBeside(aQuestion({ texts: [{ language: 'en', words }] }), { builtIn, others })
    expect(beside('which  CLASS')).toEqual(['asked-already'])
    expect(beside('Si shkon atje')).toEqual(['asked-already'])
    expect(beside('How does she get there?')).toEqual([])
    expect(faultsBeside(others[0] ?? expect.unreachable(), { builtIn, others })).toEqual([])
  })

  it('where the form has as many as it can bear', () => {
    const others = Array.from({ length: MOST_BESIDE }, (_, at) =>
      aQuestion({
        key: `question-number-${String(at)}-00000`.slice(0, 21).padEnd(22, 'A'),
        texts: [{ language: 'en', words: `Number ${String(at)}` }],
      }),
    )
    expect(faultsBeside(aQuestion({}), { builtIn: [], others })).toEqual(['too-many'])
    expect(faultsBeside(aQuestion({ beside: 'visit' }), { builtIn: [], others })).toEqual([])
  })

  it.each([
    'How does she get there?',
    'Who are her parents’ neighbours?',
    'Do both father and mother work?',
    'Grandfather’s village',
  ])('for nothing else: %s', (words) => expect(asking(words)).toEqual([]))
})

describe('An answer that the agency adds to a list of ours is refused', () => {
  const education = KINDS.find(({ name }) => name === 'education') ?? expect.unreachable()
  const lists = listsOf(education)
  const adding = (words: string, over: object = {}) => {
    const of = [{ code: 'a1', texts: [{ language: 'en', words }], under: 'distance' }]
    return addedAnswers({ answer: { is: 'added', to: 'obstacles', of, ...over } })
  }
  const faults = (question: Question, others: readonly Question[] = []) =>
    faultsBeside(question, { builtIn: ['It is too far'], others, lists })

  it.each([
    ['The traffickers exploited her', 'asks-what-happened'],
    ['The father', 'asks-for-a-father'],
    ['The suspect lives near', 'names-a-suspect'],
    ['3', 'counts'],
  ])('where its words say what no answer may: %s', (words, fault) => {
    expect(faults(adding(words))).toContain(fault)
  })

  it('where it narrows no answer of ours, or the form has no such list', () => {
    const of = [{ code: 'a1', texts: [{ language: 'en', words: 'No boat' }], under: 'no-such-code' }]
    expect(faults(adding('No boat', { of }))).toEqual(['no-such-list'])
    expect(faults(adding('No boat', { to: 'grade' }))).toEqual(['no-such-list'])
    expect(faults(adding('No boat'))).toEqual([])
  })

  it('where the list has it already, from us or from the agency', () => {
    expect(faults(adding('it is too FAR'))).toEqual(['asked-already'])
    const another = { ...adding('No boat'), key: 'another-question-00000A' }
    expect(faults(adding('No boat'), [another])).toEqual(['asked-already'])
  })

  it('without our answer that is written with it: every rule, figure and export reads that one', () => {
    const option = { code: 'a1', texts: [{ language: 'en', words: 'No boat' }] }
    expect(OwnQuestion.safeParse(adding('', { of: [{ ...option, under: 'distance' }] })).success).toBe(true)
    expect(OwnQuestion.safeParse(adding('', { of: [option] })).success).toBe(false)
  })
})

describe('A question of the agency’s own has no place', () => {
  const read = (over: object) => OwnQuestion.safeParse({ ...aQuestion({}), ...over }).success
  it.each([
    ['for being required', { required: true }],
    ['for an answer that is given beforehand', { default: 'yes' }],
    ['for a condition on another answer', { relevant: 'a = b' }],
    ['for a sum', { calculation: 'a + b' }],
    ['on the card, which everybody reads', { part: 'card' }],
    ['in Identity', { part: 'identity' }],
    ['in Whereabouts', { part: 'whereabouts' }],
    ['in Origins', { part: 'origins' }],
    ['under the name of a field', { key: 'grade' }],
    ['without a text', { texts: [] }],
    ['with two texts in one language', { texts: [aQuestion({}).texts[0], aQuestion({}).texts[0]] }],
    ['with a text that hides another', { texts: [{ language: 'en', words: 'a\u202Eb' }] }],
    [
      'with one answer to choose from',
      { answer: { is: 'one', of: [{ code: 'a', texts: [{ language: 'en', words: 'x' }] }] } },
    ],
  ])('%s', (_, over) => {
    expect(read({})).toBe(true)
    expect(read(over)).toBe(false)
  })
})

it('a form grows only where its kind is in a child’s file, and not on the card alone', () => {
  const kinds = GROWS.map((name) => KINDS.find((kind) => kind.name === name) ?? expect.unreachable(name))
  expect(kinds.filter((kind) => !typesOfKind(kind).includes('child') || kind.folders[0] === 'card')).toEqual([])
})
