import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as birth from '#domain/vocabulary/person.ts'
import { CHILD_GROUPS } from '#domain/vocabulary/child-group.ts'
import { CLOSURE_REASONS, LIGHT_CLOSURE_REASONS } from '#domain/vocabulary/closure-reason.ts'
import { FORMS } from '#domain/vocabulary/exploitation.ts'
import { HOW_IT_IS, INTEGRATION_LEVELS } from '#domain/vocabulary/integration-level.ts'
import { PHASES } from '#domain/vocabulary/phase.ts'
import { DECLINE_REASONS, GAP_REASONS } from '#domain/vocabulary/services/service-answer.ts'
import { SERVICE_CATEGORIES } from '#domain/vocabulary/services/service-category.ts'
import { anyRecord } from '../../../test/support/evidence/any-record.ts'
import * as codes from './codes.ts'
import { EvidenceRecord, FIELDS, fields, isMet, recordOfMeeting } from './evidence-record.ts'
import { recordsAsDataset } from './records-as-dataset.ts'

const wrong = (change: Record<string, unknown>) => EvidenceRecord.safeParse({ ...anyRecord(), ...change })

describe('an evidence record is refused', () => {
  it.each([
    ['with a field that is none', { story: 'a story' }],
    ['with words where a code belongs', { sex: 'a girl' }],
    ['with a day where a month belongs', { month: '2026-03-14' }],
    ['with a place finer than a district', { district: 'AL-04-Kukes' }],
    ['with an id that could be a name', { id: 'Ardita' }],
    ['with a code twice', { needed: ['medical', 'medical'] }],
    ['with two answers for one area', { declined: ['medical.social-context', 'medical.not-told'] }],
    ['with a code of another field', { needed: ['forced-begging'] }],
  ])('%s', (_, change) => {
    expect(wrong(change).success).toBe(false)
  })

  it('naming the field', () => {
    expect(wrong({ closure: 'gone' }).error?.issues[0]?.path).toEqual(['closure'])
  })
})

describe('an evidence record', () => {
  it('has at most twenty-five fields, each with its definition', () => {
    expect(FIELDS.length).toBeLessThanOrEqual(25)
    for (const { definition } of fields) expect(definition.length).toBeGreaterThan(20)
  })

  it('is taken whole where every code is one', () => {
    expect(EvidenceRecord.parse(anyRecord())).toEqual(anyRecord())
  })

  it('speaks the codes of the case file', () => {
    expect(codes.AGE_BAND_CODES).toEqual(birth.AGE_BANDS)
    expect(codes.MINOR_BANDS).toEqual(birth.CHILD_BANDS)
    expect(codes.CHILD_GROUP_CODES).toEqual(CHILD_GROUPS)
    expect(codes.FORM_CODES).toEqual(FORMS)
    expect(codes.AREA_CODES).toEqual(Object.keys(SERVICE_CATEGORIES))
    expect(codes.DECLINE_CLUSTERS.toSorted()).toEqual(Object.keys(DECLINE_REASONS).toSorted())
    expect(codes.GAP_REASON_CODES).toEqual(GAP_REASONS)
    expect(codes.PHASE_CODES).toEqual(PHASES)
    expect(codes.LEVEL_CODES).toEqual(INTEGRATION_LEVELS)
    expect(codes.HOW_IT_IS_CODES).toEqual(HOW_IT_IS)
    // An end by the own wish of somebody who is of age counts as the agreement taken back (`record-of.ts`).
    const counted = CLOSURE_REASONS.filter((reason) => reason !== 'own-wish-of-age')
    expect(codes.CLOSURES).toEqual(['open', ...counted, ...LIGHT_CLOSURE_REASONS])
  })
})

describe('the record of a meeting with somebody who has no file', () => {
  const meeting = {
    id: 'aaaaaaaaaaaaaaaaaaaaaA',
    ...recordOfMeeting({ month: '2026-03', district: 'AL-10', ended: 'met-took-help' }),
  }

  it('is refused with anything said beyond month, district and how it ended', () => {
    const others = fields.filter(({ name }) => !['month', 'district', 'pathway'].includes(name))
    const saying = fc
      .constantFrom(...others)
      .chain((field) =>
        fc
          .constantFrom(...field.codes.filter((code) => code !== codes.UNKNOWN && code !== 'open'))
          .map((code) => [field.name, field.holds === 'several' ? [code] : code] as const),
      )
    fc.assert(
      fc.property(saying, fc.constantFrom(...codes.MET), ([name, value], pathway) => {
        expect(EvidenceRecord.safeParse({ ...meeting, pathway, [name]: value }).success).toBe(false)
      }),
      { numRuns: 300 },
    )
    // The pathway makes it invalid: without it the same record of a child is valid.
    expect(EvidenceRecord.safeParse({ ...meeting, pathway: 'under-way', sex: 'female' }).success).toBe(true)
  })

  it('is refused with a finer place, a day or words', () => {
    for (const change of [
      { district: 'Shkodër' },
      { month: '2026-03-02' },
      { words: 'He shared the bread.' },
      { pathway: 'met' },
    ])
      expect(EvidenceRecord.safeParse({ ...meeting, ...change }).success).toBe(false)
  })

  it('says when, where to the district, and how it ended, and every other field is blank', () => {
    expect(EvidenceRecord.parse(meeting)).toMatchObject({
      month: '2026-03',
      district: 'AL-10',
      pathway: 'met-took-help',
      ageBand: 'not-known',
      sex: 'not-known',
      needed: [],
      closure: 'open',
    })
    expect([isMet(meeting), isMet(anyRecord())]).toEqual([true, false])
    expect(recordOfMeeting({ month: '2026-03', district: undefined, ended: 'met-said-no' }).district).toBe('not-known')
  })
})

describe('records as columns', () => {
  const sister = anyRecord({ household: 'hhhhhhhhhhhhhhhhhhhhhA', needed: ['medical'] })
  const brother = anyRecord({ household: 'hhhhhhhhhhhhhhhhhhhhhA', sex: 'male', needed: [] })
  const alone = anyRecord({ id: 'bbbbbbbbbbbbbbbbbbbbbA', needed: ['medical', 'family-work'] })
  const dataset = recordsAsDataset([sister, brother, alone], ['sex', 'needed'])

  it('have one column for a field that holds one code, and one for each code of a field that holds several', () => {
    expect(dataset.columns.map(({ name }) => name).slice(0, 2)).toEqual(['sex', 'needed.accommodation-care'])
    expect(dataset.columns).toHaveLength(1 + codes.AREA_CODES.length)
    const medical = dataset.columns.findIndex(({ name }) => name === 'needed.medical')
    expect([...(dataset.data[medical] ?? [])]).toEqual([1, 0, 1])
  })

  it('say which records are of one household', () => {
    expect([...(dataset.unit ?? [])]).toEqual([0, 0, 1])
  })
})
