import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { adulthood } from '#domain/kinds/rights/adulthood.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { witnessSupport } from '#domain/kinds/rights/witness-support.ts'
import { ADULTHOOD_LINES } from '#domain/vocabulary/rights/adulthood.ts'
import { WITNESS_MEASURES } from '#domain/vocabulary/justice/witness-support.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import {
  newChild,
  openChild,
  planWith as planOver,
  withMoreEntries,
} from '../../../../../test/support/components/child-page.tsx'
import {
  answering,
  draft,
  fileCalled,
  memberOf,
  practiceDevice,
  writeIn,
} from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { given } from '../../../../../test/support/given.ts'
import {
  aGoal,
  anAction,
  aPlanAgreed,
  aRiskAssessment,
  aView,
  aVisitPlanned,
} from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
const today = todayHere()
const at = { at: today }
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const planWith = (...entries: readonly Entry[]) => planOver(device, file, entries)

describe('the plan of a child', () => {
  it('is read by who holds the part Care', async () => {
    const view = given(await device.file(file))
    const caseFile = { ...view.caseFile, held: ['card', 'health'] as const }
    const shown = openChild(
      answering(device, { file: () => Promise.resolve(accept({ ...view, caseFile })) }),
      file,
      'plan',
    )
    await shown.comes('You cannot open this child’s plan')
    expect(shown.page.querySelectorAll('.plan')).toHaveLength(0)
  })

  it('says when it was agreed, and is agreed on anew', async () => {
    const wish = entryOf(goal, aGoal(), { ...at, file })
    expect((await planWith()).reads()).not.toContain('not agreed yet')
    const open = await planWith(wish)
    expect(open.reads()).toContain('What we want not agreed yet')
    open.press('Agree on the plan')
    expect(open.trail.current()).toEqual({ is: 'write', kind: 'plan-agreed', file })
    const agreed = await planWith(wish, entryOf(planAgreed, aPlanAgreed(), { file, at: day('2020-03-01') }))
    expect(agreed.reads()).toContain('What we want agreed 1 March 2020')
    agreed.press('Ask for agreement again')
    expect(agreed.trail.current()).toEqual({ is: 'write', kind: 'plan-agreed', file })
  })

  it('has under a wish its steps but those that were dropped, and apart from it open steps of no wish and tasks', async () => {
    const of = (key: string, over: Parameters<typeof anAction>[0]) =>
      entryOf(action, anAction({ action: key, what: key, ...over }), { ...at, file })
    const shown = await planWith(
      entryOf(goal, aGoal(), { ...at, file }),
      of('is-open', {}),
      of('is-done', { status: 'done' }),
      of('is-dropped', { status: 'dropped', because: 'x' }),
      of('of-another', { goal: 'gone' }),
      of('of-another-and-done', { goal: 'gone', status: 'done' }),
      of('of-none', { goal: undefined }),
      entryOf(task, { task: 't', what: 'to ring', who: { person: 'child' }, status: 'open' }, { ...at, file }),
    )
    const steps = (part: Element | null | undefined) =>
      [...(part?.querySelectorAll<HTMLInputElement>('.step-row input') ?? [])].map((box) =>
        box.getAttribute('aria-label'),
      )
    expect(steps(shown.page.querySelector('[aria-label="Back in school"]'))).toEqual(['is-open', 'is-done'])
    expect(shown.reads()).toContain('Other tasks')
    const all = steps(shown.page.querySelector('.plan'))
    expect(all.filter((one) => !['is-open', 'is-done'].includes(one ?? ''))).toEqual([
      'of-another',
      'of-none',
      'to ring',
    ])
    shown.press('Add a step')
    expect(shown.trail.current()).toMatchObject({ is: 'write', kind: 'action', file })
  })

  it('lists the visits ahead by their day, and says which is past it', async () => {
    const planned = (key: string, days: number, mind: string | undefined) =>
      entryOf(visitPlanned, aVisitPlanned({ visit: key, on: addDays(today, days), mind }), { ...at, file })
    const shown = await planWith(
      planned('a', 1, undefined),
      planned('b', -1, 'Bring the book'),
      planned('c', 0, undefined),
    )
    const rows = [...shown.page.querySelectorAll('li > button.entry-row')].map(({ textContent }) => textContent)
    expect(rows).toEqual(['yesterdaySchool. Bring the bookOverdue', 'todaySchool', 'tomorrowSchool'])
    shown.page.querySelector<HTMLElement>('button.entry-row')?.click()
    expect(shown.trail.current()).toMatchObject({ is: 'write', kind: 'visit-planned', file })
    expect(shown.reads()).not.toContain('No visit is planned')
  })

  it.each([
    ['is planned', entryOf(riskAssessment, aRiskAssessment(), at)],
    ['was spoken of with the child', entryOf(views, aView(), at)],
  ])('leads to what a return rests on once one %s', async (_, entry) => {
    const shown = await planWith({ ...entry, file })
    shown.press('Going back: basis for the decision')
    expect(shown.trail.current()).toEqual({ is: 'return', file })
    const other = await planWith({ ...entryOf(views, aView({ matter: 'school-or-work' }), at), file })
    expect(other.reads()).not.toContain('Going back: basis for the decision')
  })

  it('leads to the sheets, and to a copy of the file for who is old enough', async () => {
    const pages = ['The child’s own page', 'Agreement sheet', 'Rights, and how to complain', 'Page for the new worker']
    const shown = await planWith()
    for (const page of pages) expect(shown.control(page).tagName).toBe('BUTTON')
    expect(shown.reads()).not.toContain('Copy of the person’s file')
    const sheku = openChild(device, await fileCalled(device, 'Sheku'), 'plan')
    await sheku.comes('Copy of the person’s file')
  })
})

describe('rights to work for', () => {
  const parts = (shown: Awaited<ReturnType<typeof planWith>>) =>
    [...shown.page.querySelectorAll('button[aria-expanded]')].map(({ textContent }) => textContent)

  it('are shown where one is open, each with its form', async () => {
    const wants = { childWants: { answer: 'did-not-want-to-say' }, by: [] } as const
    const shown = await planWith(
      entryOf(
        birth,
        {
          who: 'child',
          born: { known: 'age', from: 17, on: today },
          basis: 'child-said',
          reasonsForChild: 'no',
        } as never,
        { ...at, file },
      ),
      entryOf(witnessSupport, { measure: WITNESS_MEASURES[0], stands: 'needed', ...wants } as never, { ...at, file }),
      entryOf(adulthood, { line: ADULTHOOD_LINES[0], stands: 'ready', says: wants.childWants }, { ...at, file }),
    )
    expect(shown.reads()).toContain('Rights to work for')
    const [papers, heard, grown, ...others] = parts(shown)
    expect(papers).toBe('Ways to a birth certificate: 1')
    expect(heard).toBe('Not granted yet, before the child is heard: 1')
    expect(grown).toBe(`Not ready yet for being an adult: ${String(ADULTHOOD_LINES.length - 1)}`)
    shown.page.querySelectorAll<HTMLElement>('button[aria-expanded]').forEach((one) => one.click())
    await shown.comes('Registration without a father: always possible. First: legal advice')
    expect(others).toEqual([])
    shown.press('Write a step')
    expect(shown.trail.current()).toEqual({ is: 'write', kind: 'civil-status-step', file })
  })

  it('are not shown where none is open', async () => {
    const registered = entryOf(
      birthRegistration,
      { state: 'registered', certificate: 'in-hand', obstacles: [], legalAdvice: 'given' },
      { ...at, file },
    )
    const shown = await planWith(registered)
    expect(shown.reads()).not.toContain('Rights to work for')
    expect(parts(shown)).toEqual([])
  })
})

describe('the day of coming of age', () => {
  const SAYS = /Comes of age[^.]*\.( The \w+ date is not known[^.]*\.)?/
  const said = async (born: BodyOf<typeof birth>['born']) => {
    const body = { who: 'child', born, basis: 'birth-certificate', reasonsForChild: 'no' } as never
    return SAYS.exec((await planWith(entryOf(birth, body, { ...at, file }))).reads())?.[0]
  }
  it('is said of both ends of an age, and not once it is past or where no age is known', async () => {
    expect(await said({ known: 'day', on: day('2090-05-01') })).toBe('Comes of age on 1 May 2108.')
    expect(await said({ known: 'range', from: day('2090-05-01'), to: day('2091-05-01') })).toBe(
      'Comes of age: at the earliest on 1 May 2108, at the latest on 1 May 2109.',
    )
    expect(await said({ known: 'range', from: day('1990-05-01'), to: day('2091-05-01') })).toBe(
      'Comes of age: at the earliest on 1 May 2008, at the latest on 1 May 2109.',
    )
    expect(await said({ known: 'age', from: 3, on: day('2093-05-01') })).toBe(
      'Comes of age: at the latest on 1 May 2108. The earliest date is not known.',
    )
    expect(await said({ known: 'day', on: day('1990-05-01') })).toBe(undefined)
    expect(await said({ known: 'nothing' })).toBe(undefined)
  })
})

describe('a step', () => {
  it('is ticked, is undone, and is ticked back', async () => {
    const own = await newChild(device)
    const who = { member: await memberOf(device) }
    await writeIn(device, own, draft(task, { task: 'a', what: 'Ring the school', who, status: 'open' }))
    const { comes, page, press, reads } = openChild(device, own, 'plan')
    await comes('Ring the school')
    const box = () => page.querySelector<HTMLInputElement>('.step-tick input') ?? expect.unreachable()
    await comes('Dora, no date yet')
    expect(box().checked).toBe(false)
    box().click()
    await comes('Done: Ring the school')
    await vi.waitFor(() => expect(reads()).not.toContain('Other tasks'))
    press('Undo')
    await comes('Other tasks')
  })

  it.each([
    [-2, '2 days late'],
    [0, 'today'],
    [14, '14 days'],
    [15, ''],
  ])('that is to be done in %i days says so while it is near', async (days, chip) => {
    const by = addDays(today, days)
    const one = entryOf(
      task,
      { task: 'a', what: 'Ring', who: { person: 'child' }, by, status: 'open' },
      { ...at, file },
    )
    const shown = await planWith(one)
    expect(shown.page.querySelector('.step-row .chip')?.textContent ?? '').toBe(chip)
    expect(shown.page.querySelector('.step-what')?.textContent).toMatch(/^Ring.*, by /)
  })

  it('that is done says when, and for whom an open one waits; who may not write it cannot tick it', async () => {
    const body = {
      ...anAction({ by: addDays(today, -2) }),
      waitingOn: { who: 'the registry', since: today, askedAgain: [] },
    } as never
    const wish = entryOf(goal, aGoal(), { ...at, file })
    const open = await planWith(wish, entryOf(action, body, { ...at, file }))
    expect(open.page.querySelector('.step-what')?.textContent).toMatch(/, by .*Waits for the registry$/)
    const done = await planWith(
      wish,
      entryOf(action, { ...(body as object), status: 'done' } as never, { file, at: day('2020-03-01') }),
    )
    expect(done.page.querySelector('.step-what')?.textContent).toBe('School form signedDone 1 March 2020')
    expect(done.page.querySelectorAll('.step-row .chip')).toHaveLength(0)
    expect(done.page.querySelector<HTMLInputElement>('.step-tick input')?.disabled).toBe(false)
    const readers = await withMoreEntries(device, file, [wish, entryOf(action, body, { ...at, file })], {
      rights: { care: 'read' },
    })
    const shown = openChild(readers, file, 'plan')
    await shown.comes('School form signed')
    expect(shown.page.querySelector<HTMLInputElement>('.step-tick input')?.disabled).toBe(true)
  })
})
