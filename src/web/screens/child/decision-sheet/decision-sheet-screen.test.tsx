import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { appeal } from '#domain/kinds/rights/appeal.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openScreen, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { aBestInterests, says } from '../../../../../test/support/work.ts'
import { screen } from './decision-sheet-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
const decision = entryOf(bestInterests, {
  ...aBestInterests(),
  question: 'Where does she live until summer?',
  childSays: says('I am afraid of his brother.'),
  reasons: 'She told us of the brother.',
})
const open = async (...more: readonly Entry[]) => {
  const file = await newChild(device)
  const entries = [decision, ...more].map((entry) => ({ ...entry, file }))
  const shown = openScreen(await withMoreEntries(device, file, entries), screen, {
    is: 'decision-sheet',
    file,
    entry: decision.id,
  })
  await shown.comes('If you do not agree with this decision')
  return shown
}

describe('the paper of a decision', () => {
  it('for a parent has nothing of what the child says, of what was weighed, and of who said what', async () => {
    const shown = await open()
    expect(shown.reads()).toContain('I am afraid of his brother.')
    shown.press(
      'For a parent to take home Shows only the question, the decision and how to appeal. Read them first as the parent will.',
    )
    await shown.comes('Give it only to people the child has agreed to.')
    const said = shown.reads()
    expect(said).toContain('Where does she live until summer?')
    expect(said).toContain(decision.body.options[decision.body.chosen]?.option)
    for (const kept of ['afraid', 'told us', 'For it', 'Who was asked', 'Who disagreed', 'Signed by'])
      expect(said).not.toContain(kept)
  })

  it('says where nobody found how to appeal, and names to whom, until when and who helps where it is written', async () => {
    expect((await open()).reads()).toMatch(/To whom\? Not found: Until when\? Not found: Who helps\? Not found:/)
    const way = entryOf(appeal, {
      stands: 'may-be-made',
      appeal: 'a',
      against: 'best-interests',
      of: 'The unit',
      to: 'The municipality of Shkodër',
      until: addDays(todayHere(), 20),
      childTold: 'yes',
      childSays: says('I want to stay.'),
      helps: { named: 'Arben the lawyer' },
    })
    const said = (await open(way)).reads()
    expect(said).toContain('To whom? The municipality of Shkodër')
    expect(said).toContain('Who helps? Arben the lawyer')
    expect(said).not.toContain('Not found')
  })
})
