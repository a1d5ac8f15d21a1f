import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { limitsTold } from '#domain/kinds/registration/limits-told.ts'
import { service, type Service } from '#domain/kinds/services/service.ts'
import { whatHelped } from '#domain/kinds/services/what-helped.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { saidOf } from '#evidence/tables/indicators/help-indicators.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { grandmother } from '../../../test/support/people.ts'
import { aVisit, says } from '../../../test/support/work.ts'
import { recordOf } from './record-of.ts'

const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-10') },
)
const agreed = entryOf(
  consent,
  {
    purpose: 'statistics',
    answer: 'yes',
    by: grandmother,
    capacity: 'guardian',
    as: 'consent',
    how: 'spoken',
    explained: [],
    notAsked: [],
  },
  { at: day('2026-06-01') },
)
const fieldsOf = (...entries: Entry[]) => {
  const made = recordOf(fileOf(opened, agreed, ...entries), day('2026-11-25'))
  if (!('fields' in made)) throw new Error(made.none)
  return EvidenceRecord.parse({ id: 'aaaaaaaaaaaaaaaaaaaaaA', ...made.fields })
}

describe('the first contact', () => {
  const contact = (...entries: Entry[]) =>
    fieldsOf(...entries).times.filter((code) => code.startsWith('first-contact.') || code.startsWith('registration.'))
  const visited = (at: string, over: Parameters<typeof aVisit>[0] = {}) => entryOf(visit, aVisit(over), { at: day(at) })

  it('is not yet where nobody met the child: a closed door and an act on paper are no contact', () => {
    const asked = entryOf(firstHours, { line: 'reported', answer: 'yes' }, { at: day('2026-01-10') })
    expect(contact(visited('2026-01-12', { child: 'not-met' }), asked)).toEqual(['first-contact.not-yet'])
  })

  it.each([
    [
      'fed in the first hours',
      entryOf(firstHours, { line: 'food-and-clothes', answer: 'yes' }, { at: day('2026-01-10') }),
    ],
    [
      'told what is kept secret',
      entryOf(
        limitsTold,
        { to: 'child', told: ['who-may-read'], how: 'spoken', understood: 'yes' },
        { at: day('2026-01-10') },
      ),
    ],
  ])('is on day 0 of a child who was %s and visited nine days later', (_, first) => {
    expect(contact(first, visited('2026-01-19'))).toEqual(['registration.0-1-days', 'first-contact.0-1-days'])
    expect(contact(visited('2026-01-19'))).toEqual(['registration.0-1-days', 'first-contact.8-14-days'])
  })

  it('was there on day 0 of whoever was met before the file, and says how long registration took', () => {
    const met = entryOf(
      encounter,
      {
        who: 'one',
        mark: 'cap',
        ageSeems: '6-11',
        seems: 'male',
        seen: [],
        given: [],
        answered: 'took-it',
        setting: 'street',
      },
      { at: day('2025-12-20') },
    )
    expect(contact(met, visited('2026-01-19'))).toEqual(['registration.15-30-days', 'first-contact.0-1-days'])
  })
})

describe('help in a record', () => {
  const need = { category: 'medical', whom: 'child' } as const
  const of = (body: Service, at: string, replaces: readonly Entry[] = []) =>
    entryOf(service, body, { at: day(at), replaces: replaces.map(({ id }) => id) })
  const no = (at: string, key = 'a', replaces: readonly Entry[] = []) =>
    of(
      {
        stage: 'declined',
        need: key,
        ...need,
        answeredBy: ['child'],
        reasons: ['afraid-of-talk'],
        whoseReason: 'child',
        inTheirWords: says('No.'),
        door: { mayWeGetInTouch: 'no', wayBack: 'She knows the number.' },
      },
      at,
      replaces,
    )
  const yes = (at: string, key = 'a', replaces: readonly Entry[] = []) =>
    of({ stage: 'accepted', need: key, ...need, answeredBy: ['child'] }, at, replaces)
  const answers = (...entries: Entry[]) => {
    const { accepted, declined } = fieldsOf(...entries)
    return { accepted, declined }
  }

  it('holds one offer that was declined and accepted later as accepted, and that a no came first', () => {
    const first = no('2026-02-01')
    expect(answers(first, yes('2026-03-01', 'a', [first]))).toEqual({
      accepted: ['medical'],
      declined: ['medical.then-accepted'],
    })
  })

  it('holds one offer that was accepted and then declined as declined', () => {
    const first = yes('2026-02-01')
    expect(answers(first, no('2026-03-01', 'a', [first]))).toEqual({
      accepted: [],
      declined: ['medical.social-context'],
    })
  })

  it('holds two offers of one area each with its own answer', () => {
    expect(answers(no('2026-02-01', 'a'), yes('2026-02-01', 'b'))).toEqual({
      accepted: ['medical'],
      declined: ['medical.social-context'],
    })
  })

  it('keeps a gap apart from a refusal', () => {
    const none = of(
      { stage: 'absent', need: 'b', category: 'legal-justice', whom: 'child', gap: ['none-in-reach'] },
      '2026-03-01',
    )
    expect(fieldsOf(no('2026-02-01'), none)).toMatchObject({
      needed: ['medical', 'legal-justice'],
      accepted: [],
      received: [],
      declined: ['medical.social-context'],
      gaps: ['legal-justice.absent'],
      gapReasons: ['none-in-reach'],
    })
  })

  it('keeps help that somebody said did not help apart from help of which nobody could tell', () => {
    const said = (helped: 'helped' | 'made-it-harder' | 'cannot-tell') =>
      entryOf(whatHelped, {
        category: 'medical',
        when: 'review',
        heard: [{ whose: 'child', helped, says: says('So it was.') }],
      })
    const given = of({ stage: 'in-progress', need: 'a', ...need, since: day('2026-02-01') }, '2026-02-01')
    const told = (...entries: Entry[]) => saidOf(fieldsOf(given, ...entries), 'medical')
    expect([
      told(),
      told(said('cannot-tell')),
      told(said('made-it-harder')),
      told(said('helped')),
      told(said('helped'), said('made-it-harder')),
    ]).toEqual(['not-known', 'not-known', 'said-not-to-help', 'said-to-help', 'voices-differ'])
  })
})
