import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { KINDS } from '#domain/kinds.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { entitlement } from '#domain/kinds/rights/entitlement.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import type { concern } from '#domain/kinds/follow-up/concern.ts'
import { PROTECTIVE_AREAS, RISK_AREAS, type RiskArea } from '#domain/vocabulary/risk-area.ts'
import { day, entryOf, fileOf } from '../../test/support/entries.ts'
import {
  around,
  born,
  inGroup,
  levels,
  lookedInto,
  opened,
  registration,
  risk,
  speaksFor,
  strength,
  TODAY,
  worried,
} from '../../test/support/guidance/child.ts'
import { mother, uncle } from '../../test/support/people.ts'
import { me } from '../../test/support/work.ts'
import { CARDS } from './cards.ts'
import { guidanceFor } from './engine/guidance-for.ts'

const YESTERDAY = day('2026-03-09')

const GROUPS = ['left-behind', 'trafficked-with-parent', 'born-of-trafficking', 'trafficked-child'] as const
/** Children of every age, each group twice, of whom nothing else is written. */
const CHILDREN: readonly (readonly Entry[])[] = (
  [
    '2025-01-01',
    '2021-06-01',
    '2017-06-01',
    '2013-06-01',
    '2009-06-01',
    '2006-01-01',
    '2014-01-01',
    '2010-01-01',
  ] as const
).map((on, n) => [opened(), born(on), inGroup(GROUPS[n % 4] ?? 'left-behind')])
/** The cards that speak for any of them because of one of these entries. */
const becauseOf = (...entries: readonly Entry[]): readonly string[] => {
  const ids = new Set<string>(entries.map(({ id }) => id))
  const found = CHILDREN.flatMap((child) =>
    guidanceFor(CARDS, fileOf(...child, ...entries), TODAY)
      .applicable.filter(({ facts }) => facts.some((fact) => fact.is === 'entry' && ids.has(fact.entry)))
      .map(({ card }) => card.id),
  )
  return [...new Set(found)].sort()
}
const until = (entry: Entry, last = YESTERDAY): Entry => ({
  ...entry,
  body: { ...(entry.body as object), until: last },
})
const over = (was: Entry<BodyOf<typeof factor>>) =>
  entryOf(factor, { is: 'over', factor: was.body.factor, because: 'He moved away.' }, { replaces: [was.id] })

/** It says that a danger is written, which is so on any day. */
const ANY_DAY = 'only-dangers-written'

describe('a danger', () => {
  it.each<RiskArea>(RISK_AREAS)('that somebody said is over makes no card speak: %s', (area) => {
    const was = risk(area)
    expect(becauseOf(was, over(was))).toEqual([])
    expect(becauseOf(until(was), over(was))).toEqual([])
  })

  it.each<RiskArea>(RISK_AREAS)(
    'whose last day is past, and that nobody said is over, asks to check again: %s',
    (area) => {
      expect(becauseOf(until(risk(area))).filter((id) => id !== ANY_DAY)).toEqual([
        // No date ends a danger of self-harm.
        area === 'self-harm' ? 'self-harm-no-night-plan' : 'danger-past-its-day',
      ])
    },
  )

  it.each<RiskArea>(RISK_AREAS)('speaks on its last day, and before its first: %s', (area) => {
    const open = becauseOf(risk(area))
    expect(becauseOf(until(risk(area), TODAY))).toEqual(open)
    if (area !== 'other') expect(open.filter((id) => id !== ANY_DAY)).not.toEqual([])
    const ahead = risk(area)
    const from = { ...ahead, body: { ...ahead.body, from: day('2026-03-20') } }
    // A child who will leave school is at school.
    expect(becauseOf(from)).toEqual(area === 'out-of-school' ? open.filter((id) => id !== 'out-of-school') : open)
  })

  it('whose last day is past makes nothing good speak', () => {
    const well = [levels({ family: 'good', community: 'good', 'with-parent': 'good' }), around(mother, 'mother')]
    const good: Readonly<Partial<Record<RiskArea, readonly [string, readonly Entry[]]>>> = {
      'violence-at-home': ['safe-home-holds', [...well, strength('safe-home')]],
      neglect: ['baby-answers-a-smile', well],
      'suspect-near': ['born-place-in-community', well],
      'threats-or-retaliation': ['protection-in-force', [strength('distance-from-suspect')]],
      'no-documents': ['papers-in-order', [registration('registered')]],
    }
    for (const [area, [id, entries]] of Object.entries(good)) {
      const spoken = (...more: readonly Entry[]) =>
        CHILDREN.some((child) =>
          guidanceFor(CARDS, fileOf(...child, ...entries, ...more), TODAY).applicable.some(
            ({ card }) => card.id === id,
          ),
        )
      const was = risk(area as RiskArea)
      expect(spoken(until(was)), id).toBe(false)
      expect(spoken(was, over(was)), id).toBe(true)
    }
  })
})

describe('a strength', () => {
  it.each(PROTECTIVE_AREAS)('whose last day is past makes no card speak: %s', (area) => {
    expect(becauseOf(until(strength(area)))).toEqual([])
  })
})

describe('a concern', () => {
  type Concern = Extract<BodyOf<typeof concern>, { status: 'open' }>['about']
  const ABOUT = Object.keys({
    safety: true,
    care: true,
    'somebody-near': true,
    'pressure-or-interference': true,
    'work-or-begging': true,
    school: true,
    online: true,
    'goes-missing': true,
    'body-or-mind': true,
    other: true,
  } satisfies Record<Concern, true>) as Concern[]

  it.each(ABOUT)('that nobody has looked into has a card, also on the day after it was greatest: %s', (about) => {
    expect(becauseOf(worried(about))).not.toEqual([])
    const was = worried(about)
    expect(becauseOf({ ...was, body: { ...was.body, greatestOn: YESTERDAY } })).toEqual(becauseOf(worried(about)))
  })

  it.each(ABOUT)('that somebody looked into makes no card speak: %s', (about) => {
    const was = worried(about)
    expect(becauseOf(was, { ...lookedInto(), replaces: [was.id] })).toEqual([])
  })
})

describe('a tie, a paper, a role or an income', () => {
  it('that has ended is not read as one of today', () => {
    const close = around(uncle, 'friend', { safe: 'not-known' })
    expect(becauseOf(close)).toContain('nearly-grown-love')
    expect(becauseOf(until(close))).not.toContain('nearly-grown-love')
  })

  it('that has ended answers nothing', () => {
    const spoken = (...entries: readonly Entry[]) =>
      CHILDREN.flatMap((child) => guidanceFor(CARDS, fileOf(...child, ...entries), TODAY).applicable).map(
        ({ card }) => card.id,
      )
    const card = { paper: 'identity-card', stands: 'in-hand' } as const
    expect(spoken(entryOf(identityPaper, { ...card, validUntil: TODAY }))).not.toContain('nearly-grown-identity-card')
    expect(spoken(entryOf(identityPaper, { ...card, validUntil: YESTERDAY }))).toContain('nearly-grown-identity-card')
    const income = {
      stage: 'received',
      claim: 'b',
      what: 'social-assistance',
      whose: 'child',
      since: day('2026-01-01'),
      goesTo: me,
      childHasTheUse: 'yes',
    } as const
    expect(spoken(entryOf(entitlement, { ...income, until: TODAY }))).not.toContain('grown-income')
    expect(spoken(entryOf(entitlement, { ...income, until: YESTERDAY }))).toContain('grown-income')
    expect(spoken(speaksFor({ endsOn: TODAY }))).not.toContain('nobody-represents')
    expect(spoken(speaksFor({ endsOn: YESTERDAY }))).toContain('nobody-represents')
  })
})

/** Every last day that a kind of a child’s file has, by what the cards make of it. */
const LAST_DAYS: Readonly<Record<string, readonly string[]>> = {
  'what is past it is not read as of today': [
    'appeal nextUntil',
    'appeal until',
    'entitlement until',
    'factor until',
    'guardianship endsOn',
    'identification-status appealUntil',
    'identity-paper validUntil',
    'proceeding appealUntil',
    'tie livesUntil',
    'tie until',
  ],
  'the title is true after it: a check said so, somebody agreed, something was passed on': [
    'consent until',
    'safety-look againBy',
    'shared-with until',
  ],
  'it is something to do, and stays on Today until it is done': [
    'age-assessed appealUntil',
    'closure until',
    'document-kept validUntil',
    'entitlement appealUntil',
    'hand-over overlapUntil',
    'proceeding mayBeOpenedUntil',
    'report-by-law until',
    'visit-planned until',
  ],
  'no card reads this kind': [
    'case-holder until',
    'crossed-over until',
    'duty-by-law until',
    'encounter keepUntil',
    'encounter-settled until',
    'file-link until',
    'foster-carer vettedUntil',
    'given-fact until',
    'health-factor until',
    'instrument-held until',
    'legal-hold until',
    'medicine-to-give until',
    'outside-request-settled until',
    'own-answers until',
    'packet until',
    'part-opened until',
    'referral until',
    'urgent-need until',
  ],
}

describe('every last day that can be written', () => {
  it('is read by the cards, or is left for a reason', () => {
    const named = KINDS.flatMap(({ name, schema }) => {
      const shape = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
      return [...shape.matchAll(/"([a-zA-Z]*[uU]ntil|endsOn|againBy)":\{/g)].map(
        ([, field]) => `${name} ${String(field)}`,
      )
    })
    expect([...new Set(named)].sort()).toEqual(Object.values(LAST_DAYS).flat().sort())
  })
})
