import { describe, expect, it } from 'vitest'
import { day, entryOf } from '../../../test/support/entries.ts'
import { besa, drita, idFrom } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import { ownAnswers } from '../kinds/assessment/own-answers.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { tie } from '../kinds/registration/tie.ts'
import { byKindOf, lookAt as look, newSince, type Looked } from './since-looked.ts'

let made = 0
const visited = (over: object = {}) => {
  made += 1
  // The first letters of a random id tell entries apart.
  const id = idFrom(`${String.fromCodePoint(65 + made)}xyz`) as EntryId
  return entryOf(visit, aVisit(), { id, by: besa.member, ...over })
}
/** A look at a file of which everything is shown, unless `all` is more. */
const lookAt = (shown: readonly Entry[], before: Looked | null, when = now, all = shown) =>
  look({ all, shown }, before, drita.member, when)
const now = new Date('2026-03-02T10:00:00.000Z')

describe('what is new since a member looked', () => {
  it('is nothing for who never looked, and nothing that they wrote themselves', () => {
    expect(newSince([visited()], null, drita.member)).toEqual([])
    const looked = lookAt([], null)
    expect(newSince([visited({ by: drita.member })], looked, drita.member)).toEqual([])
  })

  it('is what came after, also where it was written before and arrives late', () => {
    const [seen, late, later] = [
      visited(),
      visited({ recordedAt: '2026-02-20T09:00:00.000Z' }),
      visited({ at: day('2026-03-03') }),
    ]
    const looked = lookAt([seen], null)
    expect(newSince([seen, late, later], looked, drita.member)).toEqual([late, later])
    const again = lookAt([seen, late, later], looked)
    expect(newSince([seen, late, later], again, drita.member)).toEqual([])
  })

  it('keeps what was seen in a part that is covered at the next look, and forgets marks after two months', () => {
    const [care, talk] = [visited(), visited({ folder: 'therapy' })]
    const whole = lookAt([care, talk], null)
    const covered = lookAt([care], whole, now, [care, talk])
    expect(newSince([care, talk], covered, drita.member)).toEqual([])
    const summer = new Date('2026-07-01T10:00:00.000Z')
    expect(lookAt([care], covered, summer, [care, talk]).seen).toBe('')
    expect(newSince([care, talk], lookAt([care], covered, summer, [care, talk]), drita.member)).toEqual([])
    // What was never uncovered is new until it is.
    const first = lookAt([care], null, now, [care, talk])
    expect(newSince([care, talk], first, drita.member)).toEqual([talk])
  })

  it('names nothing of a covered part on a list, and of no other part than the care', () => {
    const all = [
      visited({ folder: 'therapy' }),
      visited({ folder: 'health' }),
      visited({ folder: 'justice' }),
      visited(),
      visited(),
      { ...visited(), kind: tie.name },
    ]
    expect(byKindOf(all, 'list')).toEqual([{ kind: 'visit', count: 2 }])
    expect(byKindOf(all, 'file')).toEqual([
      { kind: 'visit', count: 5 },
      { kind: 'tie', count: 1 },
    ])
  })

  it('names no answers to the agency’s own questions on a list, nor beside the entry with which they were written', () => {
    const act = { id: idFrom('one-act') as EntryId, parts: 2 }
    const own = { ...visited(), kind: ownAnswers.name, act }
    expect(byKindOf([own], 'list')).toEqual([])
    expect(byKindOf([own, { ...visited(), act }], 'file')).toEqual([{ kind: 'visit', count: 1 }])
    expect(byKindOf([own], 'file')).toEqual([{ kind: 'own-answers', count: 1 }])
  })
})
