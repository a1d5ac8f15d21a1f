import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reintegrationOutcomes } from '#domain/instruments/built-in/reintegration-outcomes.ts'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { identityPaper } from '#domain/kinds/rights/identity-paper.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { changeAt } from '#evidence/tables/indicators/indicators.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { ChildGroup } from '#domain/vocabulary/child-group.ts'
import { CHILD_GROUPS } from '#domain/vocabulary/child-group.ts'
import { DISTRICTS } from '#domain/vocabulary/place/districts.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { recordOf } from './record-of.ts'

const today = day('2026-11-25')
const ID = 'aaaaaaaaaaaaaaaaaaaaaA'
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-10') },
)
const agreed = (answer: 'yes' | 'withdrawn' | 'no') =>
  entryOf(
    consent,
    {
      purpose: 'statistics',
      answer,
      by: 'child',
      capacity: 'child',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    { at: day('2026-06-01') },
  )
const group = (name: ChildGroup) => entryOf(childGroup, { group: name, stands: 'yes' })
const fieldsOf = (...entries: Entry[]) => {
  const made = recordOf(fileOf(opened, agreed('yes'), ...entries), today)
  if (!('fields' in made)) throw new Error(made.none)
  return EvidenceRecord.parse({ id: ID, ...made.fields })
}

describe('a file gives no record', () => {
  it.each([
    ['before anybody said yes to statistics', [opened], 'not-asked'],
    ['after a no', [opened, agreed('no')], 'no'],
    ['once the yes is withdrawn', [opened, agreed('yes'), agreed('withdrawn')], 'withdrawn'],
    [
      'in the crisis phase, even after a yes',
      [opened, agreed('yes'), entryOf(phase, { phase: 'crisis', because: 'Again.' })],
      'crisis',
    ],
    ['that was never opened', [agreed('yes')], 'not-opened'],
  ] as const)('%s', (_, entries, none) => {
    expect(recordOf(fileOf(...entries), today)).toEqual({ none })
  })

  it('to who cannot read whether there is consent', () => {
    expect(recordOf(fileHolding(['identity'], opened, agreed('yes')), today)).toEqual({ none: 'cannot-tell' })
  })
})

describe('a record', () => {
  it.each(CHILD_GROUPS)('is made of a child of the group %s, each in their own right', (name) => {
    expect(fieldsOf(group(name)).childGroups).toEqual([name])
  })

  it('is made of a file whose year of opening was mistyped too, without the month: one slip keeps back nobody else’s', () => {
    const slip = entryOf(
      fileOpened,
      { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
      { at: day('0206-01-10') },
    )
    const made = recordOf(fileOf(slip, agreed('yes')), today)
    expect(EvidenceRecord.safeParse({ id: ID, ...('fields' in made ? made.fields : {}) })).toMatchObject({
      success: true,
      data: { month: 'not-known' },
    })
  })

  it('says of a paper whether it was there, was got, or is still open', () => {
    const birth = (state: 'not-registered' | 'registered') =>
      entryOf(
        birthRegistration,
        { state, certificate: 'none', obstacles: [], legalAdvice: 'given' },
        { at: day(state === 'registered' ? '2026-05-01' : '2026-02-01') },
      )
    expect(fieldsOf(birth('not-registered')).documents).toEqual(['birth-registration.open'])
    expect(fieldsOf(birth('not-registered'), birth('registered')).documents).toEqual(['birth-registration.resolved'])
    expect(fieldsOf(birth('registered')).documents).toEqual(['birth-registration.had-it'])
  })

  it('says of a nationality that came since that it was got, and of papers that one in hand is enough, whichever was written of last', () => {
    const nation = (state: 'stateless' | 'holds', at: string, replaces: readonly Entry[] = []) =>
      entryOf(
        nationality,
        { state, proof: 'said', ...(state === 'holds' && { country: 'AL' }) },
        { at: day(at), replaces: replaces.map(({ id }) => id) },
      )
    const without = nation('stateless', '2026-02-01')
    expect(fieldsOf(without, nation('holds', '2026-07-01', [without])).documents).toEqual(['nationality.resolved'])
    expect(fieldsOf(nation('holds', '2026-02-01')).documents).toEqual(['nationality.had-it'])
    const paper = (name: 'passport' | 'identity-card', stands: 'in-hand' | 'lost', at: string) =>
      entryOf(identityPaper, { paper: name, stands }, { at: day(at) })
    for (const later of ['2026-01-10', '2026-02-01']) {
      expect(
        fieldsOf(paper('passport', 'in-hand', '2026-01-10'), paper('identity-card', 'lost', later)).documents,
      ).toEqual(['identity-papers.had-it'])
    }
    expect(
      fieldsOf(paper('identity-card', 'lost', '2026-01-10'), paper('passport', 'in-hand', '2026-01-10')).documents,
    ).toEqual(['identity-papers.had-it'])
    expect(
      fieldsOf(paper('identity-card', 'lost', '2026-01-10'), paper('passport', 'in-hand', '2026-05-01')).documents,
    ).toEqual(['identity-papers.resolved'])
  })

  it('says how long a phase lasted that the closing of the file ended: nothing of a closed file still runs but its aftercare', () => {
    const named = (name: 'transition' | 'inclusion' | 'aftercare', at: string) =>
      entryOf(phase, { phase: name, because: 'So it is.' }, { at: day(at) })
    const ended = entryOf(
      lightClosure,
      { reason: 'met-once', words: 'She moved on.', wayBack: 'The number.' },
      { at: day('2026-09-01') },
    )
    const open = [named('transition', '2026-02-01'), named('inclusion', '2026-05-10')]
    expect(fieldsOf(...open).phases).toEqual(['transition.3-6-months', 'inclusion.still-running'])
    expect(fieldsOf(...open, ended).phases).toEqual(['transition.3-6-months', 'inclusion.3-6-months'])
    expect(fieldsOf(...open, named('aftercare', '2026-08-15'), ended).phases).toEqual([
      'transition.3-6-months',
      'inclusion.3-6-months',
      'aftercare.under-1-month',
    ])
  })

  it('says of a level that was looked at once how it was at the start, and of no change', () => {
    const look = (at: string, family: 'hard' | 'good') =>
      entryOf(
        levelAssessment,
        { levels: { family: { level: family, view: 'child', observation: 'She said so.' } } },
        { at: day(at) },
      )
    const once = fieldsOf(look('2026-02-01', 'hard'))
    expect([once.levelsAtStart, once.levelsLatest, changeAt(once, 'family')]).toEqual([['family.hard'], [], null])
    expect(changeAt(fieldsOf(look('2026-02-01', 'hard'), look('2026-06-01', 'good')), 'family')).toBe('better')
  })

  it('names the district where the child lives, as somebody chose it: no other place of hers, and none where two are said', () => {
    const place = (of: 'lives' | 'school', district?: string) =>
      entryOf(whereabouts, {
        of,
        is: 'known',
        name: 'The house by the mill',
        mayGoThere: 'with-care',
        ...(district !== undefined && { district }),
      })
    for (const { code } of DISTRICTS) expect(fieldsOf(place('lives', code)).district).toBe(code)
    expect(fieldsOf(place('school', 'AL-11')).district).toBe('not-known')
    expect(fieldsOf(place('lives')).district).toBe('not-known')
    expect(fieldsOf(place('lives', 'AL-11'), place('lives', 'AL-10')).district).toBe('not-known')
    const apart = recordOf(fileHolding(['care'], opened, agreed('yes'), place('lives', 'AL-11')), today)
    expect(apart).toMatchObject({ fields: { district: 'not-known' } })
  })

  it('says of each domain how it stands beside the first look, in the child’s view before others, and nothing of a domain seen once', () => {
    const look = (on: string, view: 'child' | 'worker', ...answers: readonly (readonly [string, string])[]) =>
      entryOf(
        instrumentCompleted,
        {
          instrument: reintegrationOutcomes.id,
          instrumentVersion: reintegrationOutcomes.version,
          title: 'Domains',
          asked: 'sq',
          view,
          sources: ['child'],
          confidence: 'sure',
          againAfterDays: 180,
          answers: answers.map(([item, value]) =>
            value === 'not-known' ? ({ is: 'not-known', item } as const) : ({ is: 'answered', item, value } as const),
          ),
        },
        { at: day(on) },
      )
    const record = fieldsOf(
      look('2026-02-01', 'child', ['home', 'hard'], ['mind', 'fair'], ['learning', 'good'], ['safety', 'fair']),
      look('2026-03-01', 'worker', ['home', 'good'], ['means', 'hard']),
      look('2026-08-01', 'worker', ['home', 'hard'], ['means', 'hard']),
      look('2026-09-01', 'child', ['home', 'fair'], ['mind', 'very-hard'], ['learning', 'not-known']),
    )
    expect([...record.outcomes].sort()).toEqual(['home.better', 'money.same', 'peace-of-mind.worse'])
  })

  it('guesses nothing from folders that are not held', () => {
    const made = recordOf(fileHolding(['care'], opened, agreed('yes'), group('trafficked-child')), today)
    expect(made).toMatchObject({
      fields: { childGroups: [], forms: [], pathway: 'not-known', documents: [], sex: 'not-known' },
    })
  })

  it('of any file, whatever stands in it, is codes alone: not a word, name, place or id of it', () => {
    const other = ['consent', 'file-opened', 'phase', 'superseded', 'redaction-noted']
    const entries = EXAMPLES.flatMap(({ kind, body }) =>
      other.includes(kind.name) ? [] : [entryOf(kind, marked(body))],
    )
    fc.assert(
      fc.property(fc.subarray(entries, { minLength: 5 }), (some) => {
        const made = recordOf(fileOf(opened, agreed('yes'), ...some), today)
        if (!('fields' in made)) return
        const record = JSON.stringify(EvidenceRecord.parse({ id: ID, ...made.fields }))
        expect(record).not.toContain('canary')
        for (const { id } of some) expect(record).not.toContain(id)
      }),
      { numRuns: 60 },
    )
  })
})

/** Every text with a space in it, a name or a sentence, carries a mark. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return /\s|^[A-Z][a-z]+$/.test(value) ? `${value} canary`.slice(0, 4_000) : value
  if (Array.isArray(value)) return value.map(marked)
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one)]))
    : value
}
