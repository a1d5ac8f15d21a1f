import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { ethicsLogOpened } from '../follow-up/ethics-log-opened.ts'
import { visit } from '../follow-up/visit.ts'
import { aVisit } from '../../../../test/support/work.ts'
import { learntIn, practiceLearnt } from './practice-learnt.ts'

const today = day('2026-03-02')
const body = {
  learnt: 'first-visit',
  category: 'family-member-support',
  what: 'The first visit in the first week.',
  shows: 'Fewer children were gone within a month.',
  afterwards: 'again',
} as const
const log = entryOf(ethicsLogOpened, { name: 'Hard questions' })
const write = (over: object, file = fileOf(log)) =>
  decide(KINDS, file, { kind: 'practice-learnt', at: today, about: [], body: { ...body, ...over } }, today)

describe('what practice taught a team', () => {
  it('is refused without what was done, what shows it, and what is done from now on', () => {
    for (const [field, empty] of [
      ['what', ' '],
      ['shows', ' '],
      ['afterwards', 'perhaps'],
    ] as const)
      expect(write({ [field]: empty })).toMatchObject({ ok: false, detail: { issues: [{ path: field }] } })
  })

  it('is written into no child’s file, and names nobody in a field of its own', () => {
    expect(write({}, fileOf(entryOf(visit, aVisit())))).toMatchObject({ ok: false, code: 'wrong-file' })
    expect(write({ child: 'her' }).ok).toBe(false)
    expect(fileTypeOf(KINDS, fileOf(log, entryOf(practiceLearnt, body)))).toBe('ethics')
  })

  it('of which two say otherwise is not done again until they agree', () => {
    for (const [early, late] of [
      ['never-again', 'again'],
      ['again', 'never-again'],
    ] as const) {
      const [first] = learntIn(
        fileOf(
          log,
          entryOf(practiceLearnt, { ...body, afterwards: early }, { at: day('2026-01-02') }),
          entryOf(practiceLearnt, { ...body, afterwards: late }, { at: today }),
        ),
      )
      expect(first?.body.afterwards).toBe('never-again')
    }
  })
})
