import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anAction } from '../../../../test/support/work.ts'
import { caseStatus } from '../../case-status.ts'
import { decide } from '../../decide.ts'
import { due } from '../../due.ts'
import { KINDS } from '../../kinds.ts'
import { action } from '../planning/action.ts'
import { lightClosure } from './light-closure.ts'
import { reopened } from './reopened.ts'

const today = day('2026-03-02')

describe('a light closing', () => {
  it('refuses a lost child without what was tried and a way back', () => {
    expect(lightClosure.schema.safeParse({ reason: 'lost', words: 'gone from the station' }).success).toBe(false)
  })

  it('asks for no review, no aftercare and no approval when a child has died, and nothing is due any more', () => {
    const body = { reason: 'died' as const, words: 'On the 28th, in hospital.', familySupported: 'yes' as const }
    expect(decide(KINDS, fileOf(), { kind: 'light-closure', at: today, body }, today)).toMatchObject({ ok: true, value: { wentAround: [] } })
    const file = fileOf(entryOf(action, anAction()), entryOf(lightClosure, body))
    expect(caseStatus(file).is).toBe('closed')
    expect(due(KINDS, file, day('2026-06-01'))).toEqual([])
  })

  it('ends with one entry when a lost child is found', () => {
    const lost = entryOf(lightClosure, { reason: 'lost', words: 'gone from the station', tried: 'her aunt, the market', wayBack: 'the kiosk knows our number' })
    const found = entryOf(reopened, { because: 'She came to the kiosk.', askedBy: 'child' }, { replaces: [lost.id] })
    expect(caseStatus(fileOf(lost, found)).is).toBe('reopened')
  })
})
