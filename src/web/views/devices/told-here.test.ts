import { describe, expect, it } from 'vitest'
import type { NewDevice } from '#device/people/api.ts'
import { KINDS } from '#domain/kinds.ts'
import { fold } from '#domain/file/fold.ts'
import { caseHolder } from '#domain/kinds/registration/case-holder.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { day, entryOf } from '../../../../test/support/entries.ts'
import { anasFile, besa, drita } from '../../../../test/support/people.ts'
import { toldHere } from './told-here.ts'

const phoneOf = ({ member }: typeof drita): NewDevice => ({
  device: drita.device,
  code: '7K2M-0QXR',
  member,
  memberName: 'a colleague',
  before: 0,
  removed: false,
  mayStop: false,
})
const line = fold(KINDS, [entryOf(caseHolder, { member: drita.member, as: 'caseworker' })], ['card', 'care'])
const dritasChild = knownChildren(
  [{ file: anasFile, line, rights: {}, due: [], unsent: 0, lastReceivedAt: null }],
  day('2026-03-02'),
)

describe('Which new devices a member is asked about', () => {
  it('asks a supervisor about no colleague who carries none of the children they see', () => {
    expect(toldHere([phoneOf(drita)], [], { member: besa.member, custodian: false })).toEqual([])
  })

  it('asks the supervisor of a child about whoever carries the child', () => {
    expect(toldHere([phoneOf(drita)], dritasChild, { member: besa.member, custodian: false })).toHaveLength(1)
  })

  it('asks everybody about their own, and a custodian about all', () => {
    expect(toldHere([phoneOf(besa)], [], { member: besa.member, custodian: false })).toHaveLength(1)
    expect(toldHere([phoneOf(drita)], [], { member: besa.member, custodian: true })).toHaveLength(1)
  })
})
