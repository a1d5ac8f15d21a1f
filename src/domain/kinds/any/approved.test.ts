import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../../test/support/people.ts'
import { aClosure, notYetTo, strike, yesTo } from '../../../../test/support/work.ts'
import { answersTo, approvalStateOf } from '../../file/approvals.ts'
import { decide } from '../../deciding/decide.ts'
import { FOLDERS } from '../../entry/ids.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../closure/closure.ts'
import { approved } from './approved.ts'
import { returned } from './returned.ts'

const asked = entryOf(closure, aClosure())
const today = day('2026-03-02')
const answer = (file: ReturnType<typeof fileOf>, kind: 'approved' | 'returned', folder?: 'therapy') =>
  decide(
    KINDS,
    file,
    {
      kind,
      at: today,
      ...(folder && { folder }),
      body: { entry: asked.id, ...(kind === 'returned' && { words: 'Not yet.', first: [] }) },
    },
    today,
  )

describe('a supervisor’s answer', () => {
  it('is refused to an entry that is not there, that was struck, or that stands in another folder', () => {
    for (const kind of ['approved', 'returned'] as const) {
      expect(answer(fileOf(), kind)).toMatchObject({
        ok: false,
        detail: { rulings: [{ missing: ['entry-that-stands'] }] },
      })
      expect(answer(fileOf(asked, strike(asked)), kind)).toMatchObject({ ok: false })
      expect(answer(fileOf(asked), kind, 'therapy')).toMatchObject({
        ok: false,
        detail: { rulings: [{ missing: ['same-folder'] }] },
      })
      expect(answer(fileOf(asked), kind)).toMatchObject({ ok: true })
    }
  })

  it('that sends something back says why, in words that may be heard', () => {
    expect(returned.schema.safeParse({ entry: asked.id, first: [] }).success).toBe(false)
  })

  it('of the one who asked is kept and has no effect', () => {
    const own = yesTo(asked, { by: drita.member })
    expect(answersTo(fileOf(asked, own), asked)).toEqual({ approvedBy: [], returnedBy: [], own: [own] })
    expect(approvalStateOf(fileOf(asked, own), asked)).toBe('waiting')
  })

  it('of somebody who is no supervisor is kept and has no effect', () => {
    const [yes, no] = [yesTo(asked, { by: mira.member }), notYetTo(asked, { by: mira.member })]
    const file = (...answers: Parameters<typeof fileOf>) => ({
      ...fileOf(asked, ...answers),
      supervisors: [besa.member],
    })
    expect(approvalStateOf(file(yes), asked)).toBe('waiting')
    expect(approvalStateOf(file(no), asked)).toBe('waiting')
    expect(file(yes).entries).toContain(yes)
    expect(approvalStateOf(file(no, yesTo(asked)), asked)).toBe('approved')
    expect(approvalStateOf(file(yes, notYetTo(asked)), asked)).toBe('returned')
  })

  it('written into a folder that the asker’s entry is not in has no effect', () => {
    expect(approvalStateOf(fileOf(asked, yesTo(asked, { folder: 'therapy' })), asked)).toBe('waiting')
  })

  it('given both ways by two people is shown as both, and the decision does not hold', () => {
    expect(approvalStateOf(fileOf(asked, yesTo(asked), notYetTo(asked)), asked)).toBe('answered-both-ways')
  })

  it('may stand in any folder where something is decided', () => {
    expect([...approved.folders].sort()).toEqual([...FOLDERS].sort())
    expect([...returned.folders].sort()).toEqual([...FOLDERS].sort())
  })
})
