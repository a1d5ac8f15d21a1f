import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile, idFrom, mother } from '../../../../test/support/people.ts'
import { decide } from '../../deciding/decide.ts'
import type { Entry } from '../../entry/entry.ts'
import type { FileId } from '../../entry/ids.ts'
import { KINDS } from '../../kinds.ts'
import { birth } from '../../kinds/registration/birth.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import { guardianship } from '../../kinds/registration/guardianship.ts'
import { limitsTold } from '../../kinds/registration/limits-told.ts'
import { tie } from '../../kinds/registration/tie.ts'
import { r03Represented } from '../r03-represented.ts'

const today = day('2026-03-02')
const herFile = idFrom('file-vera') as FileId
const told = entryOf(limitsTold, { to: mother, told: ['may-say-no'], how: 'spoken', understood: 'yes' })
const isMother = (theirFile?: FileId) =>
  entryOf(tie, {
    person: mother,
    tie: 'mother',
    safe: 'safe',
    livesWithChild: 'yes',
    cares: 'yes',
    ...(theirFile && { theirFile }),
  })
const isFifteen = entryOf(birth, {
  who: mother,
  born: { known: 'age', from: 15, to: 15, on: today },
  basis: 'child-said',
  reasonsForChild: 'yes',
})
const speaks = entryOf(guardianship, { type: 'parent', stands: 'appointed', person: mother, conflict: 'none-declared' })

const yes = {
  purpose: 'case-work',
  answer: 'yes',
  by: mother,
  capacity: 'parent',
  as: 'consent',
  how: 'spoken',
  explained: ['purpose'],
  notAsked: [],
}
const says = (...entries: Entry[]) =>
  decide(KINDS, fileOf(told, ...entries), { kind: 'consent', at: today, body: yes }, today)

describe('P20: a mother who is herself a child', () => {
  it('says yes for her child, goes around no rule and represents it: that she is a child, or has a file of her own, is no conflict of interest', () => {
    for (const file of [undefined, herFile, anasFile]) {
      expect(says(isMother(file), isFifteen, speaks)).toMatchObject({ ok: true, value: { wentAround: [] } })
      expect(r03Represented(fileOf(isMother(file), isFifteen, speaks), today).answer).toBe('allowed')
    }
  })

  it('but not where a mark says that no consent is accepted from her', () => {
    const marked = entryOf(doNot, { person: mother, called: 'red coat', never: ['accept-consent'], numbers: [] })
    expect(says(isMother(herFile), isFifteen, marked)).toMatchObject({ ok: true, value: { wentAround: ['R4'] } })
  })
})
