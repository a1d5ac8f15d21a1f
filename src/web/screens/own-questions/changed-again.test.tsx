import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import type { FormOrder } from '#domain/vocabulary/own-questions/form-order.ts'
import { agencyWith, pickerOn } from '../../../../test/support/components/agency.ts'
import { openWithDrafts } from '../../../../test/support/components/child-page.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { given } from '../../../../test/support/given.ts'
import { addedAnswers, anOwnForm, aQuestion, WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { arben, besa, idFrom } from '../../../../test/support/people.ts'
import { screen as orderEditor } from './form-order-screen.tsx'
import { screen as formEditor } from './own-form-screen.tsx'
import { screen as questionEditor } from './own-question-screen.tsx'
import { screen as list } from './own-questions-screen.tsx'

const by = arben.member
const yes = (entry: Entry) => entryOf(approved, { entry: entry.id }, { by: besa.member })
const ordered = (over: Partial<FormOrder> = {}) =>
  entryOf(
    formOrder,
    { order: { beside: 'education', first: ['next'], hidden: [], ...over }, because: WHAT_FOR },
    { by },
  )
const form = entryOf(ownForm, { is: 'asked', form: anOwnForm(), because: WHAT_FOR }, { by })
const ask = (key: string, words: string) =>
  entryOf(
    ownQuestion,
    {
      is: 'asked',
      question: aQuestion({
        key: idFrom(key),
        beside: anOwnForm().key,
        texts: [{ language: 'en', words }],
        answer: { is: 'line' },
      }),
      because: WHAT_FOR,
    },
    { by },
  )

type Agency = Awaited<ReturnType<typeof agencyWith>>
/** One device for all tests of a file: no draft of one is found by the next. */
beforeEach(async () => {
  const { device } = await agencyWith([], true)
  given(await device.keepDrafts({}))
})
const withPicker = <Shown extends { readonly page: HTMLElement }>(shown: Shown, { written }: Agency) => {
  const choose = (words: string) =>
    [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
      .find(({ textContent }) => textContent.trim() === words)
      ?.querySelector('input')
      ?.click()
  return { ...shown, written, choose, pick: pickerOn(shown.page) }
}
const isKept = (device: Device, words: string) =>
  vi.waitFor(async () => expect(JSON.stringify(given(await device.drafts()))).toContain(words))

describe('A form of the agency’s own whose part is changed', () => {
  const opened = async (...entries: readonly Entry[]) => {
    const agency = await agencyWith([form, yes(form), ...entries], true)
    const shown = openWithDrafts(agency.device, formEditor, { is: 'own-form', entry: form.id })
    await shown.comes('What is the form called?')
    return withPicker(shown, agency)
  }

  it('takes its questions along, so that it still asks something once a supervisor agrees', async () => {
    const [grew, helped] = [ask('grew', 'What grew?'), ask('helped', 'Who helped?')]
    const shown = await opened(grew, yes(grew), helped)
    expect(shown.reads()).not.toContain('go with it')
    shown.choose('Talks with the psychologist')
    await shown.comes('The questions of this form move to the new part with it.')
    shown.press('Send to a supervisor')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [
          { draft: { kind: 'own-form', body: { form: { part: 'therapy' } }, replaces: [form.id] } },
          { draft: { kind: 'own-question', body: { question: { part: 'therapy' } }, replaces: [grew.id] } },
          { draft: { kind: 'own-question', body: { question: { part: 'therapy' } }, replaces: [helped.id] } },
        ],
      ]),
    )
  })

  it('does not leave Health while a question of it is about the body', async () => {
    const inHealth = anOwnForm({ part: 'health' })
    const other = entryOf(ownForm, { is: 'asked', form: inHealth, because: WHAT_FOR }, { by })
    const question = { ...ask('clinic', 'Which clinic does she go to?').body.question, part: 'health' as const }
    const clinic = entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR }, { by })
    const agency = await agencyWith([other, yes(other), clinic, yes(clinic)], true)
    const shown = withPicker(openWithDrafts(agency.device, formEditor, { is: 'own-form', entry: other.id }), agency)
    await shown.comes('What is the form called?')
    shown.choose('Care and plan')
    await shown.comes('The question is about the body. Choose the part Health.')
    shown.press('Send to a supervisor')
    expect(shown.written).toEqual([])
  })

  it('says in the list that nobody can fill it in as long as none of its questions lies in its part', async () => {
    const lies = { ...ask('grew', 'What grew?').body.question, part: 'therapy' as const }
    const moved = entryOf(ownQuestion, { is: 'asked', question: lies, because: WHAT_FOR }, { by })
    const says = 'Workers find the form once a supervisor has agreed to it and to a question.'
    const without = await agencyWith([form, yes(form), moved, yes(moved)], true)
    const shown = openWithDrafts(without.device, list, { is: 'own-questions' })
    await shown.comes(says)
    const editor = openWithDrafts(without.device, questionEditor, { is: 'own-question', entry: moved.id })
    await editor.comes('Change a question')
    editor.press('Send to a supervisor')
    await vi.waitFor(() =>
      expect(without.written).toMatchObject([[{ draft: { body: { question: { part: anOwnForm().part } } } }]]),
    )
    const grew = ask('grew', 'What grew?')
    const asks = await agencyWith([form, yes(form), grew, yes(grew)], true)
    const found = openWithDrafts(asks.device, list, { is: 'own-questions' })
    await found.comes('Garden group')
    expect(found.reads()).not.toContain(says)
  })
})

describe('An order that is changed', () => {
  const opened = async (order: Entry) => {
    const agency = await agencyWith([order, yes(order)], true)
    const shown = withPicker(openWithDrafts(agency.device, orderEditor, { is: 'form-order', entry: order.id }), agency)
    await shown.comes('Which form?')
    return shown
  }

  it('for children of other ages ends as it was: it does not go on beside the new one', async () => {
    const order = ordered({ programme: { ages: ['6-11'] } })
    const shown = await opened(order)
    shown.choose('12 to 14')
    await shown.comes('The order as it was ends at once.')
    shown.press('Send to a supervisor')
    const programme = { ages: ['6-11', '12-14'] }
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [
          { draft: { body: { order: { programme: { ages: ['6-11'] }, first: [] } }, replaces: [order.id] } },
          { draft: { body: { order: { programme, first: ['next'] } } } },
        ],
      ]),
    )
  })

  it('for the same children is a new version, and the one before counts until a supervisor agrees', async () => {
    const order = ordered()
    const shown = await opened(order)
    await shown.pick('Which class?', 'hidden')
    expect(shown.reads()).not.toContain('ends at once')
    shown.press('Send to a supervisor')
    await vi.waitFor(() => expect(shown.written).toMatchObject([[{ draft: { replaces: [order.id] } }]]))
    expect(shown.written[0]).toHaveLength(1)
  })

  it('says at a fourth question that only three come first, and is not sent', async () => {
    const shown = await opened(ordered({ first: ['next', 'grade', 'words'] }))
    expect(shown.page.querySelectorAll('.is-wrong')).toHaveLength(0)
    await shown.pick('In which language?', 'first')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('.is-wrong')).toHaveLength(1))
    expect(shown.page.querySelector('.is-wrong')?.textContent).toContain('Up to three come first.')
    shown.press('Send to a supervisor')
    expect(shown.written).toEqual([])
  })
})

describe('What a supervisor agrees to', () => {
  it('is also what an added answer counts as', async () => {
    const added = entryOf(ownQuestion, { is: 'asked', question: addedAnswers(), because: WHAT_FOR }, { by })
    const { device } = await agencyWith([added], false)
    const shown = openWithDrafts(device, list, { is: 'own-questions' })
    await shown.comes('No boat · Counts as It is too far')
  })
})

it('A question of a form that ended is no longer asked, and says so', async () => {
  const grew = ask('grew', 'What grew?')
  const end = entryOf(ownForm, { is: 'ended', form: anOwnForm(), because: WHAT_FOR }, { by, replaces: [form.id] })
  const { device } = await agencyWith([form, yes(form), end, grew, yes(grew)], true)
  const shown = openWithDrafts(device, list, { is: 'own-questions' })
  await shown.comes('What grew?')
  expect(shown.reads()).not.toContain('In use on forms')
})

describe('Nothing is refused without words', () => {
  it.each(['0', '121', '1.5', 'a year'])('not %s months, for which no answer can be kept', async (months) => {
    const { device, written } = await agencyWith([form, yes(form)], true)
    const shown = openWithDrafts(device, formEditor, { is: 'own-form', entry: form.id })
    await shown.comes('How many months is an answer kept?')
    shown.type('How many months is an answer kept?', months)
    await shown.comes('Write a whole number from 1 to 120.')
    shown.press('Send to a supervisor')
    expect(written).toEqual([])
  })

  it('not an end without a reason, nor what is sent back without what would be enough', async () => {
    const custodian = await agencyWith([form, yes(form)], true)
    const shown = openWithDrafts(custodian.device, list, { is: 'own-questions' })
    await shown.comes('Stop this form')
    shown.press('Stop this form')
    await shown.comes('Stop this form?')
    shown.press('Stop this form')
    await shown.comes('Answer this question.')
    expect(custodian.written).toEqual([])

    const supervisor = await agencyWith([form], false)
    const other = openWithDrafts(supervisor.device, list, { is: 'own-questions' })
    await other.comes('Not yet: send back')
    other.press('Not yet: send back')
    await other.comes('What is needed for a yes?')
    other.press('Send back')
    await other.comes('Answer this question.')
    expect(supervisor.written).toEqual([])
  })
})

describe('What is typed is kept when the phone locks', () => {
  it('of a form, an order, a reason to stop and what is needed for a yes', async () => {
    const { device } = await agencyWith([form, yes(form)], true)
    const begin = async (label: string, words: string, shown: ReturnType<typeof openWithDrafts>) => {
      await vi.waitFor(() => expect(shown.control(label)).toBeDefined())
      shown.type(label, words)
      await isKept(device, words)
    }
    await begin('What is the form called?', 'Kitchen group', openWithDrafts(device, formEditor, { is: 'own-form' }))
    await begin('Why?', 'The school bus.', openWithDrafts(device, orderEditor, { is: 'form-order' }))
    const stopping = openWithDrafts(device, list, { is: 'own-questions' })
    await stopping.comes('Stop this form')
    stopping.press('Stop this form')
    await begin('Why?', 'The garden is sold.', stopping)

    const again = openWithDrafts(device, formEditor, { is: 'own-form' })
    await again.comes('Your draft was kept.')
    expect(again.control('What is the form called?')).toHaveProperty('value', 'Kitchen group')
    const order = openWithDrafts(device, orderEditor, { is: 'form-order' })
    await order.comes('Your draft was kept.')
    expect(order.control('Why?')).toHaveProperty('value', 'The school bus.')
    const stopped = openWithDrafts(device, list, { is: 'own-questions' })
    await stopped.comes('Stop this form?')
    expect(stopped.control('Why?')).toHaveProperty('value', 'The garden is sold.')

    const supervisor = await agencyWith([form], false)
    const agreeing = openWithDrafts(supervisor.device, list, { is: 'own-questions' })
    await agreeing.comes('Not yet: send back')
    agreeing.press('Not yet: send back')
    await begin('What is needed for a yes?', 'A shorter title.', agreeing)
    const agreed = openWithDrafts(supervisor.device, list, { is: 'own-questions' })
    await agreed.comes('What is needed for a yes?')
    expect(agreed.control('What is needed for a yes?')).toHaveProperty('value', 'A shorter title.')
  })
})
