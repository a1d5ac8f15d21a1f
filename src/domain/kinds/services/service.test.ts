import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita } from '../../../../test/support/people.ts'
import { aConference, me, says } from '../../../../test/support/work.ts'
import type { Entry } from '../../entry/entry.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { leading, tracks } from '../../file/tracks.ts'
import {
  clusterOf,
  DECLINE_REASONS,
  DECLINE_REASONS_SOURCE,
  DeclineReason,
} from '../../vocabulary/services/service-answer.ts'
import { dormantByWish } from '../closure/dormant-by-wish.ts'
import { caseConference } from '../follow-up/case-conference.ts'
import { service, type Service } from './service.ts'

const today = day('2026-03-02')
const need = { need: 'counselling', category: 'psychological-psychosocial' as const, whom: 'child' as const }
const stillOpen = { mayWeGetInTouch: 'no-answer' as const, wayBack: 'She has the number on a pencil.' }
const declined: Extract<Service, { stage: 'declined' }> = {
  stage: 'declined',
  ...need,
  answeredBy: ['child'],
  reasons: ['does-not-want-to-tell-it-again'],
  whoseReason: 'child',
  inTheirWords: says('I don’t want to tell it again.'),
  door: stillOpen,
}
const inProgress: Service = { stage: 'in-progress', ...need, since: day('2026-02-01') }
const reads = (body: unknown) => service.schema.safeParse(body).success
const write = (body: unknown) => decide(KINDS, fileOf(), { kind: 'service', at: today, body }, today)

describe('a service', () => {
  it('refuses a *no* without whose reason it is, in their words, and without a door', () => {
    for (const part of ['whoseReason', 'inTheirWords', 'door', 'reasons'] as const)
      expect(reads({ ...declined, [part]: undefined })).toBe(false)
  })

  it('refuses a day to ask again where she did not agree to be asked', () => {
    const askAgainOn = '2027-01-12'
    expect(reads({ ...declined, door: { ...stillOpen, askAgainOn } })).toBe(false)
    expect(reads({ ...declined, door: { mayWeGetInTouch: 'no', wayBack: 'the pencil', askAgainOn } })).toBe(false)
    expect(reads({ ...declined, door: { mayWeGetInTouch: 'yes', how: 'at school, through Teuta', askAgainOn } })).toBe(
      true,
    )
  })

  it('keeps a gap apart from a *no*: absent and unfit name the gap and nobody’s answer', () => {
    expect(reads({ stage: 'absent', ...need, gap: ['none-in-reach'] })).toBe(true)
    expect(reads({ stage: 'unfit', ...need, gap: ['none-for-this-sex'] })).toBe(true)
    expect(reads({ stage: 'absent', ...need, gap: ['none-in-reach'], answeredBy: ['child'] })).toBe(false)
    expect(reads({ stage: 'absent', ...need, gap: ['does-not-trust-it'] })).toBe(false)
  })

  it('refuses a finer code of another category', () => {
    expect(reads({ ...inProgress, sub: 'kindergarten' })).toBe(false)
    expect(reads({ ...inProgress, sub: 'counselling' })).toBe(true)
  })

  it('keeps what was taken and does not fit apart from a gap and from a *no*', () => {
    expect(reads({ ...inProgress, unsuitable: ['place', 'hours'] })).toBe(true)
    expect(reads({ stage: 'accepted', ...need, answeredBy: ['child'], unsuitable: ['made-for-adults'] })).toBe(true)
    for (const wrong of [
      { ...declined, unsuitable: ['place'] },
      { stage: 'absent', ...need, gap: ['full'], unsuitable: ['place'] },
      { ...inProgress, unsuitable: [] },
    ])
      expect(reads(wrong)).toBe(false)
  })

  it('reads what was written before it knew of others who have something of it', () => {
    const before = entryOf(service, inProgress, { version: 1 })
    expect(fileOf(before).needsNewerApp).toEqual([])
    expect(reads({ ...inProgress, alsoFor: ['child'] })).toBe(true)
  })

  it('knows of every reason in which cluster it stands, and whose reasons those were', () => {
    for (const reason of DeclineReason.options) expect(DECLINE_REASONS[clusterOf(reason)]).toContain(reason)
    expect(DECLINE_REASONS_SOURCE.notOf).toEqual(['children', 'boys', 'labour'])
    for (const own of DECLINE_REASONS_SOURCE.ours) expect(DeclineReason.options).toContain(own)
  })

  it('keeps, and flags, that a provider asked for formal identification or for testimony', () => {
    expect(write({ stage: 'unfit', ...need, gap: ['asks-for-formal-identification'] })).toMatchObject({
      ok: true,
      value: { wentAround: ['R1'] },
    })
    expect(write({ stage: 'unfit', ...need, gap: ['asks-for-cooperation-with-justice'] })).toMatchObject({
      ok: true,
      value: { wentAround: ['R11'] },
    })
    expect(write(declined)).toMatchObject({ ok: true, value: { wentAround: [] } })
  })

  it('walks from need to delivery, and the way stays readable', () => {
    const needed = entryOf(service, { stage: 'needed', ...need, saidBy: 'child' })
    const offered = entryOf(
      service,
      { stage: 'offered', ...need, offeredBy: me },
      { replaces: [needed.id], at: day('2026-03-02') },
    )
    const understood = entryOf(
      service,
      { stage: 'understood', ...need, understood: 'yes', inHerWords: says('I talk, she listens.') },
      { replaces: [offered.id], at: day('2026-03-03') },
    )
    const accepted = entryOf(
      service,
      { stage: 'accepted', ...need, answeredBy: ['child'] },
      { replaces: [understood.id], at: day('2026-03-04') },
    )
    const [track] = tracks(fileOf(accepted, offered, understood, needed), service)
    expect(track?.now.map((entry) => entry.body.stage)).toEqual(['accepted'])
    expect(track?.history.map((entry) => entry.body.stage)).toEqual(['needed', 'offered', 'understood', 'accepted'])
  })

  it('keeps both where two wrote offline, and never lets a *no* interrupt help under way', () => {
    const offered = entryOf(service, { stage: 'offered', ...need, offeredBy: me })
    const under = entryOf(service, inProgress, { replaces: [offered.id], by: besa.member })
    const no = entryOf(service, declined, { replaces: [offered.id], at: day('2026-03-09') })
    const [track] = tracks(fileOf(offered, no, under), service)
    expect(track?.now.map((entry) => entry.body.stage)).toEqual(['in-progress', 'declined'])
  })

  it('lets a *no* lead over a *yes* that nothing has begun on', () => {
    const yes = entryOf(service, { stage: 'accepted', ...need, answeredBy: ['child'] }, { at: day('2026-03-09') })
    const no = entryOf(service, declined)
    expect(tracks(fileOf(yes, no), service)[0]?.now[0]?.id).toBe(no.id)
  })

  it('asks again only on the day she agreed to, and not while she wishes no contact at all', () => {
    const silent = entryOf(service, declined)
    expect(due(KINDS, fileOf(silent), today)).toEqual([])

    const agreed = entryOf(service, {
      ...declined,
      door: { mayWeGetInTouch: 'yes', how: 'at school', askAgainOn: day('2027-01-12') },
    })
    expect(due(KINDS, fileOf(agreed), today)).toEqual([{ what: 'ask-again', on: '2027-01-12', entry: agreed.id }])

    const dormant = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
    expect(due(KINDS, fileOf(agreed, dormant), today)).toEqual([])
  })

  it('says nothing of a provider in a reminder from the health folder', () => {
    const body: Service = {
      stage: 'waitlisted',
      need: 'h',
      category: 'medical',
      whom: 'child',
      provider: 'HIV clinic',
      since: today,
      expectedOn: day('2026-04-01'),
    }
    const reminded = due(KINDS, fileOf(entryOf(service, body, { folder: 'health' })), today)
    expect(reminded).toHaveLength(1)
    expect(JSON.stringify(reminded)).not.toContain('HIV')
  })
})

const others: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .constantFrom<Service>(
      { stage: 'needed', need: 'school', category: 'education-early-childhood', whom: 'child', saidBy: 'child' },
      {
        stage: 'accepted',
        need: 'school',
        category: 'education-early-childhood',
        whom: 'child',
        answeredBy: ['child'],
      },
      { stage: 'in-progress', need: 'shelter', category: 'accommodation-care', whom: 'child', since: today },
      {
        stage: 'waitlisted',
        need: 'papers',
        category: 'administrative-documentation',
        whom: 'child',
        since: today,
        expectedOn: day('2026-04-01'),
      },
      {
        stage: 'completed',
        need: 'food',
        category: 'basic-needs-material',
        whom: 'child',
        childSays: { answer: 'did-not-want-to-say' },
      },
    )
    .map((body) => entryOf(service, body)),
  { maxLength: 8 },
)

describe('declining', () => {
  it('changes nothing else that the child gets, is owed or may expect (R11)', () => {
    fc.assert(
      fc.property(others, (entries) => {
        const conference = entryOf(caseConference, aConference({ nextOn: day('2026-05-01') }))
        const before = fileOf(...entries, conference)
        const after = fileOf(...entries, conference, entryOf(service, declined, { by: drita.member }))

        const elsewhere = (file: typeof before) =>
          leading(file, service).filter((entry) => entry.body.need !== need.need)
        expect(elsewhere(after)).toEqual(elsewhere(before))
        expect(due(KINDS, after, today)).toEqual(due(KINDS, before, today))
      }),
    )
  })
})
