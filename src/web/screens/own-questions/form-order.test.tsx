import { describe, expect, it, vi } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { agencyWith, pickerOn } from '../../../../test/support/components/agency.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { anOwnForm, WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { arben } from '../../../../test/support/people.ts'
import { screen as formEditor } from './own-form-screen.tsx'
import { screen as orderEditor } from './form-order-screen.tsx'
import { screen as list } from './own-questions-screen.tsx'

async function openList(entries: readonly Entry[], custodian: boolean) {
  const { device, written } = await agencyWith(entries, custodian)
  const shown = openScreen(device, list, { is: 'own-questions' })
  await shown.comes('no figure counts them')
  return { ...shown, written }
}

describe('The order of a form', () => {
  const openEditor = async (custodian = true) => {
    const { device, written } = await agencyWith([], custodian)
    const shown = openScreen(device, orderEditor, { is: 'form-order' })
    await shown.comes(custodian ? 'Which form?' : 'A custodian adds questions to forms.')
    return { ...shown, written, pick: pickerOn(shown.page) }
  }

  it('is changed by a custodian alone', async () => {
    const shown = await openEditor(false)
    expect(() => shown.control('Send to a supervisor')).toThrow('there is no control')
  })

  it('offers no question that has to be answered, and hides none that a rule reads', async () => {
    const shown = await openEditor()
    await shown.pick('Which form?', 'education')
    const offered = [...shown.page.querySelectorAll('select')].map(({ labels, options }) => [
      labels[0]?.textContent,
      [...options].map(({ value }) => value).filter((value) => value !== ''),
    ])
    expect(offered).toContainEqual(['Which class?', ['usual', 'first', 'hidden']])
    expect(offered).toContainEqual(['What comes next?', ['usual', 'first']])
    expect(offered.map(([label]) => label)).not.toContain('What does the school know?')
  })

  it('goes to a supervisor once it moves something and says why', async () => {
    const shown = await openEditor()
    await shown.pick('Which form?', 'education')
    shown.type('Why?', WHAT_FOR)
    await vi.waitFor(() => expect(shown.control('Why?')).toHaveProperty('value', WHAT_FOR))
    shown.press('Send to a supervisor')
    await shown.comes('Only questions that nobody has to answer are moved.')
    expect(shown.written).toEqual([])
    await shown.pick('What comes next?', 'first')
    await shown.pick('Which class?', 'hidden')
    shown.press('Send to a supervisor')
    const order = { beside: 'education', first: ['next'], hidden: ['grade'] }
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'form-order', folder: 'care', body: { order, because: WHAT_FOR } } }],
      ]),
    )
  })

  it('cannot be agreed to where it hides what a rule reads, and can be sent back', async () => {
    const hides = (field: string) =>
      entryOf(
        formOrder,
        { order: { beside: 'education', first: [], hidden: [field] }, because: WHAT_FOR },
        { by: arben.member },
      )
    const shown = await openList([hides('nextOn')], false)
    await shown.comes('Only questions that nobody has to answer are moved.')
    expect(() => shown.control('Yes')).toThrow('there is no control')
    const good = await openList([hides('grade')], false)
    await good.comes('Not asked: Which class?')
    good.press('Yes')
    await vi.waitFor(() => expect(good.written).toMatchObject([[{ draft: { kind: 'approved' } }]]))
  })
})

describe('A form of the agency’s own', () => {
  const openEditor = async (custodian = true) => {
    const { device, written } = await agencyWith([], custodian)
    const shown = openScreen(device, formEditor, { is: 'own-form' })
    await shown.comes(custodian ? 'What is the form called?' : 'A custodian adds questions to forms.')
    const choose = (words: string) =>
      [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
        .find(({ textContent }) => textContent.trim() === words)
        ?.querySelector('input')
        ?.click()
    const types = async (label: string, words: string) => {
      shown.type(label, words)
      await vi.waitFor(() => expect(shown.control(label)).toHaveProperty('value', words))
    }
    return { ...shown, written, pick: pickerOn(shown.page), choose, types }
  }

  it('is made by a custodian alone', async () => {
    const shown = await openEditor(false)
    expect(() => shown.control('Send to a supervisor')).toThrow('there is no control')
  })

  it('goes to a supervisor with its subject, its part, what it is for and how long it is kept, and not without', async () => {
    const shown = await openEditor()
    await shown.types('What is the form called?', 'Garden group')
    await shown.types('How many months is an answer kept?', 'a year')
    shown.press('Send to a supervisor')
    await shown.comes('Answer this question.')
    expect(shown.written).toEqual([])
    await shown.types('How many months is an answer kept?', '12')
    await shown.pick('Subject', 'follow-up')
    shown.choose('Care and plan')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('input:checked')).toHaveLength(1))
    await shown.types('What is the answer needed for?', WHAT_FOR)
    shown.press('Send to a supervisor')
    const form = { step: 'follow-up', part: 'care', keepMonths: 12, texts: [{ language: 'en', words: 'Garden group' }] }
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'own-form', folder: 'care', body: { is: 'asked', form, because: WHAT_FOR } } }],
      ]),
    )
  })

  it('cannot be agreed to where its title asks what no question may ask', async () => {
    const texts = [{ language: 'en', words: 'What happened to her' }]
    const form = entryOf(ownForm, { is: 'asked', form: anOwnForm({ texts }), because: WHAT_FOR }, { by: arben.member })
    const shown = await openList([form], false)
    await shown.comes('The question asks what was done to a child.')
    expect(() => shown.control('Yes')).toThrow('there is no control')
  })
})
