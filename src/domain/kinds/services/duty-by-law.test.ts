import { describe, expect, it } from 'vitest'
import { aDuty } from '../../../../test/support/duty-by-law.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { arben, besa, drita } from '../../../../test/support/people.ts'
import type { Entry } from '../../entry/entry.ts'
import { FOLDER_OF } from '../../sharing/slip-lines.ts'
import { NEVER_ON_SHEET } from '../../sharing/sheet-fields.ts'
import { DUTY_FIELDS, DUTY_RECIPIENTS, DutyByLaw, dutyFieldsFor } from '../../vocabulary/sharing/duty-by-law.ts'
import { approved } from '../any/approved.ts'
import { dutiesOn, dutyByLaw } from './duty-by-law.ts'

const because = 'The registry registers births by them.'
const named = (over: Partial<DutyByLaw> = {}, more: Partial<Entry> = {}) =>
  entryOf(dutyByLaw, { is: 'named', duty: aDuty(over), because }, { by: arben.member, ...more })
const yes = (entry: Entry, by = besa.member) => entryOf(approved, { entry: entry.id }, { by })
const counting = (entries: readonly Entry[], on = '2026-03-02') =>
  dutiesOn({ ...fileOf(...entries), supervisors: [besa.member], custodians: [arben.member] }, day(on)).map(
    ({ law }) => law,
  )

describe('Nothing leaves under a duty', () => {
  it('that one person named, or that no custodian did', () => {
    const duty = named()
    const others = named({}, { by: drita.member })
    expect(counting([duty])).toEqual([])
    expect(counting([duty, yes(duty, arben.member)])).toEqual([])
    expect(counting([duty, yes(duty, drita.member)])).toEqual([])
    expect(counting([others, yes(others)])).toEqual([])
    expect(counting([duty, yes(duty)])).toEqual([aDuty().law])
  })

  it('after its day, and never more than a year after it was named', () => {
    const duty = named()
    expect(counting([duty, yes(duty)], '2026-06-30')).toHaveLength(1)
    expect(counting([duty, yes(duty)], '2026-07-01')).toEqual([])
    const forever = named({ until: day('2099-01-01') })
    expect(counting([forever, yes(forever)], '2027-03-01')).toHaveLength(1)
    expect(counting([forever, yes(forever)], '2027-03-02')).toEqual([])
  })

  it('any more once one custodian says so', () => {
    const duty = named()
    const end = entryOf(
      dutyByLaw,
      { is: 'ended', duty: aDuty(), because: 'The article was repealed.' },
      { by: arben.member, replaces: [duty.id] },
    )
    expect(counting([duty, yes(duty), end])).toEqual([])
  })

  it('with more fields than the version that a second person agreed to', () => {
    const duty = named()
    const wider = named({ fields: [...aDuty().fields, 'gender'], law: 'Law 10129, art. 42' }, { replaces: [duty.id] })
    expect(counting([duty, yes(duty), wider])).toEqual([aDuty().law])
  })
})

describe('A duty names no field', () => {
  it('of Origins, Health, Talks, Justice or Whereabouts, and no text in somebody’s own words', () => {
    for (const field of DUTY_FIELDS) expect(NEVER_ON_SHEET, field).not.toContain(FOLDER_OF[field])
    for (const field of ['health-need', 'speaking', 'never-hand-over', 'who-collects', 'whereabouts', 'note'])
      expect(DutyByLaw.safeParse({ ...aDuty(), fields: [field] }).success, field).toBe(false)
  })

  it('that this sort of authority is not given, none at all, or one twice', () => {
    const read = (over: object) => DutyByLaw.safeParse({ ...aDuty(), ...over }).success
    expect(read({})).toBe(true)
    expect(read({ fields: ['languages'] })).toBe(false)
    expect(read({ fields: [] })).toBe(false)
    expect(read({ fields: ['born', 'born'] })).toBe(false)
    for (const to of DUTY_RECIPIENTS) expect(dutyFieldsFor(to), to).not.toEqual([])
    for (const to of ['embassy', 'school', 'other-organisation']) expect(read({ to }), to).toBe(false)
  })
})
