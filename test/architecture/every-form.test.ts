import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../../src/domain/kinds.ts'
import type { PersonsBrowser } from '../support/browser.ts'
import type { Circle } from '../support/forms/circle.ts'
import type { Completed, FormCase, FormsInPage, Seen } from '../support/forms/every-form.tsx'
import { openFormsPage } from '../support/forms/forms-page.ts'

type WithForms = typeof globalThis & { forms: FormsInPage }

/** Number of forms asked of the page at a time. */
const AT_ONCE = 100

let browser: PersonsBrowser
let seen: readonly Seen[]
let completed: readonly Completed[]
let circles: { readonly safe: Circle; readonly notKnown: Circle }

beforeAll(async () => {
  browser = await openFormsPage()
  const cases = await browser.page.evaluate(() => (globalThis as WithForms).forms.begin())
  const looked: Seen[] = []
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    // Keeps the app unlocked: it locks itself after five minutes without a touch, and all forms take longer on a slow machine.
    await browser.page.keyboard.press('Shift')
    looked.push(
      ...(await browser.page.evaluate(
        (some) => (globalThis as WithForms).forms.look(some),
        cases.slice(at, at + AT_ONCE),
      )),
    )
  }
  seen = looked
  completed = await browser.page.evaluate((some) => (globalThis as WithForms).forms.complete(some), withGaps(seen))
  circles = {
    safe: await browser.page.evaluate(() => (globalThis as WithForms).forms.circle('safe')),
    notKnown: await browser.page.evaluate(() => (globalThis as WithForms).forms.circle('not-known')),
  }
}, 900_000)
afterAll(() => browser.close())

/**
 * For every fact that may be saved incomplete, a body that lacks an answer: in a file of each type in which its form
 * asks something different.
 */
function withGaps(all: readonly Seen[]): readonly FormCase[] {
  const whole = new Map(
    all.flatMap(({ kind, type, left, asked }) => (left === null ? [[`${kind} ${type}`, `${kind} ${asked}`]] : [])),
  )
  const first = new Map<string | undefined, FormCase>()
  for (const { kind, type, example, left, offersGaps } of all) {
    const form = whole.get(`${kind} ${type}`)
    if (offersGaps && left !== null && !first.has(form)) first.set(form, { kind, type, example, left })
  }
  return [...first.values()]
}

/** Facts that hold only one answer: without it there is nothing to save. */
const ONE_ANSWER: readonly string[] = ['collecting', 'gender', 'note', 'referred-by']
const isFact = (name: string) => KINDS.find((kind) => kind.name === name)?.nature === 'fact'

/** Asked of a member who holds the file: in practice there is nobody but whoever asks. */
const ASKED_OF_ANOTHER: readonly string[] = ['colleague-asked']

/** A form is reported with what was left out; no content of a body is printed. */
const named = (some: readonly Seen[]) =>
  some.map(({ kind, type, left, says }) => `${kind} in a file of type ${type}, without ${left ?? 'nothing'}: ${says}`)
const counted = ({ says }: Seen) =>
  [...says.matchAll(/(\d+) answer/g)].reduce((sum, [, count]) => sum + Number(count), 0)

describe('Save, in the form of every kind and every type of file, with each answer left out in turn', () => {
  it('is never silent: it saves, says what a rule asks, or marks what is missing', () => {
    const unmarked = seen.filter(({ came }) => came === 'refused-without-a-mark')
    expect(named(seen.filter(({ came }) => came === 'nothing'))).toEqual([])
    expect(named(unmarked.filter(({ kind }) => !ASKED_OF_ANOTHER.includes(kind)))).toEqual([])
  })

  it('says how many answers are missing, and each of them is marked', () => {
    expect(
      named(
        seen.filter((one) => one.came === 'marked' && (one.marked.length === 0 || counted(one) !== one.marked.length)),
      ),
    ).toEqual([])
  })

  it('brings the first marked question into view, with the focus in it', () => {
    expect(named(seen.filter((one) => one.came === 'marked' && !(one.focusOnFirst && one.inView)))).toEqual([])
  })

  it('offers to save a fact with what there is, and never a decision', () => {
    expect([
      ...new Set(seen.filter(({ kind, offersGaps }) => offersGaps && !isFact(kind)).map(({ kind }) => kind)),
    ]).toEqual([])
    const begun = new Set(seen.filter(({ offersGaps }) => offersGaps).map(({ kind }) => kind))
    const never = seen.filter((one) => isFact(one.kind) && !begun.has(one.kind) && !one.elsewhere)
    expect([...new Set(never.map(({ kind }) => kind))].sort()).toEqual(ONE_ANSWER)
  })

  it('keeps such a fact, asks for the same answers when it is opened again, and ends it when they are given', () => {
    const isEnded = ({ kind, saved, standsBegun }: Completed) =>
      ASKED_OF_ANOTHER.includes(kind) || (saved && !standsBegun)
    expect(
      completed
        .filter((one) => !(one.kept && one.asksAgain && isEnded(one)))
        .map(
          ({ kind, type, left, ...came }) =>
            `${kind} in a file of type ${type}, without ${left ?? 'nothing'}: ${JSON.stringify(came)}`,
        ),
    ).toEqual([])
    expect(new Set(completed.map(({ kind }) => kind))).toEqual(
      new Set(seen.filter(({ offersGaps }) => offersGaps).map(({ kind }) => kind)),
    )
  })

  it('was pressed in more than a hundred forms', () => {
    expect(new Set(seen.map(({ kind }) => kind)).size).toBeGreaterThan(100)
    expect(new Set(seen.map(({ type }) => type)).size).toBe(10)
  })
})

describe('the way on from a refused visit, in the real forms', () => {
  it('opens the look with the person chosen and the deciding question unfolded, and insists on it', () => {
    expect(circles.safe).toMatchObject({ personChosen: true, askedAtOnce: true, insists: true })
    expect(circles.safe.lines).toHaveLength(1)
  })

  it('removes the line once the person was found to be safe, whatever else they are to the child', () => {
    expect(circles.safe.linesAfter).toEqual([])
  })

  it('says why and what else can be done where the person was not found to be safe, and asks for no second look', () => {
    expect(circles.notKnown.linesAfter.join()).toContain('Meet the child without this person')
    expect(circles.notKnown.linesAfter.join()).not.toContain('A safety check of this person')
  })
})
