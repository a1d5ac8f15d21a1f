import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'
import type { BodyOf } from '../../file/kind.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { consent } from './consent.ts'
import { doNot } from './do-not.ts'
import { limitsTold } from './limits-told.ts'

const today = day('2026-03-01')
const answer: BodyOf<typeof consent> = {
  purpose: 'case-work',
  answer: 'yes',
  by: 'child',
  capacity: 'child',
  as: 'assent',
  how: 'spoken',
  explained: [],
  notAsked: [],
}
const told = entryOf(limitsTold, { to: 'child', told: ['who-may-read'], how: 'spoken', understood: 'yes' })
const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] })
const write = (file: CaseFile, body: Partial<BodyOf<typeof consent>> = {}) =>
  decide(KINDS, file, { kind: 'consent', at: today, body: { ...answer, ...body } }, today)

describe('writing down what somebody agreed to', () => {
  it('is always saved, and says that the limits of confidentiality had not been told first', () => {
    expect(write(fileOf())).toMatchObject({ ok: true, value: { folder: 'care', wentAround: ['P11'] } })
    expect(write(fileOf(told))).toMatchObject({ ok: true, value: { wentAround: [], unjudged: [] } })
  })

  it('is saved and flagged where it came from somebody who must not decide', () => {
    expect(write(fileOf(told, mark), { by: uncle, capacity: 'guardian', as: 'consent' })).toMatchObject({
      ok: true,
      value: { wentAround: ['P11', 'R4'] },
    })
  })

  it('says what nobody could judge with the folders held', () => {
    expect(write(fileHolding(['care'], told), { by: uncle, capacity: 'parent' })).toMatchObject({
      ok: true,
      value: { wentAround: ['P11'], unjudged: ['R4'] },
    })
  })

  it('flags a question about statistics in the crisis phase', () => {
    expect(write(fileOf(told), { purpose: 'statistics' })).toMatchObject({ ok: true, value: { wentAround: ['N9'] } })
  })
})
