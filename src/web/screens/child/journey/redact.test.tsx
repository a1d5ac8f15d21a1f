import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { answering, fileCalled, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import type { Opened } from '../../../../../test/support/components/opened.tsx'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { drita } from '../../../../../test/support/people.ts'
import { aVisit } from '../../../../../test/support/work.ts'

let device: Device
let lule: FileId
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
})

describe('taking the words of an entry out', () => {
  const over = { at: day('2100-01-01'), recordedAt: '2099-01-01T09:00:00.000Z' }
  async function opened(entry: Entry, view: Parameters<typeof withMoreEntries>[3] = {}, answers: Partial<Device> = {}) {
    const shown = openChild(answering(await withMoreEntries(device, lule, [entry], view), answers), lule, 'journey')
    await shown.comes('Her words')
    shown.page.querySelector<HTMLElement>('.journey-row')?.click()
    await shown.comes('Make this note unreadable')
    shown.press('Make this note unreadable')
    await shown.comes('Who asks for it?')
    return shown
  }
  /** Answers who asks for it, or why: by the place of the answer. */
  const choose = (shown: Opened, question: 0 | 1, answer: number) =>
    [...shown.page.querySelectorAll('dialog fieldset')][question]?.querySelectorAll('input')[answer]?.click()
  const noted = entryOf(note, { words: 'x' }, { ...over, file: lule })

  it('asks who asks for it and why, then once more, and a second person where another wrote it', async () => {
    const redacted: unknown[] = []
    const redact: Device['redact'] = (how) => {
      redacted.push(how)
      return Promise.resolve(accept(true as const))
    }
    const entry = { ...noted, file: lule }
    const shown = await opened(entry, { byTwo: true }, { redact })
    const look = () => shown.control('Check and continue') as HTMLButtonElement
    expect(look().disabled).toBe(true)
    choose(shown, 0, 0)
    expect(look().disabled).toBe(true)
    choose(shown, 1, 3)
    await vi.waitFor(() => expect(look().disabled).toBe(false))
    expect(shown.reads()).not.toContain('Whose file does the note belong in?')
    shown.press('Check and continue')
    await shown.comes('Ask a second person to agree?')
    shown.press('Ask a second person')
    await vi.waitFor(() => expect(redacted).toHaveLength(1))
    expect(redacted[0]).toEqual({ file: lule, entry: entry.id, why: { askedBy: 'child', reason: 'could-do-harm' } })
    await vi.waitFor(() => expect(shown.page.querySelector('dialog')).toBe(null))
    for (const [by, byTwo] of [
      [await memberOf(device), true],
      [drita.member, undefined],
    ] as const) {
      const own = await opened({ ...entry, by }, byTwo && { byTwo })
      choose(own, 0, 0)
      choose(own, 1, 3)
      await vi.waitFor(() => expect((own.control('Check and continue') as HTMLButtonElement).disabled).toBe(false))
      own.press('Check and continue')
      await own.comes('Make the note unreadable everywhere?')
      expect(own.reads()).toContain('Nobody can read the note again')
      own.press('Go back')
      await vi.waitFor(() => expect(own.reads()).not.toContain('Make the note unreadable everywhere?'))
    }
  })

  it('moves the own note that was written in the wrong file to another child’s', async () => {
    const moved: unknown[] = []
    const moveNote: Device['moveNote'] = (how) => {
      moved.push(how)
      return Promise.resolve(accept(true as const))
    }
    const entry = { ...noted, file: lule, by: await memberOf(device) }
    const shown = await opened(entry, { byTwo: true }, { moveNote })
    choose(shown, 0, 0)
    choose(shown, 1, 0)
    await shown.comes('Whose file does the note belong in?')
    const pick = shown.page.querySelector('select') ?? expect.unreachable()
    const names = [...pick.options].map(({ text }) => text)
    expect(names).toContain('Bopha')
    expect([...pick.options].map(({ value }) => value)).not.toContain(lule)
    expect(names.slice(1)).toEqual(names.slice(1).toSorted((a, b) => a.localeCompare(b, 'en')))
    const bopha = await fileCalled(device, 'Bopha')
    pick.value = bopha
    pick.dispatchEvent(new Event('change', { bubbles: true }))
    shown.press('Check and continue')
    await shown.comes('Move the note to that file?')
    expect(shown.reads()).toContain('Everyone who may open the other file reads the note there.')
    shown.press('Move now')
    await vi.waitFor(() => expect(moved).toEqual([{ file: lule, entry: entry.id, to: bopha }]))
  })

  it('does not move another’s note, nor one that names somebody of this file', async () => {
    const others = await opened({ ...noted, file: lule })
    choose(others, 1, 0)
    await vi.waitFor(() => expect(others.page.querySelector('input:checked')).not.toBe(null))
    expect(others.reads()).not.toContain('Whose file does the note belong in?')
    expect(others.reads()).not.toContain('it cannot move as it is')
    const by = await memberOf(device)
    const naming = entryOf(visit, aVisit(), { ...over, file: lule, by })
    const own = await opened(naming)
    choose(own, 1, 0)
    await own.comes('it cannot move as it is')
    expect(own.reads()).not.toContain('Whose file does the note belong in?')
  })
})
