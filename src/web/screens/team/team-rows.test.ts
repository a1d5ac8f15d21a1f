import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { aClosure, aRisk, yesTo } from '../../../../test/support/work.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { foldersToAsk, countsInFigure, teamChildren } from './team-rows.ts'

const today = day('2026-06-01')
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-05-01') },
)
const lineOf = (line: CaseFile): FileLine => ({
  file: anasFile,
  line,
  rights: {},
  due: [],
  unsent: 0,
  lastReceivedAt: null,
})
const one = (line: CaseFile) => {
  const [child] = teamChildren(knownChildren([lineOf(line)], today), today)
  if (!child) throw new Error('an open file is in the team')
  return child
}

describe('the supervisor’s table', () => {
  it('does not call a file drifting that was opened today: nobody who speaks for the child is named yet, and nothing is late', () => {
    const fresh = one(fileOf({ ...opened, at: today }))
    expect(fresh.row.drifts.map(({ rule }) => rule)).toContain('R3')
    expect(countsInFigure('drifting', fresh)).toBe(false)
  })

  it('tells a file of which parts are not held from one that is fine and from one that lacks something', () => {
    const whole = one(fileOf(opened))
    expect(foldersToAsk(whole.row)).toEqual([])
    expect(countsInFigure('drifting', whole)).toBe(true)
    const partly = one(fileHolding(['care', 'identity'], opened))
    expect(foldersToAsk(partly.row)).toEqual(['status', 'justice', 'whereabouts', 'origins'])
    expect(countsInFigure('drifting', one(fileHolding(['identity'], opened)))).toBe(false)
    expect([countsInFigure('not-told', whole), countsInFigure('not-told', partly)]).toEqual([false, true])
  })

  it('leaves a closed file out, and keeps one that one person alone closed while something is due for the child’s safety', () => {
    const risk = entryOf(factor, aRisk({ factor: 'harm', pressing: 'urgent' }))
    const metOnce = entryOf(lightClosure, { reason: 'met-once', words: 'Met once.', wayBack: 'The day centre.' })
    const team = (...entries: Entry[]) =>
      teamChildren(knownChildren([lineOf(fileOf(opened, ...entries))], today), today)
    expect(team(metOnce)).toEqual([])
    const [kept] = team(risk, metOnce)
    expect(kept?.row.status.is).toBe('closed')
    expect(kept?.row.ofSafety).toMatchObject([
      { what: 'answer-to-risk', forSupervisor: true },
      { what: 'safety-look-now', forSupervisor: true },
    ])
    expect([kept?.row.wentAround, kept?.row.waiting]).toEqual([[], []])
  })

  it('leaves out a file that two people closed, whatever was due', () => {
    const risk = entryOf(factor, aRisk({ factor: 'harm', pressing: 'urgent' }))
    const asked = entryOf(closure, aClosure())
    expect(teamChildren(knownChildren([lineOf(fileOf(opened, risk, asked, yesTo(asked)))], today), today)).toEqual([])
  })
})
