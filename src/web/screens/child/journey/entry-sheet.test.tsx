import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { service } from '#domain/kinds/services/service.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { todayHere } from '#web/words/today.ts'
import {
  answering,
  draft,
  fileCalled,
  memberOf,
  practiceDevice,
  writeIn,
} from '../../../../../test/support/components/children.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { EXAMPLES } from '../../../../../test/support/examples/all.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { ofKind } from '../../../../../test/support/examples/of-kind.ts'
import { given } from '../../../../../test/support/given.ts'
import { besa, drita, idFrom } from '../../../../../test/support/people.ts'
import { aBestInterests } from '../../../../../test/support/work.ts'

let device: Device
let lule: FileId
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
})

/** Lule's journey with more entries, as they would be folded on this device. */
async function journeyWith(...more: readonly Entry[]) {
  const shown = openChild(await withMoreEntries(device, lule, more), lule, 'journey')
  await shown.comes('Her words')
  return shown
}

/** Opens the newest entry. */
async function sheetOf(...more: readonly Entry[]) {
  const shown = await journeyWith(...more)
  shown.page.querySelector<HTMLElement>('.journey-row')?.click()
  await shown.comes('When:')
  return shown
}

describe('the sheet of an entry', () => {
  const newest = { at: todayHere(), recordedAt: '2099-01-01T09:00:00.000Z' }

  it('says that it changes nothing in a part where its writer may not write', async () => {
    const example = EXAMPLES.find(({ kind }) => kind === service)
    const help = entryOf(service, example?.body as never, {
      ...newest,
      file: lule,
      recordedAt: '2098-01-01T09:00:00.000Z',
    })
    const over = entryOf(service, help.body, {
      ...newest,
      file: lule,
      folder: 'health',
      by: await memberOf(device),
      replaces: [help.id],
      found: { writes: ['health'] },
    })
    const shown = await sheetOf(help, over)
    expect(shown.reads()).toMatch(
      /This note refers to a note in .*, where .* may not write\. It changes nothing there\./,
    )
  })

  it('gives words to whoever wrote them, and to another only where that is proven', async () => {
    const { device: phone, recordedAt } = entryOf(note, { words: 'x' })
    const taken = entryOf(
      note,
      { words: 'The van was there.' },
      { ...newest, file: lule, by: besa.member, adopted: { by: drita.member, device: phone, recordedAt } },
    )
    expect((await sheetOf(taken)).reads()).toContain('who says that')
    const proven = await sheetOf({ ...taken, found: { proven: true } })
    expect(proven.reads()).toContain('taken over by')
    expect(proven.reads()).not.toContain('who says that')
  })

  it('says between which days it was, who wrote it, who knew it, and how far it has come', async () => {
    const over = { ...newest, file: lule, at: { from: day('2020-04-01'), to: day('2020-04-09') } }
    const between = entryOf(note, { words: 'x' }, { ...over, toldBy: 'child', recordedAt: '2020-04-10T09:00:00.000Z' })
    const shown = await journeyWith(between)
    const rows = [...shown.page.querySelectorAll<HTMLElement>('.journey-row')]
    rows.find(({ textContent }) => textContent.includes('between'))?.click()
    await shown.comes('When: between 1 April 2020 and 9 April 2020')
    expect(shown.reads()).toContain('Known from: ')
    expect(shown.reads()).not.toContain('that time is still in the future')
    const one = await sheetOf(entryOf(note, { words: 'x' }, { ...newest, file: lule }))
    expect(one.reads()).toMatch(/When: \d/)
    expect(one.reads()).not.toContain('Known from')
    expect(one.reads()).toContain('By this device’s clock, that time is still in the future.')
  })

  it('of a sealed part opens on purpose, and says who else can read it', async () => {
    const over = { ...newest, file: lule, at: day('2100-01-01') }
    const held = entryOf(note, { words: 'It hurts.' }, { ...over, folder: 'health' })
    const grants = [besa, drita].map(({ member, name }, at) => ({
      member,
      name,
      rights: at === 0 ? ({ health: 'read' } as const) : ({ care: 'read' } as const),
      since: 0,
    }))
    const shown = openChild(await withMoreEntries(device, lule, [held], { grants }), lule, 'journey')
    await shown.comes('Her words')
    shown.page.querySelector<HTMLElement>('.journey-row')?.click()
    await shown.comes('You and Besa Leka can open this.')
    expect(shown.page.querySelector('dialog h1')?.textContent).toBe('A sealed entry')
    expect(shown.reads()).not.toContain('It hurts.')
    shown.press('Open this now. Who can see the screen?')
    await shown.comes('It hurts.')
    expect(shown.page.querySelector('dialog h1')?.textContent).toBe('A note')
  })

  it('has the answers to the agency’s own questions below it, of its own part alone, and strikes them with it', async () => {
    const act = { id: idFrom('one-act') as EntryId, parts: 3 }
    const over = { ...newest, file: lule, at: day('2100-01-01'), act }
    const school = { ...ofKind('education'), ...over }
    const said = (asked: string) => ({
      beside: 'education',
      answers: [{ is: 'yes-no' as const, question: idFrom('meals'), asked, language: 'en', yes: true }],
    })
    const earlier = { ...over, recordedAt: '2098-01-01T09:00:00.000Z' }
    const own = entryOf(ownAnswers, said('Are there meals?'), earlier)
    const sealed = entryOf(ownAnswers, said('Is there a nurse?'), { ...earlier, folder: 'health' })
    const acts: Parameters<Device['write']>[0][] = []
    const write: Device['write'] = (written) => {
      acts.push(written)
      return Promise.resolve({ ok: true, value: [] })
    }
    const base = await withMoreEntries(device, lule, [school, own, sealed])
    const shown = openChild(answering(base, { write }), lule, 'journey')
    await shown.comes('Her words')
    shown.page.querySelector<HTMLElement>('.journey-row')?.click()
    await shown.comes('Are there meals? Yes')
    expect(shown.reads()).not.toContain('Is there a nurse?')
    shown.press('Correct this note')
    await shown.comes('What was wrong with it?')
    shown.type('What was wrong with it?', 'It was her sister.')
    await vi.waitFor(() => expect(shown.control('Only cross out').hasAttribute('disabled')).toBe(false))
    shown.press('Only cross out')
    await vi.waitFor(() => expect(acts).toHaveLength(1))
    expect(acts[0]?.map(({ draft: { kind, folder, body } }) => [kind, folder, body])).toEqual(
      [school, own, sealed].map(({ id, folder }) => [
        'superseded',
        folder,
        { entry: id, because: 'It was her sister.' },
      ]),
    )
  })

  it('of where a child is opens on purpose, and of another part at once', async () => {
    const over = { ...newest, file: lule, at: day('2100-01-01') }
    const place = await sheetOf(entryOf(whereabouts, { of: 'lives', is: 'known', name: 'The mill' }, over))
    expect(place.reads()).not.toContain('The mill')
    const open = await sheetOf(entryOf(note, { words: 'At the mill.' }, over))
    expect(open.reads()).toContain('At the mill.')
    expect(open.reads()).not.toContain('Who can see the screen? When')
  })

  it('shows a supervisor which rules it went around, and leads to the answer unless it is their own', async () => {
    const over = { ...newest, file: lule, at: day('2100-01-01'), wentAround: ['R7'] }
    const other = await sheetOf(entryOf(note, { words: 'x' }, over))
    expect(other.reads()).toContain(
      'A rule asks for something before it: It is checked first whether a person is safe.',
    )
    other.press('Answer it')
    expect(other.trail.current()).toMatchObject({ is: 'approval', file: lule })
    const own = await sheetOf(entryOf(note, { words: 'x' }, { ...over, by: await memberOf(device) }))
    expect(own.reads()).toContain('A rule asks for something')
    expect(own.reads()).not.toContain('Answer it')
    const none = await sheetOf(entryOf(note, { words: 'x' }, { ...over, wentAround: [] }))
    expect(none.reads()).not.toContain('A rule asks for something')
    const { me, ...state } = await device.state()
    const caseworker = answering(await withMoreEntries(device, lule, [entryOf(note, { words: 'x' }, over)]), {
      state: () => Promise.resolve({ ...state, me: me && { ...me, roles: ['caseworker' as const] } }),
    })
    const shown = openChild(caseworker, lule, 'journey')
    await shown.comes('Her words')
    expect(shown.reads()).not.toContain('Discuss this together')
    shown.page.querySelector<HTMLElement>('.journey-row')?.click()
    await shown.comes('When:')
    expect(shown.reads()).not.toContain('A rule asks for something')
  })
})

describe('what can be done with an entry', () => {
  const over = { at: day('2100-01-01'), recordedAt: '2099-01-01T09:00:00.000Z' }
  const buttons = ({ page }: { readonly page: HTMLElement }) =>
    [...page.querySelectorAll('dialog .screen-body button')].map(({ textContent }) => textContent)
  const right = ['Correct this note', 'Make this note unreadable']

  it('is a visit made of a note, a sheet of what is signed, an answer to what was begun', async () => {
    const words = await sheetOf(entryOf(note, { words: 'x' }, { ...over, file: lule }))
    expect(buttons(words)).toEqual(['Write this as a visit', ...right])
    words.press('Write this as a visit')
    expect(words.trail.current()).toMatchObject({ is: 'write', kind: 'visit', file: lule })
    const signed = await sheetOf(entryOf(bestInterests, aBestInterests(), { ...over, file: lule }))
    expect(buttons(signed)).toEqual(['Open a sheet to sign', ...right])
    signed.press('Open a sheet to sign')
    expect(signed.trail.current()).toMatchObject({ is: 'decision-sheet', file: lule })
    const body = { begun: 'b', of: 'visit', said: '{}', open: ['place'], done: false } as never
    const half = await sheetOf(entryOf(begun, body, { ...over, file: lule }))
    expect(buttons(half)).toEqual(['Answer the missing questions', ...right])
    half.press('Answer the missing questions')
    expect(half.trail.current()).toMatchObject({ is: 'write', kind: 'begun', file: lule })
  })

  it('is nothing with one that is taken back, says that it takes back, or needs a newer app', async () => {
    const first = entryOf(note, { words: 'x' }, { ...over, file: lule })
    const back = entryOf(superseded, { entry: first.id, because: 'y' }, { ...over, file: lule, at: day('2100-02-01') })
    expect(buttons(await sheetOf(first, back))).toEqual([])
    const shown = await journeyWith(first, back)
    shown.page.querySelectorAll<HTMLElement>('.journey-row')[1]?.click()
    await shown.comes('When:')
    expect(buttons(shown)).toEqual([])
    expect(buttons(await sheetOf({ ...first, kind: 'of-next-year' }))).toEqual([])
  })

  it('depends on the right to the part: who reads corrects nothing, who writes takes out only their own', async () => {
    const with_ = async (rights: FileView['rights'], by: Entry['by']) => {
      const mine = entryOf(note, { words: 'x' }, { ...over, file: lule, by })
      const shown = openChild(await withMoreEntries(device, lule, [mine], { rights }), lule, 'journey')
      await shown.comes('Her words')
      shown.page.querySelector<HTMLElement>('.journey-row')?.click()
      await shown.comes('When:')
      return buttons(shown)
    }
    const me = await memberOf(device)
    expect(await with_({ care: 'read' }, me)).toEqual([])
    expect(await with_({ care: 'write' }, drita.member)).toEqual(['Write this as a visit', 'Correct this note'])
    expect(await with_({ care: 'write' }, me)).toEqual(['Write this as a visit', ...right])
    expect(await with_({ care: 'keep' }, drita.member)).toEqual(['Write this as a visit', ...right])
  })

  it('is to cross it out, which asks for what was wrong with it, and to write it anew where it has a form', async () => {
    const file = await newChild(device)
    const [id] = await writeIn(device, file, draft(note, { words: 'About her cousin.' }))
    const shown = openChild(device, file, 'journey')
    await shown.comes('About her cousin.')
    shown.page.querySelector<HTMLElement>('.journey-row')?.click()
    await shown.comes('Correct this note')
    shown.press('Correct this note')
    await shown.comes('What was wrong with it?')
    expect(buttons(shown)).toEqual(['Cross out and write again', 'Only cross out', 'Go back'])
    const strike = () => shown.control('Only cross out') as HTMLButtonElement
    expect(strike().disabled).toBe(true)
    shown.type('What was wrong with it?', '  ')
    expect(strike().disabled).toBe(true)
    shown.type('What was wrong with it?', ' Another child. ')
    await vi.waitFor(() => expect(strike().disabled).toBe(false))
    shown.press('Cross out and write again')
    await vi.waitFor(() => expect(shown.trail.current()).toEqual({ is: 'write', kind: 'note', file, from: id }))
    const { caseFile } = given(await device.file(file))
    expect(caseFile.entries.at(-1)).toMatchObject({
      kind: 'superseded',
      body: { entry: id, because: 'Another child.' },
    })
  })

  it('is only to cross it out where no form writes it', async () => {
    const shown = await sheetOf(
      entryOf(
        returned,
        { entry: ('x'.repeat(21) + 'A') as EntryId, words: 'Not yet.', first: [] },
        { ...over, file: lule },
      ),
    )
    shown.press('Correct this note')
    await shown.comes('What was wrong with it?')
    expect(buttons(shown)).toEqual(['Only cross out', 'Go back'])
    shown.press('Go back')
    await vi.waitFor(() => expect(buttons(shown)).toEqual(right))
  })
})
