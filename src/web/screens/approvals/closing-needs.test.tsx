import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { exceptionAsked } from '#domain/kinds/planning/exception-asked.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, uncleGent } from '../../../../test/support/components/child-page.tsx'
import { memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { showApproval } from '../../../../test/support/components/approval.tsx'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { drita } from '../../../../test/support/people.ts'
import { aClosure, aConference, anAction, yesTo } from '../../../../test/support/work.ts'

let device: Device
let file: FileId
let me: MemberId
const today = todayHere()
const at = { at: today }
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

type Asked = Parameters<typeof showApproval>
const askedFor = (asked: Asked[1], beside?: Asked[2], answers?: Asked[3]) =>
  showApproval({ device, file }, asked, beside, answers)

describe('the end of the work', () => {
  const needs = (page: HTMLElement) =>
    [...page.querySelectorAll('.checklist li')].map((one) => `${one.className}|${one.textContent}`)
  it('says what it needs and what is there of it', async () => {
    const shown = await askedFor(
      entryOf(
        closure,
        aClosure({ aftercare: undefined, childTold: { told: 'not-told', because: 'Gone.' } as never }),
        at,
      ),
    )
    const found = needs(shown.page)
    expect(found.find((one) => one.includes('The plan was reviewed'))).toMatch(
      /^missing\|.*: is missing0 steps done, 0 still open$/,
    )
    expect(found.find((one) => one.includes('The child was told'))).toMatch(/^missing\|.*: is missingNot told: Gone\.$/)
    expect(found.find((one) => one.includes('What happens after'))).toMatch(
      /^missing\|.*: is missingNothing is written\.$/,
    )
    expect(found.find((one) => one.includes('Still to watch'))).toMatch(/Still to watchNothing is written\.$/)
  })

  it('names the last review, the steps, the day on which the child was told, who looks in after it, and what to watch', async () => {
    const step = (key: string, status: 'done' | 'open' | 'dropped') =>
      entryOf(action, anAction({ action: key, status, because: 'x' }), at)
    const looked = { answer: 'safe', how: 'seen-there', because: 'x', againBy: addDays(today, 9) } as const
    const level = (on: string) =>
      entryOf(levelAssessment, { levels: { family: { level: 'good', view: 'child', observation: 'x' } } } as never, {
        at: day(on),
      })
    const shown = await askedFor(entryOf(closure, aClosure({ stillToWatch: ['the uncle'] }), at), [
      step('a', 'done'),
      step('b', 'done'),
      step('c', 'open'),
      step('d', 'dropped'),
      entryOf(safetyLook, looked, { at: day('2020-02-01') }),
      entryOf(caseConference, aConference({ purpose: 'review' }), { at: day('2020-01-05') }),
      entryOf(caseConference, aConference({ purpose: 'closing' }), { at: day('2020-01-07') }),
      entryOf(caseConference, aConference({ purpose: 'crisis' }), { at: day('2020-01-09') }),
      level('2020-01-11'),
    ])
    const found = needs(shown.page)
    expect(found.find((one) => one.includes('The plan was reviewed'))).toMatch(
      /2 steps done, 1 still open7 January 2020$/,
    )
    expect(found.find((one) => one.includes('The child was told'))).toMatch(
      /^\|.*: is there“Will you still come if I ask\?”/,
    )
    expect(found.find((one) => one.includes('What happens after'))).toMatch(/Drita|at school/)
    expect(found.find((one) => one.includes('Still to watch'))).toMatch(/the uncle.*Safety checked 1 February 2020$/)
    const again = await askedFor(entryOf(closure, aClosure(), at), [
      ...uncleGent.map(({ kind, body }) => ({
        ...entryOf(note, { words: 'x' }, at),
        kind,
        body,
        folder: 'identity' as const,
      })),
      entryOf(safetyLook, looked, { at: day('2020-02-01') }),
      level('2020-01-11'),
      level('2020-01-12'),
    ])
    const second = needs(again.page)
    expect(second.find((one) => one.includes('The plan was reviewed'))).toMatch(/12 January 2020$/)
    expect(second.find((one) => one.includes('Still to watch'))).toContain('A person around the child is unsafe')
    expect(second.find((one) => one.includes('Still to watch'))).toContain('Safety not checked since a change')
  })

  it('lists what is still open, first what has no answer, and covers what is sealed', async () => {
    const open = (key: string, over: Partial<Entry> = {}) =>
      entryOf(task, { task: key, what: key, who: { member: drita.member }, status: 'open' }, { ...at, ...over })
    const [first, second] = [open('Ring'), open('Bring')]
    const body = aClosure({ open: [{ thing: first.id, answer: 'not-wanted', says: 'No more calls.' }] } as never)
    const shown = await askedFor(entryOf(closure, body, at), [first, second])
    const rows = needs(shown.page).filter((row) => /Ring|Bring/.test(row))
    expect(rows).toEqual(['missing|BringNo answer yet', '|RingNot wanted: No more calls.'])
    expect(shown.reads()).toMatch(/Still open \d+ without an answer/)
  })

  it('shows the four levels, first and now, and which went back', async () => {
    const level = (of: string, on: string) =>
      entryOf(levelAssessment, { levels: { family: { level: of, view: 'child', observation: 'x' } } } as never, {
        at: day(on),
      })
    const shown = await askedFor(entryOf(closure, aClosure(), at), [
      level('good', '2020-01-01'),
      level('hard', '2020-02-01'),
    ])
    const rows = [...shown.page.querySelectorAll('.plain-table tbody tr')].map(({ textContent }) => textContent)
    expect(rows).toHaveLength(4)
    expect(rows.filter((row) => row.includes('Harder than before. Steady enough to close?'))).toHaveLength(1)
    expect(rows.find((row) => row.includes('Harder than before. Steady enough to close?'))).toMatch(
      /1 January 2020.*1 February 2020/,
    )
    expect(rows.filter((row) => /Not known.*Not known/i.test(row))).toHaveLength(3)
  })
})

describe('a decision without what a rule asks', () => {
  const asks = JSON.stringify(aClosure())
  const exception = (by: MemberId) =>
    entryOf(exceptionAsked, { of: 'closure', missing: ['review'], because: 'x', asks }, { ...at, by })
  it('shows what is missing, and is saved by who asked once a second person agreed', async () => {
    const asked = exception(me)
    const waits = await askedFor(asked)
    expect(waits.reads()).toContain('Request for an exception to a rule Missing: ')
    expect(waits.reads()).not.toContain('Save the decision now')
    const agreed = await askedFor(asked, [yesTo(asked)])
    agreed.press('Save the decision now')
    await vi.waitFor(() =>
      expect(agreed.written).toMatchObject([[{ file, draft: { kind: 'closure', folder: asked.folder } }]]),
    )
    const others = exception(drita.member)
    expect((await askedFor(others, [yesTo(others, { by: me })])).reads()).not.toContain('Save the decision now')
  })
})
