import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { addDays, type When } from '#domain/entry/plain-date.ts'
import { day } from '../../../test/support/entries.ts'
import { openAlone } from '../../../test/support/components/opened.tsx'
import { todayHere } from '../words/today.ts'
import { ManyChoicesField, PersonField, YesNoField, YesNoLaterField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import type { Precision } from './date-precision.ts'
import { SecretField } from './secret-field.tsx'
import { LongTextField, TextField } from './text-field.tsx'

const today = todayHere()

/** A field with a state of its own, and what it said last. */
function over<Value>(first: Value, field: (value: Value, set: (value: Value) => void) => React.ReactNode) {
  const said: Value[] = []
  function Held() {
    const [value, set] = useState(first)
    return field(value, (next) => {
      said.push(next)
      set(next)
    })
  }
  const shown = openAlone(<Held />)
  return { ...shown, last: () => said.at(-1) }
}
const date = (first: When | null, how: { readonly ways?: readonly Precision[]; readonly near?: boolean } = {}) =>
  over<When | null>(first, (value, set) => <DateField label="When?" value={value} set={set} {...how} />)

describe('a date', () => {
  it('is not written while it is none, and is a day once it is one', async () => {
    const { first, type, last } = date(day('2026-02-01'))
    await first()
    type('Day', '2026-03-01')
    expect(last()).toBe('2026-03-01')
    type('Day', '')
    expect(last()).toBe(null)
  })

  it('is asked about where it is likely a typing error, and never refused', async () => {
    const { first, type, last, comes, reads } = date(null, { near: true })
    await first()
    type('Day', addDays(today, 1))
    type('Day', addDays(today, 9))
    expect(last()).toBe(addDays(today, 9))
    await comes('Is this date right?')
    type('Day', today)
    await vi.waitFor(() => expect(reads()).not.toContain('Is this date right?'))
  })

  it('is today or yesterday with one touch, only for something that was', async () => {
    const was = date(null, { near: true })
    await was.comes('Yesterday')
    was.press('Yesterday')
    expect(was.last()).toBe(addDays(today, -1))
    was.press('Today')
    expect(was.last()).toBe(today)
    await vi.waitFor(() => expect(was.control('Today').getAttribute('aria-pressed')).toBe('true'))
    expect(was.control('Yesterday').getAttribute('aria-pressed')).toBe('false')
    expect(await date(null).first()).not.toContain('Yesterday')
  })

  it('is a month or a year where no more is known', async () => {
    const { comes, press, type, last, reads } = date(null, { near: true })
    await comes('Only the month')
    press('Only the month')
    await vi.waitFor(() => expect(reads()).not.toContain('Yesterday'))
    type('Month', '2026-02')
    expect(last()).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    press('Only the year')
    await vi.waitFor(() => expect(reads()).toContain('Only the year'))
    await vi.waitFor(() => type('Year', '2024'))
    expect(last()).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    type('Year', '202')
    expect(last()).toBe(null)
  })

  it('between two days is written once both are there, in their order', async () => {
    const { first, type, last, comes, reads } = date(null, { ways: ['between'] })
    expect(await first()).toBe('When?')
    type('First possible day', '2026-03-05')
    expect(last()).toBe(null)
    type('Last possible day', '2026-03-01')
    expect(last()).toBe(null)
    await comes('The last day comes before the first.')
    type('Last possible day', '2026-03-05')
    expect(last()).toEqual({ from: '2026-03-05', to: '2026-03-05' })
    await vi.waitFor(() => expect(reads()).not.toContain('The last day comes before the first.'))
  })

  it('opens as precise as it was written', async () => {
    const pressed = async (when: When) => {
      const { first, page } = date(when)
      await first()
      return page.querySelector('[aria-pressed=true]')?.textContent
    }
    expect(await pressed(day('2026-03-01'))).toBe('A day')
    expect(await pressed({ from: day('2026-03-01'), to: day('2026-03-31') })).toBe('Only the month')
    expect(await pressed({ from: day('2026-01-01'), to: day('2026-12-31') })).toBe('Only the year')
    const { first, control } = date({ from: day('2026-03-01'), to: day('2026-03-09') })
    await first()
    expect((control('First possible day') as HTMLInputElement).value).toBe('2026-03-01')
    expect((control('Last possible day') as HTMLInputElement).value).toBe('2026-03-09')
  })

  it('that may only be a day offers nothing else', async () => {
    expect(await date(day('2026-03-01'), { ways: ['day'] }).first()).toBe('When?')
  })
})

describe('a choice', () => {
  it('is preset to nothing, and offers no beside yes in equal size', async () => {
    const { first, page, press, last } = over<'yes' | 'no' | null>(null, (value, set) => (
      <YesNoField label="Is this true?" value={value} set={set} />
    ))
    expect(await first()).toBe('Is this true? Yes No')
    expect(page.querySelectorAll('input:checked')).toHaveLength(0)
    expect(page.querySelector('.choices')?.className).toBe('choices side')
    press('No')
    expect(last()).toBe('no')
    await vi.waitFor(() => expect(page.querySelectorAll('input:checked')).toHaveLength(1))
  })

  it('may be left for later where that is an answer', async () => {
    const { first, press, last } = over<'yes' | 'no' | 'later' | null>('yes', (value, set) => (
      <YesNoLaterField label="Now?" value={value} set={set} />
    ))
    expect(await first()).toBe('Now? Yes No Later')
    press('Later')
    expect(last()).toBe('later')
  })

  it('of several is kept in the order of the list, and is taken back by a second touch', async () => {
    const { first, press, last } = over<readonly string[]>(['c'], (value, set) => (
      <ManyChoicesField
        label="Which one?"
        value={value}
        set={set}
        choices={['a', 'b', 'c'].map((one) => ({
          value: one,
          words: `choice ${one}`,
          ...(one === 'b' && { more: 'rare' }),
        }))}
      />
    ))
    expect(await first()).toBe('Which one? choice a choice brare choice c')
    press('choice a')
    expect(last()).toEqual(['a', 'c'])
    await vi.waitFor(() => {
      press('choice c')
      expect(last()).toEqual(['a'])
    })
  })

  it('of people marks who is unsafe and who is not known to be safe, and nobody else', async () => {
    const people = [
      { person: 'gran', name: 'Gran', relation: 'grandmother', safety: 'safe' as const },
      { person: 'gent', name: 'Gent', relation: 'uncle', safety: 'unsafe' as const },
      { person: 'mira', name: 'Mira', relation: 'aunt', safety: 'unknown' as const },
    ]
    const { first, page, last } = over<readonly string[]>(['gran'], (value, set) => (
      <PersonField label="Who?" one people={people} value={value} set={set} />
    ))
    await first()
    const rows = [...page.querySelectorAll('label')].map(({ textContent }) => textContent.trim())
    expect(rows).toEqual(['Grangrandmother', 'Gentuncle Unsafe', 'Miraaunt Not known'])
    page.querySelectorAll('input')[1]?.click()
    expect(last()).toEqual(['gent'])
    const many = over<readonly string[]>(['gran'], (value, set) => (
      <PersonField label="Who?" people={people} value={value} set={set} />
    ))
    await many.first()
    many.page.querySelectorAll('input')[1]?.click()
    expect(many.last()).toEqual(['gran', 'gent'])
  })
})

describe('a text', () => {
  const paste = (field: HTMLElement, text: string) => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => text },
    })
    field.dispatchEvent(event)
    return event.defaultPrevented ? 'refused' : 'pasted'
  }

  it('that is too long is not cut but refused, and the field says so', async () => {
    const { first, control, comes } = over('', (value, set) => (
      <TextField label="Name" limit={5} value={value} set={set} />
    ))
    await first()
    expect(paste(control('Name'), '12345')).toBe('pasted')
    expect(paste(control('Name'), '123456')).toBe('refused')
    await comes('This text is too long. Write at most 5 letters.')
    expect(control('Name').getAttribute('aria-invalid')).toBe('true')
  })

  it('may be pasted over what is chosen, and a full field says that it is full', async () => {
    const { first, control } = over('abc', (value, set) => (
      <LongTextField label="In words" limit={5} value={value} set={set} />
    ))
    await first()
    const field = control('In words') as HTMLTextAreaElement
    field.setSelectionRange(0, 3)
    expect(paste(field, '12345')).toBe('pasted')
    field.setSelectionRange(3, 3)
    expect(paste(field, '123')).toBe('refused')
    expect(
      await over('12345', (value, set) => <LongTextField label="In words" limit={5} value={value} set={set} />).first(),
    ).toContain('too long')
  })

  it('of digits is read in any digits, and says nothing of its length', async () => {
    const { first, type, last, reads } = over('', (value, set) => (
      <TextField label="Number" keyboard="tel" limit={3} value={value} set={set} />
    ))
    await first()
    type('Number', '០៦៧')
    expect(last()).toBe('067')
    expect(reads()).toBe('Number')
  })

  it('is described by its hint and by what is wrong, and by nothing where there is neither', async () => {
    const plain = openAlone(<TextField label="Name" value="" set={() => undefined} />)
    await plain.first()
    expect(plain.control('Name').hasAttribute('aria-describedby')).toBe(false)
    expect(plain.page.querySelector('.is-wrong')).toBe(null)
    const wrong = openAlone(<TextField label="Name" hint="As said" wrong="Too short" value="" set={() => undefined} />)
    await wrong.comes('Name As said Too short')
    const described = wrong.control('Name').getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['As said', 'Too short'])
    expect(wrong.page.querySelector('.is-wrong')).not.toBe(null)
  })

  it('that is secret is hidden and not copied until the person chooses to see it', async () => {
    const { first, control, press } = over('lemon boat', (value, set) => (
      <SecretField label="Your passphrase" value={value} set={set} />
    ))
    await first()
    const copy = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true })
      control('Your passphrase').dispatchEvent(event)
      return event.defaultPrevented
    }
    expect([control('Your passphrase').className, copy()]).toEqual(['masked', true])
    press('Show what is typed')
    await vi.waitFor(() => expect(control('Your passphrase').className).toBe(''))
    expect(copy()).toBe(false)
    press('Hide what is typed')
    await vi.waitFor(() => expect(control('Your passphrase').className).toBe('masked'))
  })
})
