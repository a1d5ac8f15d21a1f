import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import type { OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { agencyThatSigned } from '../../../../../test/support/components/agency.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openForm } from '../../../../../test/support/components/form.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { ofKind } from '../../../../../test/support/examples/of-kind.ts'
import { addedAnswers, aQuestion, WHAT_FOR } from '../../../../../test/support/own-questions.ts'
import { idFrom } from '../../../../../test/support/people.ts'

let practice: Device
let file: FileId
beforeAll(async () => {
  practice = await practiceDevice()
  file = await newChild(practice)
})

/** The device of an agency whose forms ask these questions. */
const asking = (...questions: readonly OwnQuestion[]): Promise<Device> =>
  agencyThatSigned(
    practice,
    ...questions.map((question) => entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR })),
  )

const number = (over: Partial<OwnQuestion> = {}) =>
  aQuestion({
    key: idFrom('how-many'),
    texts: [{ language: 'en', words: 'How many meals are there?' }],
    answer: { is: 'number' },
    ...over,
  })
const school = ofKind('education')
const bodyOf = school.body as Readonly<Record<string, unknown>>

describe('A form beside which the agency asks something of its own', () => {
  it('asks it behind its own questions, and is saved without an answer', async () => {
    const shown = await openForm({ device: await asking(aQuestion()), file }, 'education', [school], {
      route: { from: school.id },
    })
    await shown.comes('How does she get there?')
    const read = shown.reads()
    expect(read.indexOf('How does she get there?')).toBeGreaterThan(read.indexOf('What is the school situation?'))
    shown.save()
    await vi.waitFor(() => expect(shown.drafts().map(({ kind }) => kind)).toEqual(['education']))
  })

  it('writes the answer in an entry of its own, in the part of the question, with the text that was read', async () => {
    const shown = await openForm({ device: await asking(aQuestion({ part: 'status' })), file }, 'education', [school], {
      route: { from: school.id },
    })
    await shown.comes('By school bus')
    shown.choose('By school bus')
    await vi.waitFor(() =>
      expect(shown.group('How does she get there?').querySelectorAll('input:checked')).toHaveLength(1),
    )
    shown.save()
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'education', body: { stands: bodyOf['stands'] } },
        {
          kind: 'own-answers',
          folder: 'status',
          body: {
            beside: 'education',
            answers: [
              { is: 'chosen', asked: 'How does she get there?', chosen: [{ code: 'a2', words: 'By school bus' }] },
            ],
          },
        },
      ]),
    )
  })

  it('opens again with what was answered', async () => {
    const act = { id: idFrom('one-act') as EntryId, parts: 2 }
    const before = { ...school, act }
    const answer = {
      is: 'number' as const,
      question: number().key,
      asked: 'How many meals are there?',
      language: 'en',
      number: 3,
    }
    const own = entryOf(ownAnswers, { beside: 'education', answers: [answer] }, { act })
    const shown = await openForm({ device: await asking(number()), file }, 'education', [before, own], {
      route: { from: before.id },
    })
    await shown.comes('How many meals are there?')
    expect(shown.control('How many meals are there?')).toHaveProperty('value', '3')
    shown.save()
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'education' },
        { kind: 'own-answers', body: { answers: [answer] } },
      ]),
    )
  })

  it('says what is not a number, where it is typed, and loses nothing', async () => {
    const shown = await openForm({ device: await asking(number()), file }, 'education', [school], {
      route: { from: school.id },
    })
    await shown.comes('How many meals are there?')
    shown.type('How many meals are there?', '2-3')
    await vi.waitFor(() => expect(shown.control('How many meals are there?')).toHaveProperty('value', '2-3'))
    shown.save()
    await shown.comes('A number is needed here.')
    expect(shown.written).toEqual([])
    expect(shown.control('How many meals are there?')).toHaveProperty('value', '2-3')
  })

  it('asks nothing in a part where this member may not write', async () => {
    const rights = { card: 'write', care: 'write', status: 'write' } as const
    const device = await asking(aQuestion({ part: 'health' }), number())
    const shown = await openForm({ device, file }, 'education', [school], {
      route: { from: school.id },
      view: { rights },
    })
    await shown.comes('How many meals are there?')
    expect(shown.reads()).not.toContain('How does she get there?')
  })

  it('is no note: it grows by nothing, whoever signed it', async () => {
    const device = await asking(aQuestion({ beside: 'note' }), number())
    const shown = await openForm({ device, file }, 'note')
    const other = await openForm({ device, file }, 'education', [school], { route: { from: school.id } })
    await other.comes('How many meals are there?')
    expect(shown.reads()).not.toContain('How does she get there?')
  })
})

describe('A list of ours to which the agency added answers', () => {
  const open = async (device: Device, own: readonly Entry[] = [], from: Entry = school) =>
    openForm({ device, file }, 'education', [from, ...own], { route: { from: from.id } })
  const schoolWith = (obstacles: readonly string[], act?: Entry['act']) => ({
    ...school,
    ...(act && { act }),
    body: { ...bodyOf, obstacles },
  })
  const chosen = async (shown: Awaited<ReturnType<typeof open>>, count: number) =>
    vi.waitFor(() => expect(shown.group('What is in the way?').querySelectorAll('input:checked')).toHaveLength(count))

  it('writes our answer with the agency’s, and the agency’s in an entry of its own', async () => {
    const shown = await open(await asking(addedAnswers()), [], schoolWith([]))
    await shown.comes('No boat')
    shown.choose('No boat')
    await chosen(shown, 2)
    shown.save()
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'education', body: { obstacles: ['distance'] } },
        {
          kind: 'own-answers',
          folder: 'care',
          body: {
            beside: 'education',
            answers: [{ is: 'chosen', asked: 'What is in the way?', chosen: [{ code: 'a2', words: 'No boat' }] }],
          },
        },
      ]),
    )
  })

  it('writes the agency’s no more once ours was taken away', async () => {
    const act = { id: idFrom('one-act') as EntryId, parts: 2 }
    const answer = {
      is: 'chosen' as const,
      question: addedAnswers().key,
      asked: 'What is in the way?',
      language: 'en',
      chosen: [{ code: 'a2', words: 'No boat' }],
    }
    const own = entryOf(ownAnswers, { beside: 'education', answers: [answer] }, { act })
    const shown = await open(await asking(addedAnswers()), [own], schoolWith(['distance'], act))
    await shown.comes('No boat')
    await chosen(shown, 2)
    shown.choose('It is too far')
    await chosen(shown, 0)
    shown.save()
    await vi.waitFor(() => expect(shown.drafts()).toMatchObject([{ kind: 'education', body: { obstacles: [] } }]))
    expect(shown.drafts()).toHaveLength(1)
  })

  it('offers none whose part this member may not write in', async () => {
    const device = await asking(addedAnswers({ part: 'justice' }), number())
    const rights = { card: 'write', care: 'write', status: 'write' } as const
    const shown = await openForm({ device, file }, 'education', [school], {
      route: { from: school.id },
      view: { rights },
    })
    await shown.comes('How many meals are there?')
    expect(shown.reads()).not.toContain('No boat')
  })
})

describe('A form whose questions the agency put in order', () => {
  const order = (first: readonly string[], hidden: readonly string[]) =>
    entryOf(formOrder, { order: { beside: 'education', first: [...first], hidden: [...hidden] }, because: WHAT_FOR })
  const { grade: _, yearsMissed: __, words: ___, ...without } = bodyOf
  const open = async (entry: Entry, body: object) => {
    const from = { ...school, body }
    const asked = entryOf(ownQuestion, { is: 'asked', question: number(), because: WHAT_FOR })
    const shown = await openForm(
      { device: await agencyThatSigned(practice, entry, asked), file },
      'education',
      [from],
      { route: { from: from.id } },
    )
    await shown.comes('How many meals are there?')
    shown.press('More, if you know it')
    await shown.comes('Which class?')
    const at = (words: string) => shown.reads().indexOf(words)
    return { ...shown, at }
  }
  const MISSED = 'How many school years were missed?'
  const FIRST = 'In a few words'
  const USUALLY_FIRST = 'What is the school situation?'

  it('hides no question that a rule reads: it comes as it is, whoever signed it', async () => {
    const shown = await open(order(['words'], ['nextOn']), without)
    expect(shown.at('When?')).toBeGreaterThan(shown.at(USUALLY_FIRST))
    expect(shown.at(FIRST)).toBeGreaterThan(shown.at('Which class?'))
  })

  it('hides no answer that is there', async () => {
    const shown = await open(order(['words'], ['yearsMissed']), { ...without, yearsMissed: 2 })
    expect(shown.at(MISSED)).toBeGreaterThan(0)
  })

  it('asks first what it put first, and what it hides nowhere', async () => {
    const shown = await open(order(['words'], ['yearsMissed']), without)
    expect(shown.at(FIRST)).toBeGreaterThan(0)
    expect(shown.at(FIRST)).toBeLessThan(shown.at(USUALLY_FIRST))
    expect(shown.at(MISSED)).toBe(-1)
  })
})
