import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonsBrowser } from '../support/browser.ts'
import type { FormsInPage, Seen } from '../support/forms/every-form.tsx'
import { openFormsPage } from '../support/forms/forms-page.ts'

type WithForms = typeof globalThis & { forms: FormsInPage }

/** Asked of the page so many at a time. */
const AT_ONCE = 100

let browser: PersonsBrowser
let seen: readonly Seen[]

beforeAll(async () => {
  browser = await openFormsPage()
  const cases = await browser.page.evaluate(() => (globalThis as WithForms).forms.begin())
  const looked: Seen[] = []
  for (let at = 0; at < cases.length; at += AT_ONCE) looked.push(...(await browser.page.evaluate((some) => (globalThis as WithForms).forms.look(some), cases.slice(at, at + AT_ONCE))))
  seen = looked
}, 900_000)
afterAll(() => browser.close())

/** A form is named with what was left out; nothing of a body is printed. */
const named = (some: readonly Seen[]) => some.map(({ kind, type, left, says }) => `${kind} in a file of type ${type}, without ${left ?? 'nothing'}: ${says}`)
const counted = ({ says }: Seen) => [...says.matchAll(/(\d+) answer/g)].reduce((sum, [, count]) => sum + Number(count), 0)

describe('Save, in the form of every kind and every type of file, with each answer left out in turn', () => {
  it('is never silent: it saves, says what a rule asks, or marks what is missing', () => {
    expect(named(seen.filter(({ came }) => came === 'nothing'))).toEqual([])
  })

  it('says how many answers are missing, and each of them is marked', () => {
    expect(named(seen.filter((one) => one.came === 'marked' && (one.marked.length === 0 || counted(one) !== one.marked.length)))).toEqual([])
  })

  it('brings the first marked question into view, with the focus in it', () => {
    expect(named(seen.filter((one) => one.came === 'marked' && !(one.focusOnFirst && one.inView)))).toEqual([])
  })

  it('was pressed in more than a hundred forms', () => {
    expect(new Set(seen.map(({ kind }) => kind)).size).toBeGreaterThan(100)
    expect(new Set(seen.map(({ type }) => type)).size).toBe(10)
  })
})
