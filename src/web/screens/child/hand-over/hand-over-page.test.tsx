import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { service } from '#domain/kinds/services/service.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openScreen, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { uncle } from '../../../../../test/support/people.ts'
import { aView, me as aWorker, says } from '../../../../../test/support/work.ts'
import { screen } from './hand-over-page-screen.tsx'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

async function pageOf(...entries: readonly Entry[]) {
  const here = entries.map((entry) => ({ ...entry, file }))
  const shown = openScreen(await withMoreEntries(device, file, here), screen, { is: 'hand-over-page', file })
  await shown.comes('Open this now. Who can see the screen?')
  return shown
}

describe('the page for whoever takes over', () => {
  const parts = (page: HTMLElement): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
      [...page.querySelectorAll('.hand-over-page section')].map((part) => [
        part.querySelector('h2')?.textContent ?? '',
        [...part.querySelectorAll('li, p.ink-2')].map(({ textContent }) => textContent),
      ]),
    )

  it('says of each part that nothing is written, where nothing is', async () => {
    const shown = await pageOf()
    shown.press('Open this now. Who can see the screen?')
    await shown.comes('What the child wants')
    const { Lule: _, ...others } = parts(shown.page)
    expect(others).toEqual({
      'What the child wants': ['Nothing is written yet.'],
      'What must never be done': ['No warning is written.'],
      'How to reach the child': ['Nothing is written on how to get in touch. Ask first.'],
      'What not to ask again': ['Nothing is written about the child telling anybody.'],
      'What was declined': ['No declined help is written.'],
      'What helped, and what did not': ['Nothing is written yet.'],
      'Condition, medicine, papers, money': ['Nothing is written yet.'],
      'What was promised': ['No promises are open.'],
      'What comes next': expect.anything() as unknown,
    })
    expect(shown.reads()).not.toContain('This page was made without these parts')
    expect(shown.reads()).not.toContain('needs an interpreter')
    shown.press('Hand over to a colleague')
    expect(shown.trail.current()).toEqual({ is: 'write', kind: 'hand-over', file })
  })

  it('says what must never be done, how to reach the child, what was declined and what was promised', async () => {
    const need = {
      need: 'a',
      category: 'legal-justice',
      whom: 'child',
      whoseReason: 'child',
      answeredBy: ['child'],
      reasons: ['gave-no-reason'],
    } as const
    const no = (key: string, door: object) =>
      entryOf(service, { ...need, need: key, stage: 'declined', inTheirWords: says(key), door } as never, { at: today })
    const shown = await pageOf(
      entryOf(
        doNot,
        { person: uncle, called: 'man with a van', never: ['contact', 'inform'], numbers: [] },
        { at: today },
      ),
      entryOf(safeContact, { rule: 'agreed-ways-only', never: ['phone'], neverWords: 'Never after four.' } as never, {
        at: today,
      }),
      no('a', { mayWeGetInTouch: 'yes', how: 'x' }),
      no('b', { mayWeGetInTouch: 'no', wayBack: 'x' }),
      no('c', { mayWeGetInTouch: 'no-answer', wayBack: 'x' }),
      entryOf(views, aView({ matter: 'school-or-work' }), { at: today }),
      entryOf(
        task,
        { task: 'a', what: 'Ring the school', who: aWorker, status: 'open', by: day('2020-05-01') },
        { at: today },
      ),
      entryOf(task, { task: 'b', what: 'Bring a book', who: aWorker, status: 'open' }, { at: today }),
      entryOf(
        task,
        {
          task: 'c',
          what: 'Wait for it',
          who: aWorker,
          status: 'open',
          by: addDays(today, 2),
          waitingOn: { who: 'the court', since: today, askedAgain: [] },
        } as never,
        { at: today },
      ),
    )
    shown.press('Open this now. Who can see the screen?')
    await shown.comes('What the child wants')
    const found = parts(shown.page)
    expect(found['What must never be done']).toEqual([expect.stringMatching(/^man with a van: .+ · .+$/)])
    expect(found['How to reach the child']).toEqual([
      expect.stringMatching(/.+/),
      expect.stringMatching(/^Never: /),
      'Never after four.',
    ])
    expect(found['What was declined']).toEqual([
      'Law and court: “a” · we may get in touch about it',
      'Law and court: “b” · we may not get in touch about it',
      'Law and court: “c” · no answer yet on whether we may get in touch about it',
    ])
    expect(found['What the child wants']).toEqual([expect.stringMatching(/: “Yes\. Dren too\.”$/)])
    expect(found['What was promised']).toContain('Ring the school · 1 May 2020')
    expect(found['What was promised']).toContain('Bring a book')
    expect(found['What comes next']?.filter((line) => line.endsWith('waiting for others'))).toHaveLength(1)
  })
})
