import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { ownAnswers, type OwnAnswer } from '#domain/kinds/assessment/own-answers.ts'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import type { OwnQuestion } from '#domain/vocabulary/own-questions/own-question.ts'
import { accept } from '#result.ts'
import { keptForms } from '#web/form-model/kept-drafts.ts'
import { agencyThatSigned } from '../../../../../test/support/components/agency.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openForm } from '../../../../../test/support/components/form.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { ofKind } from '../../../../../test/support/examples/of-kind.ts'
import { given } from '../../../../../test/support/given.ts'
import { addedAnswers, addedOption, anOwnForm, aQuestion, WHAT_FOR } from '../../../../../test/support/own-questions.ts'
import { idFrom } from '../../../../../test/support/people.ts'

let practice: Device
let file: FileId
beforeAll(async () => {
  practice = await practiceDevice()
  file = await newChild(practice)
})

const asked = (question: OwnQuestion) => entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR })
const ended = (before: Entry, question: OwnQuestion) =>
  entryOf(ownQuestion, { is: 'ended', question, because: WHAT_FOR }, { replaces: [before.id] })
/** An agency that asked this and stopped. */
const stopped = async (question: OwnQuestion) => {
  const before = asked(question)
  return agencyThatSigned(practice, before, ended(before, question))
}
/** The same device with these drafts kept and nothing else. */
const keeping = (device: Device, drafts: Readonly<Record<string, unknown>>) =>
  answering(device, {
    drafts: () =>
      Promise.resolve(
        accept(Object.fromEntries(Object.entries(drafts).map(([key, one]) => [key, JSON.stringify(one)]))),
      ),
  })

const act = { id: idFrom('one-act') as EntryId, parts: 2 }
const school = ofKind('education')
const schoolWith = (obstacles: readonly string[]) => ({
  ...school,
  act,
  body: { ...(school.body as object), obstacles },
})
const answered = (answer: OwnAnswer) => entryOf(ownAnswers, { beside: 'education', answers: [answer] }, { act })
const open = (device: Device, from: Entry, own: readonly Entry[] = []) =>
  openForm({ device, file }, 'education', [from, ...own], { route: { from: from.id } })
const about = (question: OwnQuestion) => ({
  question: question.key,
  asked: question.texts[0]?.words ?? '',
  language: 'en',
})
const drafts = (shown: { readonly drafts: () => readonly { readonly kind: string; readonly body: unknown }[] }) =>
  shown.drafts().map(({ kind, body }) => (kind === 'own-answers' ? body : kind))

describe('An answer of the agency’s own in a list of ours', () => {
  const noBoat = { ...about(addedAnswers()), is: 'chosen' as const, chosen: [{ code: 'a2', words: 'No boat' }] }
  const chosen = async (shown: Awaited<ReturnType<typeof open>>, count: number) =>
    vi.waitFor(() => expect(shown.group('What is in the way?').querySelectorAll('input:checked')).toHaveLength(count))

  it('that is offered no more goes with the answer of ours that it narrows', async () => {
    const shown = await open(await stopped(addedAnswers()), schoolWith(['distance']), [answered(noBoat)])
    await shown.comes('No boat')
    expect(shown.reads()).not.toContain('The bridge is down')
    await chosen(shown, 2)
    shown.choose('It is too far')
    await chosen(shown, 0)
    shown.save()
    await vi.waitFor(() => expect(drafts(shown)).toEqual(['education']))
  })

  it('stays where ours stays, also once a newer version of the list lacks it', async () => {
    const before = asked(addedAnswers())
    const newer = asked(addedAnswers({ answer: { is: 'added', to: 'obstacles', of: [addedOption()] } }))
    const device = await agencyThatSigned(practice, before, { ...newer, replaces: [before.id] })
    const shown = await open(device, schoolWith(['distance']), [answered(noBoat)])
    await shown.comes('No boat')
    await chosen(shown, 2)
    shown.save()
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'education' },
        { body: { answers: [{ chosen: [{ words: 'No boat' }] }] } },
      ]),
    )
  })
})

describe('A question that is asked no more', () => {
  const meals = aQuestion({
    key: idFrom('how-many'),
    texts: [{ language: 'en', words: 'How many meals are there?' }],
    answer: { is: 'number' },
  })

  it('keeps no form from being saved that nobody can mend: what was typed to it is seen, and can be emptied', async () => {
    const plain = schoolWith([])
    const typed = { part: 'care', raw: 'two or three' }
    const begun = {
      at: plain.at,
      folder: 'care',
      body: plain.body,
      people: [],
      marks: {},
      beside: { own: { [meals.key]: typed } },
      track: null,
      from: plain.id,
    }
    const device = keeping(await stopped(meals), { [`education ${file} ${plain.id} `]: begun })
    const shown = await open(device, plain)
    await shown.comes('How many meals are there?')
    await shown.comes('No longer asked')
    shown.save()
    await shown.comes('A number is needed here.')
    await shown.comes('1 answer is not right.')
    expect(shown.written).toEqual([])
    shown.type('How many meals are there?', '')
    await vi.waitFor(() => expect(shown.reads()).not.toContain('How many meals are there?'))
    shown.save()
    await vi.waitFor(() => expect(drafts(shown)).toEqual(['education']))
  })

  it('of another agency is read with its answer, and can be cleared', async () => {
    const own = answered({ ...about(meals), is: 'number', number: 3 })
    const shown = await open(practice, schoolWith([]), [own])
    await shown.comes('How many meals are there?')
    const clear = [...shown.page.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === 'Clear this answer',
    )
    clear.at(-1)?.click()
    await vi.waitFor(() => expect(shown.reads()).not.toContain('How many meals are there?'))
    shown.save()
    await vi.waitFor(() => expect(drafts(shown)).toEqual(['education']))
  })
})

describe('A form of the agency’s own that ended while a draft of it was open', () => {
  const { key } = anOwnForm()
  const question = aQuestion({ beside: key, texts: [{ language: 'en', words: 'What grew?' }], answer: { is: 'line' } })
  const begun = {
    at: '2026-01-02',
    folder: 'care',
    body: {},
    people: [],
    marks: {},
    beside: {
      own: { [question.key]: { part: 'care', answer: { ...about(question), is: 'text', words: 'Beans.' } } },
      ownAsks: { form: anOwnForm(), questions: [question] },
    },
    track: null,
  }
  const kept = () => ({ [`own-answers ${file}  ${key}`]: begun })

  it('is listed among the drafts, though it has nothing but own answers', () => {
    expect(keptForms(kept()).map(({ kind }) => kind)).toEqual([`own-answers/${key}`])
    const untouched = { ...begun, beside: { ownAsks: begun.beside.ownAsks } }
    expect(keptForms({ [`own-answers ${file}  ${key}`]: untouched })).toEqual([])
  })

  it('opens as it was, says that it ended, and what was typed is saved', async () => {
    const form = entryOf(ownForm, { is: 'asked', form: anOwnForm(), because: WHAT_FOR })
    const end = entryOf(ownForm, { is: 'ended', form: anOwnForm(), because: WHAT_FOR }, { replaces: [form.id] })
    const device = keeping(await agencyThatSigned(practice, form, asked(question), end), kept())
    const shown = await openForm({ device, file }, `own-answers/${key}`)
    await shown.comes('What grew?')
    await shown.comes('This form has ended. What you typed can still be saved.')
    shown.save()
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'own-answers', folder: 'care', body: { answers: [{ words: 'Beans.' }] } },
      ]),
    )
  })

  it('keeps what it asks with the draft, once something is typed', async () => {
    const form = entryOf(ownForm, { is: 'asked', form: anOwnForm(), because: WHAT_FOR })
    const device = await agencyThatSigned(practice, form, asked(question))
    const shown = await openForm({ device, file }, `own-answers/${key}`)
    await shown.comes('What grew?')
    shown.type('What grew?', 'Beans.')
    await vi.waitFor(async () => expect(JSON.stringify(given(await device.drafts()))).toContain('Garden group'))
  })
})
