import { describe, expect, it, vi } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { agencyWith, pickerOn } from '../../../../test/support/components/agency.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { arben } from '../../../../test/support/people.ts'
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
