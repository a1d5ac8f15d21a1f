import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addMonths } from '#domain/entry/plain-date.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import type { OwnForm } from '#domain/vocabulary/own-questions/own-form.ts'
import { accept } from '#result.ts'
import { OwnAnswersWords } from '#web/views/child-file/own-answers-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { agencyThatSigned } from '../../../../../test/support/components/agency.ts'
import { newChild, openScreen } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openForm } from '../../../../../test/support/components/form.tsx'
import { idFrom } from '../../../../../test/support/people.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { anOwnForm, aQuestion, WHAT_FOR } from '../../../../../test/support/own-questions.ts'
import { screen as chooser } from '../what-happened-screen.tsx'

let practice: Device
let file: FileId
beforeAll(async () => {
  practice = await practiceDevice()
  file = await newChild(practice)
})

const { key } = anOwnForm()
const asking = (over: Partial<OwnForm> = {}) => {
  const form = anOwnForm(over)
  const question = aQuestion({
    key: idFrom(`q ${form.key}`),
    beside: form.key,
    part: form.part,
    texts: [{ language: 'en', words: 'What grew?' }],
  })
  return [
    entryOf(ownForm, { is: 'asked', form, because: WHAT_FOR }),
    entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR }),
  ]
}
const signed = (over: Partial<OwnForm> = {}) => agencyThatSigned(practice, ...asking(over))
const opened = async (over: Partial<OwnForm> = {}, view: Partial<FileView> = {}) =>
  openForm({ device: await signed(over), file }, `own-answers/${key}`, [], { view })

describe('A form of the agency’s own', () => {
  it('is not saved without an answer', async () => {
    const shown = await opened()
    await shown.comes('What grew?')
    expect(shown.reads()).toContain('Garden group')
    shown.save()
    await shown.comes('Answer at least one question.')
    expect(shown.written).toEqual([])
  })

  it('is written as answers in its part, with what it is called and until when it is kept', async () => {
    const shown = await opened({ part: 'therapy', keepMonths: 6 })
    await shown.comes('By school bus')
    shown.choose('By school bus')
    await vi.waitFor(() => expect(shown.group('What grew?').querySelectorAll('input:checked')).toHaveLength(1))
    shown.save()
    const form = { title: 'Garden group', language: 'en', until: addMonths(todayHere(), 6) }
    await vi.waitFor(() =>
      expect(shown.drafts()).toMatchObject([
        { kind: 'own-answers', folder: 'therapy', body: { beside: key, form, answers: [{ asked: 'What grew?' }] } },
      ]),
    )
    expect(shown.drafts()).toHaveLength(1)
  })

  it('is offered to nobody who may not write in its part', async () => {
    const open = asking({ key: idFrom('kitchen'), texts: [{ language: 'en', words: 'Kitchen group' }] })
    const device = await agencyThatSigned(practice, ...asking({ part: 'therapy' }), ...open)
    const files: Device['files'] = async (type) => {
      const lines = await device.files(type)
      return lines.ok ? accept(lines.value.map((one) => ({ ...one, rights: { card: 'read', care: 'write' } }))) : lines
    }
    const shown = openScreen(answering(device, { files }), chooser, { is: 'what-happened', file })
    await shown.comes('Forms of the agency’s own')
    shown.press('Forms of the agency’s own')
    await shown.comes('Kitchen group')
    expect(shown.reads()).not.toContain('Garden group')
  })

  it('is offered behind our forms and found by its title', async () => {
    const shown = openScreen(await signed(), chooser, { is: 'what-happened', file })
    await shown.comes('Forms of the agency’s own')
    shown.type('Find a form by a word', 'gard')
    await shown.comes('Garden group')
    const rows = [...shown.page.querySelectorAll('button')]
    rows.find(({ textContent }) => textContent.includes('Garden group'))?.click()
    expect(shown.trail.current()).toMatchObject({ is: 'write', kind: `own-answers/${key}`, file })
  })

  it('shows its words no more after the day until which they are kept', async () => {
    const answers = [
      { is: 'text' as const, question: aQuestion().key, asked: 'What grew?', language: 'en', words: 'Beans.' },
    ]
    const until = (months: number) => ({
      beside: key,
      answers,
      form: { title: 'Garden group', language: 'en', until: addMonths(todayHere(), months) },
    })
    const read = (months: number) => openOver(practice, <Words entry={entryOf(ownAnswers, until(months))} />)
    const kept = read(1)
    await kept.comes('Beans.')
    const over = read(-1)
    await over.comes('take them out')
    expect(over.reads()).not.toContain('Beans.')
  })
})

function Words({ entry }: { readonly entry: Parameters<typeof OwnAnswersWords>[0]['entry'] }) {
  return <OwnAnswersWords entry={entry} speak={useSpeak(null)} />
}
