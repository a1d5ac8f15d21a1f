import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonsBrowser } from '../support/browser.ts'
import type { FormsInPage } from '../support/forms/every-form.tsx'
import type { Changed, Followed } from '../support/forms/follow.ts'
import { openFormsPage } from '../support/forms/forms-page.ts'

type WithForms = typeof globalThis & { forms: FormsInPage }

let browser: PersonsBrowser
let followed: readonly Followed[]
let changed: readonly Changed[]
let codes: readonly { readonly code: string; readonly opens: string | null; readonly saysMore: boolean }[]

beforeAll(async () => {
  browser = await openFormsPage()
  await browser.page.evaluate(() => (globalThis as WithForms).forms.begin())
  codes = await browser.page.evaluate(() => (globalThis as WithForms).forms.codes())
  followed = await browser.page.evaluate(() => (globalThis as WithForms).forms.followAll())
  changed = await browser.page.evaluate(() => (globalThis as WithForms).forms.changeAll())
}, 300_000)
afterAll(() => browser.close())

/** Codes that a rule may report as missing and that refuse no form of a decision, with the reason. */
const NOT_IN_A_FORM: Readonly<Record<string, string>> = {
  'after-the-crisis-phase': 'a fact goes around it and is saved',
  'another-file': 'said by the screen that joins two files, which offers no other',
  'best-interests-approval': 'another member answers, under their own key',
  'best-interests-for-return': 'it takes the yes of a second member; the way on is that of best-interests-decision',
  'body-in-country-pack': 'the agency answers it for all files',
  'child-no-longer-missing': 'said beside the answer of a supervisor',
  'child-told-before-report': 'a fact goes around it and is saved',
  'country-pack': 'the agency answers it for all files',
  'focal-point-outside-the-line': 'said by the screens of safeguarding',
  'help-without-condition': 'a fact goes around it and is saved',
  'help-without-identification': 'a fact goes around it and is saved',
  'link-that-stands': 'a crossing is not offered without a link',
  'look-taken-back': 'said by the screen that joins two files',
  'margin-of-error': 'a fact goes around it and is saved',
  'not-asking-again': 'a fact goes around it and is saved',
  reason: 'no form of a decision can be saved without its reason',
  'reason-to-ask-again': 'a fact goes around it and is saved',
  'same-folder': 'the app chooses the part of the file',
  'talk-out-of-hearing': 'a fact goes around it and is saved',
  'to-stay-in-this-file': 'what may not cross is not offered',
  'without-never-used': 'one question of its own: change it, or is this a warning?',
}

describe('the way on from every refusal, in the real forms', () => {
  it('is walked for each thing that a rule may find missing, or leads through no form for a reason', () => {
    const walked = new Set([...followed, ...changed].map(({ missing }) => missing))
    const left = codes.map(({ code }) => code).filter((code) => !walked.has(code) && !isLikeAnother(code))
    expect(left.sort()).toEqual(Object.keys(NOT_IN_A_FORM).sort())
  })

  it('begins with what is missing, and a form that can be answered', () => {
    expect(followed.filter(({ missing, before }) => !before.includes(missing))).toEqual([])
    expect(followed.filter(({ opened, saved }) => opened === null || !saved)).toEqual([])
  })

  it('takes the line away once what is asked was answered', () => {
    expect(followed.filter(({ missing, after }) => after.includes(missing))).toEqual([])
  })

  it('ends, after an honest no, in why and what else can be done', () => {
    const more = new Set(codes.flatMap(({ code, saysMore }) => (saysMore ? [code] : [])))
    const ended = followed.flatMap(({ missing, before, honest }) =>
      honest === null
        ? []
        : [{ missing, instead: honest.filter((code) => code === missing || !before.includes(code)) }],
    )
    expect(ended.length).toBeGreaterThan(5)
    expect(ended.filter(({ instead }) => instead.length === 0 || !instead.every((code) => more.has(code)))).toEqual([])
  })

  it('marks the question that decides it, with the focus, where it is changed in the same form', () => {
    expect(changed.filter(({ missing, before }) => !before.includes(missing))).toEqual([])
    expect(changed.filter(({ marked, focused }) => marked === 0 || !focused)).toEqual([])
  })

  it('is open once that question was answered otherwise', () => {
    expect(changed.filter(({ missing, after }) => after.includes(missing) || after.some(isNotWhole))).toEqual([])
  })
})

const isNotWhole = (said: string) => said.startsWith('not whole')
/** One form and one rule for every purpose of a consent: tested for those by which a decision is refused. */
const isLikeAnother = (code: string) => /^consent-(?:beside-assent|not-given)-/.test(code)
