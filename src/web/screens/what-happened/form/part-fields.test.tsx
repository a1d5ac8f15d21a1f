import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openField, type FieldAsked } from '../../../../../test/support/components/field.tsx'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { aGoal } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})
const fieldOf = (shape: FormShape, asked: FieldAsked = {}) => openField(device, file, shape, asked)
const label = (words: string) => ({ label: { id: words, message: words } })
const wrong = { field: { id: 'x', message: 'This is wrong.' } }

describe('a field for something of the file', () => {
  const noted = entryOf(note, { words: 'It rained.' }, { at: day('2020-03-01') })
  const sealed = entryOf(note, { words: 'It hurts.' }, { at: day('2020-03-02'), folder: 'health' })
  const wish = entryOf(goal, aGoal(), { at: day('2020-03-01') })

  it('is a note, the newest first, a sealed one by its day alone until it is shown', async () => {
    const shown = await fieldOf({ is: 'entry' }, { entries: [noted, sealed] })
    expect(shown.picks().filter((one) => one.includes('2020'))).toEqual([
      '2 March 2020: A sealed entry',
      '1 March 2020: A note',
    ])
    shown.pick('1 March 2020: A note')
    expect(shown.last()).toBe(noted.id)
    shown.press('Show the sealed parts, too. Who can see the screen?')
    await vi.waitFor(() => expect(shown.picks()).toContain('2 March 2020: A note'))
    const many = await fieldOf({ is: 'list', of: { is: 'entry' } }, { entries: [noted] })
    expect(many.reads()).not.toContain('Show the sealed parts')
    many.choose('1 March 2020: A note')
    expect(many.last()).toEqual([noted.id])
  })

  it('is a goal, and says where there is none', async () => {
    const none = await fieldOf({ is: 'key' }, { face: { of: 'goal' } })
    expect(none.page.querySelectorAll('select')).toHaveLength(0)
    const shown = await fieldOf({ is: 'key' }, { face: { of: 'goal' }, entries: [wish] })
    expect(shown.picks()).toEqual(['Choose', 'Back in school'])
    shown.pick('Back in school')
    expect(shown.last()).toBe('school')
    const many = await fieldOf({ is: 'list', of: { is: 'key' } }, { face: { of: 'goal' }, entries: [wish] })
    many.choose('Back in school')
    expect(many.last()).toEqual(['school'])
    const empty = await fieldOf({ is: 'list', of: { is: 'key' } }, { face: { of: 'goal' } })
    expect(empty.choices()).toEqual([])
  })

  it('is a kind of note, a finer kind of help, or a line of this form', async () => {
    const kinds = await fieldOf({ is: 'line' }, { face: { of: 'kinds' } })
    const names = kinds.picks().slice(1)
    expect(names).toContain('A note')
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    const sub = { is: 'line' } as const
    const subs = await fieldOf(sub, { face: { of: 'subs' }, typed: { body: { category: 'accommodation-care' } } })
    subs.pick('Day centre')
    expect(subs.last()).toBe('day-centre')
    subs.pick('Choose')
    expect(subs.last()).toBe(undefined)
    const lines = { options: [{ option: 'Stay' }, { way: 'Go' }, {}, 'x'] }
    const place = await fieldOf({ is: 'number' }, { face: { of: 'options' }, typed: { body: lines }, value: 1 })
    expect(place.choices()).toEqual(['Stay', 'Go', '3', '4'])
    expect(place.page.querySelector('input:checked')?.closest('label')?.textContent.trim()).toBe('Go')
    place.choose('Stay')
    expect(place.last()).toBe(0)
    const none = await fieldOf({ is: 'number' }, { face: { of: 'options' } })
    expect(none.choices()).toEqual([])
  })
})

describe('a field of several parts', () => {
  const parts = {
    is: 'object',
    fields: { what: { shape: { is: 'line' }, optional: false }, how: { shape: { is: 'line' }, optional: true } },
  } as const
  const face = {
    ...label('Parts'),
    add: { id: 'Add another', message: 'Add another' },
    fields: { what: label('What?'), how: label('How?') },
  }

  it('is a list of parts: one is added, changed, and taken out, and no other changes', async () => {
    const shown = await fieldOf({ is: 'list', of: parts }, { face, value: [{ what: 'a' }, { what: 'b' }] })
    expect(shown.page.querySelectorAll('.part')).toHaveLength(2)
    const inputs = () => [...shown.page.querySelectorAll<HTMLInputElement>('.part input')].map(({ value }) => value)
    shown.type('What?', 'c')
    expect(shown.last()).toEqual([{ what: 'c' }, { what: 'b' }])
    shown.press('Add another')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('.part')).toHaveLength(3))
    shown.press('Remove this answer')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('.part')).toHaveLength(2))
    expect(inputs()[0]).toBe('b')
    const plain = await fieldOf({ is: 'list', of: { is: 'day' } }, { wrong })
    expect(plain.reads()).toContain('This is wrong.')
    plain.press('Add')
    await vi.waitFor(() => expect(plain.page.querySelectorAll('.part input')).toHaveLength(1))
    expect(plain.last()).toEqual([undefined])
  })

  it('is a choice and then the parts of what is chosen', async () => {
    const shape = { is: 'ways', by: 'told', ways: { yes: { what: parts.fields.what }, no: {} } } as const
    const shown = await fieldOf(shape, { face: { ...label('Told?'), fields: { what: label('What?') } } })
    expect(shown.choices()).toEqual(['Yes', 'No'])
    expect(shown.page.querySelectorAll('.part')).toHaveLength(0)
    shown.choose('Yes')
    expect(shown.last()).toEqual({ told: 'yes' })
    await shown.comes('What?')
    shown.type('What?', 'x')
    expect(shown.last()).toEqual({ told: 'yes', what: 'x' })
    shown.choose('No')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('.part')).toHaveLength(0))
    expect(shown.last()).toEqual({ told: 'no', what: 'x' })
    const list = await fieldOf({ is: 'list', of: shape }, { face })
    list.press('Add another')
    expect(list.last()).toEqual([{}])
  })

  it('has one part for every code, and none that nobody touched', async () => {
    const shown = await fieldOf({ is: 'each', codes: ['yes', 'no'], of: { is: 'yes-no' } }, { value: { no: false } })
    const groups = [...shown.page.querySelectorAll('.part')].map((part) => part.getAttribute('aria-label'))
    expect(groups).toEqual(['Yes', 'No'])
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(1)
    shown.choose('Yes')
    expect(shown.last()).toEqual({ no: false, yes: true })
  })

  it('folds what is rarely known, unless something is wrong in it or was answered, and keeps it unfolded', async () => {
    const rare = { ...label('Parts'), fields: { what: label('What?'), how: { ...label('How?'), rare: true as const } } }
    const folded = async (asked: FieldAsked) =>
      (await fieldOf(parts, { face: rare, ...asked })).page.querySelectorAll('.more-fields').length
    expect(await folded({})).toBe(1)
    expect(await folded({ value: { how: 'x' } })).toBe(0)
    expect(await folded({ wrong: { 'field.how': wrong.field } })).toBe(0)
    expect(await folded({ wrong: { 'field.how.deep': wrong.field } })).toBe(0)
    expect(await folded({ wrong: { 'field.however': wrong.field } })).toBe(1)
    const made = { ...label('Parts'), fields: { what: label('What?'), how: { ...label('How?'), made: true as const } } }
    expect((await fieldOf(parts, { face: made })).reads()).not.toContain('How?')
    const whole = await fieldOf(parts, { face, wrong })
    expect(whole.reads()).toContain('This is wrong.')
  })
})
