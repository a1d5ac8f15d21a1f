import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { LANGUAGES_OFFERED } from '#domain/vocabulary/language.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { ofKind } from '../../../../../test/support/examples/of-kind.ts'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openField, type FieldAsked } from '../../../../../test/support/components/field.tsx'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})
const fieldOf = (shape: FormShape, asked: FieldAsked = {}) => openField(device, file, shape, asked)
const wrong = { field: { id: 'x', message: 'This is wrong.' } }

describe('a field for words', () => {
  it('shows what was typed, and what is wrong with it', async () => {
    for (const is of ['words', 'line'] as const) {
      const shown = await fieldOf({ is }, { value: 'before', wrong })
      expect(shown.page.querySelector<HTMLInputElement>('input, textarea')?.value).toBe('before')
      expect(shown.reads()).toContain('This is wrong.')
      shown.type('Which one?', 'after')
      expect(shown.last()).toBe('after')
      expect((await fieldOf({ is })).reads()).not.toContain('This is wrong.')
    }
  })

  it('takes a number as it is typed, of four digits', async () => {
    const shown = await fieldOf({ is: 'number' }, { value: 12 })
    const input = shown.page.querySelector('input')
    expect(input?.value).toBe('12')
    expect(input?.inputMode).toBe('numeric')
    shown.type('Which one?', '7')
    expect(shown.last()).toBe('7')
    expect((await fieldOf({ is: 'line' })).page.querySelector('input')?.inputMode).not.toBe('numeric')
  })

  it('of a list has one on each line', async () => {
    const shown = await fieldOf({ is: 'list', of: { is: 'line' } }, { value: ['one', 'two'] })
    expect(shown.page.querySelector('textarea')?.value).toBe('one\ntwo')
    shown.type('Which one?', 'one\nthree')
    expect(shown.last()).toEqual(['one', 'three'])
    shown.type('Which one?', '')
    expect(shown.last()).toEqual([])
  })
})

describe('a field for a day or a moment', () => {
  it('opens with it, and is empty where it is none', async () => {
    const shown = await fieldOf({ is: 'day' }, { value: '2026-03-01' })
    expect(shown.page.querySelector('input')?.value).toBe('2026-03-01')
    shown.type('Day', '2026-03-02')
    expect(shown.last()).toBe('2026-03-02')
    shown.type('Day', '')
    expect(shown.last()).toBe(undefined)
    expect((await fieldOf({ is: 'day' }, { value: 'soon' })).page.querySelector('input')?.value).toBe('')
  })

  it('of a moment is in this device’s time', async () => {
    const shown = await fieldOf({ is: 'moment' }, { value: new Date(2026, 2, 1, 9, 5).toISOString() })
    expect(shown.page.querySelector('input')?.value).toBe('2026-03-01T09:05')
    shown.type('Which one?', '2026-03-02T10:15')
    expect(shown.last()).toBe(new Date(2026, 2, 2, 10, 15).toISOString())
    shown.type('Which one?', '')
    expect(shown.last()).toBe(undefined)
    expect((await fieldOf({ is: 'moment' }, { value: 'soon' })).page.querySelector('input')?.value).toBe('')
  })
})

describe('a field for yes or no', () => {
  it('has no answer before a person gives one', async () => {
    const none = await fieldOf({ is: 'yes-no' })
    expect(none.page.querySelectorAll('input:checked')).toHaveLength(0)
    none.choose('No')
    expect(none.last()).toBe(false)
    none.choose('Yes')
    expect(none.last()).toBe(true)
    for (const value of [true, false]) {
      const shown = await fieldOf({ is: 'yes-no' }, { value })
      expect(shown.page.querySelector('input:checked')?.closest('label')?.textContent.trim()).toBe(value ? 'Yes' : 'No')
    }
  })

  it('of what is confirmed is one tick, and none once it is taken back', async () => {
    const shown = await fieldOf({ is: 'seen' }, { wrong })
    expect(shown.page.querySelectorAll('.is-wrong')).toHaveLength(1)
    expect(shown.reads()).toContain('This is wrong.')
    shown.choose('Which one?')
    expect(shown.last()).toBe(true)
    shown.choose('Which one?')
    expect(shown.last()).toBe(undefined)
    const right = await fieldOf({ is: 'seen' }, { value: true })
    expect(right.page.querySelector('input')?.checked).toBe(true)
    expect(right.page.querySelectorAll('.is-wrong, [role=alert]')).toHaveLength(0)
  })
})

describe('a field for what a person said', () => {
  it('takes words, and nothing where there are none', async () => {
    const shown = await fieldOf({ is: 'say' })
    shown.type('Which one?', 'I like it.')
    expect(shown.last()).toEqual({ answer: 'said', words: 'I like it.' })
    shown.type('Which one?', '')
    expect(shown.last()).toBe(undefined)
  })

  it('of what a baby says is answered with one touch, and of what an older child says it is not offered', async () => {
    const born = (to: number) =>
      ofKind('birth', { who: 'child', born: { known: 'age', from: 0, to, on: '2026-11-01' } })
    const asked = { path: 'childSays' }
    const older = await fieldOf({ is: 'say' }, { ...asked, entries: [born(3)] })
    expect(older.reads()).not.toContain('Too young')
    const of = await fieldOf({ is: 'say' }, { path: 'parentSays', entries: [born(1)] })
    expect(of.reads()).not.toContain('Too young')
    const baby = await fieldOf({ is: 'say' }, { ...asked, entries: [born(1)] })
    baby.press('Too young')
    expect(baby.last()).toEqual({ answer: 'not-asked', because: 'Too young' })
  })

  it('takes that it was shown, not said, or not asked, each with one touch and back again', async () => {
    const shown = await fieldOf({ is: 'say' }, { value: { answer: 'said', words: 'I like it.' } })
    const pressed = () => [...shown.page.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent)
    expect(pressed()).toEqual([])
    shown.press('Showed it without words')
    expect(shown.last()).toEqual({ answer: 'showed', words: 'I like it.' })
    await shown.comes('What was shown, without words?')
    expect(pressed()).toEqual(['Showed it without words'])
    shown.type('Which one?', '')
    expect(shown.last()).toEqual({ answer: 'showed', words: '' })
    shown.press('Showed it without words')
    await vi.waitFor(() => expect(shown.last()).toBe(undefined))
    await vi.waitFor(() => expect(shown.reads()).not.toContain('What was shown'))
    shown.press('I did not ask')
    await shown.comes('Why did you not ask?')
    shown.type('Which one?', 'She slept.')
    expect(shown.last()).toEqual({ answer: 'not-asked', because: 'She slept.' })
    const silent = await fieldOf({ is: 'say' }, { value: { answer: 'said', words: 'x' } })
    const [none] = [...silent.page.querySelectorAll<HTMLElement>('.pill')]
    none?.click()
    expect(silent.last()).toEqual({ answer: 'did-not-want-to-say' })
    await vi.waitFor(() => expect(silent.page.querySelectorAll('textarea')).toHaveLength(0))
    const kept = await fieldOf({ is: 'say' }, { value: { answer: 'showed', words: 'a drawing' } })
    kept.press('Showed it without words')
    expect(kept.last()).toEqual({ answer: 'said', words: 'a drawing' })
    const unknown = await fieldOf({ is: 'say' }, { value: { answer: 'of-next-year' } })
    expect(unknown.page.querySelectorAll('textarea, [aria-pressed=true]')).toHaveLength(1)
  })
})

describe('a field for one answer of several', () => {
  const few = ['yes', 'no', 'not-known']
  it('is cards where they are few, and is left open again where it may be', async () => {
    const shown = await fieldOf({ is: 'code', codes: few }, { optional: true })
    expect(shown.choices()).toHaveLength(3)
    expect(() => shown.control('Clear this answer')).toThrow('there is no control')
    shown.page.querySelector<HTMLElement>('input')?.click()
    expect(shown.last()).toBe('yes')
    await shown.comes('Clear this answer')
    shown.press('Clear this answer')
    expect(shown.last()).toBe(undefined)
    const must = await fieldOf({ is: 'code', codes: few }, { value: 'no' })
    expect(must.page.querySelectorAll('input:checked')).toHaveLength(1)
    expect(must.reads()).not.toContain('Clear this answer')
  })

  it('stands side by side where every word is short, in three where they are very short', async () => {
    const worded = (...words: readonly string[]) =>
      fieldOf(
        { is: 'code', codes: words.map((_, at) => `c${String(at)}`) },
        {
          face: { codes: Object.fromEntries(words.map((text, at) => [`c${String(at)}`, { id: text, message: text }])) },
        },
      )
    const classes = ({ page }: { readonly page: HTMLElement }) => [
      page.querySelector('.three') !== null,
      page.querySelector('.choices.side') !== null,
    ]
    expect(classes(await worded('six___', 'no'))).toEqual([true, true])
    expect(classes(await worded('seven__', 'no'))).toEqual([false, true])
    expect(classes(await worded('fourteen______', 'no'))).toEqual([false, true])
    expect(classes(await worded('fifteen________', 'no'))).toEqual([false, false])
  })

  it('is a list to pick from where they are more than six', async () => {
    const codes = Array.from({ length: 7 }, (_, at) => `c${String(at)}`)
    const shown = await fieldOf({ is: 'code', codes })
    expect(shown.picks()).toHaveLength(8)
    shown.pick('c3')
    expect(shown.last()).toBe('c3')
    await vi.waitFor(() => expect(shown.page.querySelector('select')?.value).toBe('c3'))
    shown.pick('Choose')
    expect(shown.last()).toBe(undefined)
    expect((await fieldOf({ is: 'code', codes: codes.slice(1) })).choices()).toHaveLength(6)
  })

  it('of any number shows the first six and what is chosen, until all are shown, and loses no hidden one', async () => {
    const codes = Array.from({ length: 9 }, (_, at) => `c${String(at)}`)
    const shown = await fieldOf({ is: 'list', of: { is: 'code', codes } }, { value: ['c7', 'of-next-year'] })
    expect(shown.choices()).toEqual([...codes.slice(0, 6), 'c7'])
    shown.choose('c0')
    expect(shown.last()).toEqual(['c0', 'c7', 'of-next-year'])
    shown.press('Show all 9')
    await vi.waitFor(() => expect(shown.choices()).toEqual(codes))
    expect(() => shown.control('Show all 9')).toThrow('there is no control')
    expect((await fieldOf({ is: 'list', of: { is: 'code', codes: codes.slice(1) } })).choices()).toHaveLength(8)
  })

  it('offers the codes that belong to the answer beside it, and keeps one that was chosen before that answer', async () => {
    const offers = { by: 'when', codes: { then: ['c1', 'c2'] } }
    const asked = { face: { offers }, value: ['c0'] }
    const shape = { is: 'list', of: { is: 'code', codes: ['c0', 'c1', 'c2', 'c3'] } } as const
    expect((await fieldOf(shape, asked)).choices()).toEqual(['c0', 'c1', 'c2', 'c3'])
    const shown = await fieldOf(shape, { ...asked, typed: { body: { when: 'then' } } })
    expect(shown.choices()).toEqual(['c1', 'c2', 'c0'])
    shown.choose('c2')
    expect(shown.last()).toEqual(['c2', 'c0'])
  })
})

describe('a field for a language, a country or a district', () => {
  it('lists them in the order of their names', async () => {
    for (const is of ['language', 'country', 'district'] as const) {
      const shown = await fieldOf({ is })
      const words = shown.picks().slice(1)
      expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b)))
      shown.pick(words[1] ?? '')
      expect(shown.last()).toMatch(/^[A-Za-z]{2}/)
      shown.pick('Choose')
      expect(shown.last()).toBe(undefined)
    }
  })

  it('keeps a district that is not in the list, once', async () => {
    const own = await fieldOf({ is: 'district' }, { value: 'QQ-77' })
    expect(own.page.querySelector('select')?.value).toBe('QQ-77')
    const more = own.picks().length
    const none = await fieldOf({ is: 'district' })
    expect(more).toBe(none.picks().length + 1)
    const first = none.page.querySelectorAll('option')[1]?.getAttribute('value')
    expect((await fieldOf({ is: 'district' }, { value: first })).picks()).toHaveLength(more - 1)
  })

  it('of several languages shows six and the chosen ones first', async () => {
    const last = LANGUAGES_OFFERED.at(-1)
    const shown = await fieldOf({ is: 'list', of: { is: 'language' } }, { value: [last, 'qqq'] })
    expect(shown.choices()).toHaveLength(7)
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(1)
    shown.press('More languages')
    await vi.waitFor(() => expect(shown.choices()).toHaveLength(LANGUAGES_OFFERED.length))
    expect(() => shown.control('More languages')).toThrow('there is no control')
  })
})
