import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aRisk, aVisit } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { safetyDuesOf } from './safety-dues-removed.ts'

const today = day('2026-03-20')
const risk = entryOf(factor, aRisk())
const told = entryOf(visit, aVisit())
const missing = ofKind('missing-episode', { is: 'missing', episode: 'e' })
const ended = (taken: Entry, ...entries: Entry[]) =>
  safetyDuesOf(KINDS, fileOf(...entries), taken.id, today).map(({ what, entry }) => [what, entry])

describe('what was due for the safety of a child ends with words that are taken out', () => {
  it('is nothing where nothing is due, or something else is taken out', () => {
    expect(ended(told, told)).toEqual([])
    expect(ended(told, told, risk)).toEqual([])
  })

  it('is the answer to the danger that these words made due, and nothing that others made due', () => {
    expect(ended(risk, told, risk)).toContainEqual(['answer-to-risk', risk.id])
    const both = ended(risk, risk, missing)
    expect(both).toContainEqual(['answer-to-risk', risk.id])
    expect(both.filter(([, entry]) => entry === missing.id)).toEqual([])
    expect(ended(missing, risk, missing).map(([, entry]) => entry)).toContain(missing.id)
  })
})
