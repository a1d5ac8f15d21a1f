import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { openForm, someone, type OpenedForm } from '../../../../../test/support/components/form.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { ofKind } from '../../../../../test/support/examples/of-kind.ts'
import { grandmother, uncle } from '../../../../../test/support/people.ts'
import { anOutcomeLook, aVisitPlanned } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type More = readonly [entries?: readonly Entry[], opened?: OpenedForm]
const formOf = (kind: string, ...more: More) => openForm({ device, file }, kind, ...more)

describe('the form of the first days', () => {
  const noHome = ofKind('care-arrangement', { arrangement: 'none', with: [] })
  const reported = ofKind('report-by-law')
  const rows = ({ page }: { readonly page: HTMLElement }) =>
    [...page.querySelectorAll('.entry-row .title')].map(({ textContent }) => textContent)

  it('asks what the file does not say, and leads to the form that says more of it', async () => {
    const shown = await formOf('first-hours')
    expect(rows(shown)).toEqual(['Interpreter'])
    expect(shown.group('Food and clothes')).toBeDefined()
    shown.press('Write: Guardian or representative')
    expect(shown.trail.current()).toEqual({ is: 'write', kind: 'guardianship', file })
  })

  it('asks nothing a second time: what the file answers is said, and can be put right', async () => {
    const shown = await formOf('first-hours', [noHome, reported])
    expect(rows(shown)).toEqual(['A safe place to sleep', expect.stringMatching(/report/i), 'Interpreter'])
    expect(
      [...shown.page.querySelectorAll('fieldset')].some(({ textContent }) =>
        textContent.includes('A safe place to sleep'),
      ),
    ).toBe(false)
    shown.press('Change A safe place to sleep')
    await vi.waitFor(() => expect(rows(shown)).toHaveLength(2))
    shown.choose('Yes', shown.group('A safe place to sleep'))
    await vi.waitFor(() =>
      expect(shown.group('A safe place to sleep').querySelectorAll('input:checked')).toHaveLength(1),
    )
    shown.save()
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([[{ draft: { body: { line: 'safe-sleep', answer: 'yes' } } }]]),
    )
  })
})

describe('the form of a visit', () => {
  const planned = (key: string, days: number, over: Parameters<typeof aVisitPlanned>[0] = {}) =>
    entryOf(visitPlanned, aVisitPlanned({ visit: key, on: addDays(today, days), ...over }), { at: day('2020-03-01') })
  const place = (shown: { readonly page: HTMLElement }) =>
    [...shown.page.querySelectorAll('select')].find((one) => one.labels[0]?.textContent.startsWith('Where'))?.value ??
    shown.page.querySelector<HTMLInputElement>('fieldset input:checked')?.value

  it('is filled in from the planned visit that is nearest to today, and from none that is far', async () => {
    const shown = await formOf('visit', [
      planned('a', 9, { place: 'home' }),
      planned('b', -2, { mind: 'Bring the book.', placeName: 'the red school' }),
    ])
    expect(shown.reads()).toContain('From the plan for ')
    expect(shown.reads()).toContain('Bring the book.')
    const far = await formOf('visit', [planned('a', 11)])
    expect(far.reads()).not.toContain('From the plan for ')
    const near = await formOf('visit', [planned('a', -10, { mind: undefined })])
    expect(near.reads()).toContain('From the plan for ')
    const none = await formOf('visit')
    expect(none.reads()).not.toContain('From the plan for ')
    expect(place(none) ?? '').toBe('')
  })

  it('asks of each who was there whether they could hear, and says who is not known to be safe', async () => {
    const shown = await formOf('visit', [
      ...someone(uncle, 'Uncle Gent', 'unsafe'),
      ...someone(grandmother, 'Uncle Besnik', 'safe'),
    ])
    expect(shown.reads()).not.toContain('hear you talk?')
    shown.choose(/^Uncle Besnik/, shown.group('Who was there?'))
    await shown.comes('Could Uncle Besnik hear you talk?')
    expect(shown.reads()).not.toContain('This person is not known to be safe.')
    shown.choose(/^Uncle Gent/, shown.group('Who was there?'))
    await shown.comes('Could Uncle Gent hear you talk?')
    expect(shown.reads()).toContain('This person is not known to be safe.')
    const hear = (name: string) => shown.group(`Could ${name} hear you talk?`)
    shown.choose('No', hear('Uncle Gent'))
    await vi.waitFor(() => expect(hear('Uncle Gent').querySelectorAll('input:checked')).toHaveLength(1))
    expect(hear('Uncle Besnik').querySelectorAll('input:checked')).toHaveLength(0)
    shown.save()
    await shown.comes('Answer this question.')
    expect(shown.written).toEqual([])
    const alone = await formOf('visit')
    expect(() => alone.control('Show who is safe. Who can see the screen?')).toThrow('there is no control')
  })

  it('is made of a note, whose words and day are not typed again', async () => {
    const words = entryOf(note, { words: 'She sang on the way.' }, { at: day('2020-03-01') })
    const shown = await formOf('visit', [words], { route: { from: words.id } })
    expect([...shown.page.querySelectorAll('textarea')].map(({ value }) => value)).toContain('She sang on the way.')
    const asked = entryOf(visitPlanned, aVisitPlanned(), { at: day('2020-03-01') })
    const other = await formOf('visit', [asked], { route: { from: asked.id } })
    expect([...other.page.querySelectorAll('textarea')].every(({ value }) => value === '')).toBe(true)
  })

  it('by phone is a talk: nobody else was there', async () => {
    const shown = await formOf('visit/by-phone', [planned('a', 0)])
    expect(shown.page.querySelector('h1')?.textContent).toBe('We talked')
    expect(shown.reads()).not.toContain('Who was there?')
    expect(shown.reads()).not.toContain('From the plan for ')
    const seen = await formOf('visit')
    expect(seen.page.querySelector('h1')?.textContent).not.toBe('We talked')
    expect(seen.reads()).toContain('Who was there?')
  })
})

describe('the form that asks somebody outside', () => {
  const notes = Array.from({ length: 9 }, (_, n) =>
    entryOf(note, { words: `note ${String(n)}` }, { at: day(`2020-03-0${String(n + 1)}`) }),
  )
  it('offers what they need once it is said who they are, with the least ticked, and the newest notes', async () => {
    const shown = await formOf('referral', notes)
    expect(shown.reads()).not.toContain('The ticked facts are the least they need.')
    shown.pick('To whom?', 'School')
    await shown.comes('The ticked facts are the least they need.')
    const fields = [...shown.page.querySelectorAll('fieldset')].find((one) =>
      one.textContent.includes('The ticked facts are the least they need.'),
    )
    expect(fields?.querySelectorAll('input:checked').length).toBeGreaterThan(0)
    const told = fields?.querySelectorAll('input:checked').length
    fields?.querySelector<HTMLInputElement>('input:checked')?.click()
    await vi.waitFor(() => expect(fields?.querySelectorAll('input:checked')).toHaveLength((told ?? 0) - 1))
  })

  it('for the clinic is about the body', async () => {
    const clinic = await formOf('referral/clinic')
    expect(clinic.reads()).toContain('The ticked facts are the least they need.')
    expect([...clinic.page.querySelectorAll('select')].some(({ value }) => value === 'hospital')).toBe(true)
  })
})

describe('the form of a birth', () => {
  const born = (basis: string, over: object = {}) =>
    entryOf(
      birth,
      { who: 'child', born: { known: 'day', on: day('2012-03-01') }, basis, reasonsForChild: 'yes', ...over } as never,
      { at: day('2020-03-01') },
    )

  it('says which birth on other grounds goes on counting, and lets one of them count no longer', async () => {
    const [said, guess] = [born('child-said'), born('professional-estimate')]
    const shown = await formOf('birth', [said, guess, born('family-said', { born: { known: 'nothing' } })])
    expect(shown.reads()).not.toContain('Other birth dates that stay valid')
    shown.pick('How do we know?', 'Birth certificate')
    await shown.comes('Other birth dates that stay valid')
    const beside = shown.group('Is one of these no longer valid?')
    expect(beside.querySelectorAll('input')).toHaveLength(2)
  })
})

describe('the form of a set of questions', () => {
  it('asks nothing before a set is chosen, then every question of it, none preset, and what each answer rests on', async () => {
    const shown = await formOf('instrument-completed')
    await shown.comes('How life is going: fourteen domains')
    expect(shown.reads()).not.toContain('Whose view is it?')
    shown.save()
    await shown.comes('Choose a set of questions.')
    shown.choose(/^How life is going: fourteen domains/)
    await shown.comes('Whose view is it?')
    expect(shown.reads()).toContain('They measure nobody')
    expect(shown.reads()).not.toContain('What is this based on?')
    const question = () => [...shown.page.querySelectorAll('section.stack fieldset')][0] ?? expect.unreachable()
    question().querySelectorAll('input')[0]?.click()
    await shown.comes('What is this based on?')
    shown.type('What is this based on?', 'She said so.')
    question().querySelectorAll('input')[1]?.click()
    await vi.waitFor(() =>
      expect([...shown.page.querySelectorAll('textarea')].map(({ value }) => value)).toContain('She said so.'),
    )
    question()
      .querySelectorAll<HTMLInputElement>('input')
      .item(question().querySelectorAll('input').length - 1)
      .click()
    await shown.comes('Why is it not known?')
    expect(shown.reads()).not.toContain('What is this based on?')
    shown.press('Choose other questions')
    await shown.comes('Which set of questions?')
  })

  it('shows what was answered the last time in the same view', async () => {
    const before = entryOf(instrumentCompleted, anOutcomeLook(), { at: day('2020-03-01') })
    const shown = await formOf('instrument-completed', [before], { route: { from: before.id } })
    await shown.comes('Whose view is it?')
    await shown.comes('Last time, on 1 March 2020: ')
    expect(shown.page.querySelectorAll('section.stack input:checked')).toHaveLength(0)
    expect(shown.reads().match(/Last time, on/g)).toHaveLength(3)
  })
})
