import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { newChild, openChild, uncleGent, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { idFrom } from '../../../../../test/support/people.ts'
import { aVisit, says } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const far = { at: day('2100-03-01') }
const noted = (words: string, over: Partial<Entry> = {}) => entryOf(note, { words }, { ...far, file, ...over })
const TOUCH = 'Show the sealed parts, too. Who can see the screen?'
const NOTHING = 'Nothing shown here has this word'

async function journeyOf(...entries: readonly Entry[]) {
  const here = entries.map((entry) => ({ ...entry, file }))
  const shown = openChild(await withMoreEntries(device, file, here), file, 'journey')
  await shown.comes('Her words')
  const rows = () => [...shown.page.querySelectorAll<HTMLElement>('.journey-item')].map((row) => row.textContent)
  const marks = () => [...shown.page.querySelectorAll('mark')].map(({ textContent }) => textContent)
  const find = (word: string) => shown.type('Find a word in this file', word)
  return { ...shown, rows, marks, find }
}

describe('a word sought in a file', () => {
  it('is not found in a sealed part before the touch, and nothing says that it stands there', async () => {
    const { comes, find, press, rows, marks, reads } = await journeyOf(noted('It hurts.', { folder: 'health' }))
    find('hurts')
    await comes(NOTHING)
    const sealed = reads()
    find('nowhere')
    await vi.waitFor(() => expect(rows()).toEqual([]))
    expect(reads()).toBe(sealed)
    expect(sealed).toContain('Sealed parts are searched once you show them.')
    find('hurts')
    press(TOUCH)
    await vi.waitFor(() => expect(marks()).toEqual(['hurts']))
    press('Hide sealed parts')
    await comes(NOTHING)
  })

  it('is found before the touch neither by the name of an unsafe person nor by the place of a child', async () => {
    const [person, unsafe] = uncleGent.map(({ kind, body }) => ({ ...entryOf(tie, body as never, far), kind }))
    if (!person || !unsafe) throw new Error('an uncle has two entries')
    const place = entryOf(whereabouts, { of: 'lives', is: 'known', name: 'The mill' }, far)
    const { comes, find, press, rows } = await journeyOf(unsafe, place, person)
    for (const word of ['unsafe', 'mill']) {
      find(word)
      await comes(NOTHING)
      find('')
      await vi.waitFor(() => expect(rows().length).toBeGreaterThan(2))
    }
    press(TOUCH)
    find('mill')
    await vi.waitFor(() => expect(rows()).toHaveLength(1))
    expect(rows()[0]).toContain('The mill')
  })

  it('is not found in words whose last day has passed', async () => {
    const answer = { is: 'text' as const, question: idFrom('song'), asked: 'Which song?', language: 'en' }
    const own = (until: string) =>
      entryOf(
        ownAnswers,
        {
          beside: idFrom('form'),
          answers: [{ ...answer, words: `Until ${until}` }],
          form: { title: 'A song', language: 'en', until: day(until) },
        },
        far,
      )
    const { find, rows, comes } = await journeyOf(own('2001-01-01'), own('2099-01-01'))
    find('until')
    await comes('1 entry')
    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toContain('Until 2099-01-01')
  })

  it('is marked in its sentence, wherever in the entry it stands, in any script and however it is typed', async () => {
    const { find, rows, marks } = await journeyOf(
      noted('Shkoi në shtëpi. Then she slept.'),
      entryOf(visit, aVisit({ childSays: says('My aunt is kind. I like her.') }), far),
      noted('នាងទៅសាលារៀន នៅថ្ងៃទី ១២។'),
    )
    const found = async (word: string, marked: readonly string[], row: string) => {
      find(word)
      await vi.waitFor(() => expect(marks()).toEqual(marked))
      expect(rows()).toHaveLength(1)
      expect(rows()[0]).toContain(row)
    }
    await found('SHTEPI', ['shtëpi'], 'Shkoi në shtëpi.')
    await found('aunt', ['aunt'], 'My aunt is kind.')
    await found('សាលា', ['សាលា'], 'នាងទៅសាលារៀន')
    await found('12', ['១២'], 'នៅថ្ងៃទី ១២។')
    await found('kind aunt', ['aunt', 'kind'], 'My aunt is kind.')
    find('')
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(3))
    expect(marks()).toEqual([])
  })

  it('stays within the sort of entries that is shown', async () => {
    const { find, press, rows, comes } = await journeyOf(
      noted('her aunt'),
      entryOf(visit, aVisit({ childSays: says('aunt') }), far),
    )
    find('aunt')
    await comes('2 entries')
    press('Visits')
    await comes('1 entry')
    expect(rows()).toHaveLength(1)
  })

  it('is put into no address and no step of the way back, and is forgotten with the page', async () => {
    const { find, rows, page, trail, press } = await journeyOf(noted('her aunt'))
    find('aunt')
    await vi.waitFor(() => expect(rows()).toHaveLength(1))
    expect(`${location.href} ${JSON.stringify(history.state)} ${document.title}`).not.toContain('aunt')
    expect([...trail.step().values()]).not.toContain('aunt')
    expect(JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept)))).not.toContain('aunt')
    press('Plan')
    await vi.waitFor(() => expect(page.querySelector('.journey-column')).toBe(null))
    press('Journey')
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(1))
  })

  it('can be typed at once after the key f', async () => {
    const { page, control } = await journeyOf(noted('her aunt'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    page.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(document.activeElement).toBe(control('Find a word in this file')))
  })
})
