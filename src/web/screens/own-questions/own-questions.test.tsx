import { describe, expect, it, vi } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import type { OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { agencyWith, pickerOn } from '../../../../test/support/components/agency.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { aQuestion, WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { arben, besa } from '../../../../test/support/people.ts'
import { screen as editor } from './own-question-screen.tsx'
import { screen as list } from './own-questions-screen.tsx'

const proposed = (question: OwnQuestion = aQuestion(), by: MemberId = arben.member) =>
  entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR }, { by })

async function openList(entries: readonly Entry[], custodian: boolean) {
  const { device, written } = await agencyWith(entries, custodian)
  const shown = openScreen(device, list, { is: 'own-questions' })
  await shown.comes('no figure counts them')
  return { ...shown, written }
}

describe('The questions of the agency’s own', () => {
  it('say that there is none yet, and who adds one', async () => {
    const shown = await openList([], false)
    await shown.comes('No question yet')
    expect(() => shown.control('Add a question')).toThrow('there is no control')
    const mine = await openList([], true)
    await mine.comes('Add a question')
    mine.press('Add a question')
    expect(mine.trail.current()).toEqual({ is: 'own-question' })
  })

  it('are agreed to by a supervisor who did not write them, and by nobody else', async () => {
    const question = proposed()
    const shown = await openList([question], false)
    await shown.comes('Waits for a supervisor')
    await shown.comes('By school bus')
    shown.press('Yes, ask it')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'approved', folder: 'care', body: { entry: question.id } } }],
      ]),
    )
    const { me } = await agencyWith([], true)
    const own = await openList([proposed(aQuestion(), me)], true)
    await own.comes('Waits for a supervisor')
    expect(() => own.control('Yes, ask it')).toThrow('there is no control')
  })

  it('go back with what would be enough', async () => {
    const question = proposed()
    const shown = await openList([question], false)
    await shown.comes('Not yet: send back')
    shown.press('Not yet: send back')
    await shown.comes('What is needed for a yes?')
    shown.type('What is needed for a yes?', 'Ask the school.')
    await vi.waitFor(() => expect(shown.control('Send back').hasAttribute('disabled')).toBe(false))
    shown.press('Send back')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'returned', body: { entry: question.id, words: 'Ask the school.' } } }],
      ]),
    )
  })

  it('show to the custodian what the supervisor would have as enough', async () => {
    const question = proposed()
    const not = entryOf(returned, { entry: question.id, words: 'Ask the school.', first: [] }, { by: besa.member })
    const shown = await openList([question, not], true)
    await shown.comes('needs to agree: Ask the school.')
    expect(shown.control('Change the question')).toBeDefined()
  })

  it('of a newer app are said to be there, and kept', async () => {
    const newer = { ...proposed(), version: 9 }
    const shown = await openList([newer], true)
    await shown.comes('Needs a newer app')
  })

  it('cannot be agreed to where they ask what no question may ask, whoever wrote them', async () => {
    const shown = await openList(
      [proposed(aQuestion({ texts: [{ language: 'en', words: 'What happened to her?' }] }))],
      false,
    )
    await shown.comes('This question cannot be asked')
    expect(shown.reads()).toContain('The question asks what was done to a child.')
    expect(() => shown.control('Yes, ask it')).toThrow('there is no control')
    expect(shown.control('Not yet: send back')).toBeDefined()
  })

  it('are asked no more after a second look, with a reason', async () => {
    const question = proposed()
    const shown = await openList([question, entryOf(approved, { entry: question.id }, { by: besa.member })], true)
    await shown.comes('In use on forms')
    shown.press('Stop asking this')
    await shown.comes('Stop asking this?')
    shown.press('Stop asking this')
    expect(shown.written).toEqual([])
    shown.type('Why?', 'The bus runs.')
    await vi.waitFor(() => expect(shown.control('Why?')).toHaveProperty('value', 'The bus runs.'))
    shown.press('Stop asking this')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'own-question', folder: 'care', replaces: [question.id], body: { is: 'ended' } } }],
      ]),
    )
  })
})

describe('A question of the agency’s own that is typed', () => {
  const openEditor = async (entries: readonly Entry[] = [], custodian = true) => {
    const { device, written } = await agencyWith(entries, custodian)
    const shown = openScreen(device, editor, { is: 'own-question' })
    await shown.comes(custodian ? 'The question' : 'A custodian adds questions to forms.')
    const pick = pickerOn(shown.page)
    const choose = (words: string) =>
      [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
        .find(({ textContent }) => textContent.trim() === words)
        ?.querySelector('input')
        ?.click()
    return { ...shown, written, pick, choose }
  }
  type Editor = Awaited<ReturnType<typeof openEditor>>
  const asks = async (shown: Editor, words: string) => {
    await shown.pick('Which form asks it?', 'education')
    shown.type('The question', words)
    await vi.waitFor(() => expect(shown.control('The question')).toHaveProperty('value', words))
    await shown.pick('How is it answered?', 'line')
    shown.choose('Care and plan')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('input:checked')).toHaveLength(1))
  }

  it('is typed by a custodian alone', async () => {
    const shown = await openEditor([], false)
    expect(() => shown.control('Send to a supervisor')).toThrow('there is no control')
  })

  it('is sent with nothing missing, and says how many answers are', async () => {
    const shown = await openEditor()
    shown.press('Send to a supervisor')
    await shown.comes('5 answers are missing. They are marked.')
    expect(shown.written).toEqual([])
    await asks(shown, 'How does she get there?')
    shown.press('Send to a supervisor')
    await shown.comes('1 answer is missing. It is marked.')
    expect(shown.written).toEqual([])
    shown.type('What is the answer needed for?', WHAT_FOR)
    await vi.waitFor(() => expect(shown.control('What is the answer needed for?')).toHaveProperty('value', WHAT_FOR))
    shown.press('Send to a supervisor')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [
          {
            draft: {
              kind: 'own-question',
              folder: 'care',
              body: {
                is: 'asked',
                because: WHAT_FOR,
                question: {
                  beside: 'education',
                  part: 'care',
                  texts: [{ language: 'en', words: 'How does she get there?' }],
                  answer: { is: 'line' },
                },
              },
            },
          },
        ],
      ]),
    )
  })

  it.each([
    ['What did they make her do?', 'The question asks what was done to a child.'],
    ['Who is the father?', 'The question asks who the father is.'],
    ['which CLASS', 'This form already asks this, in the same words.'],
  ])('is not sent, and is kept, where it asks: %s', async (words, why) => {
    const shown = await openEditor()
    await shown.pick('Which form asks it?', 'education')
    shown.type('The question', words)
    await shown.comes(why)
    expect(shown.control('The question')).toHaveProperty('value', words)
    expect(shown.control('Send to a supervisor').hasAttribute('disabled')).toBe(true)
    expect(shown.reads()).toContain('The preview appears when the question can be asked.')
  })

  it('adds answers to a list of ours, each with our answer that it counts as', async () => {
    const shown = await openEditor()
    await shown.pick('Which form asks it?', 'education')
    await shown.pick('How is it answered?', 'added')
    await shown.pick('Which list?', 'obstacles')
    shown.type('Answer 1', 'No boat')
    await vi.waitFor(() => expect(shown.control('Answer 1')).toHaveProperty('value', 'No boat'))
    shown.type('What is the answer needed for?', WHAT_FOR)
    shown.choose('Care and plan')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('input:checked')).toHaveLength(1))
    shown.press('Send to a supervisor')
    await shown.comes('1 answer is missing. It is marked.')
    expect(shown.written).toEqual([])
    await shown.pick('Counts as', 'distance')
    shown.press('Send to a supervisor')
    const of = [{ code: 'a1', texts: [{ language: 'en', words: 'No boat' }], under: 'distance' }]
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { body: { question: { beside: 'education', answer: { is: 'added', to: 'obstacles', of } } } } }],
      ]),
    )
  })
})
