import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { grandmother } from '../../../../test/support/people.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { consent } from '../../kinds/registration/consent.ts'
import type { ConsentAnswer, ConsentPurpose, Recipient } from '../../vocabulary/consent.ts'
import { r05ConsentBeforeSharing } from './r05-consent-before-sharing.ts'
import type { Basis } from '../../vocabulary/sharing/lawful.ts'

const today = day('2026-03-01')
const answer = (purpose: ConsentPurpose, said: ConsentAnswer, recipient?: Recipient, until?: string) =>
  entryOf(consent, {
    purpose,
    answer: said,
    by: 'child',
    capacity: 'child',
    as: 'consent',
    how: 'spoken',
    explained: [],
    notAsked: [],
    ...(recipient && { recipient }),
    ...(until !== undefined && { until: day(until) }),
  })
const withSchool = { purpose: 'sharing', recipient: 'school', basis: { is: 'consent' } } as const

describe('R5: nothing is shared and nobody traced without consent for that purpose', () => {
  it.each([
    ['nobody was asked', fileOf()],
    ['consent was for something else', fileOf(answer('case-work', 'yes'), answer('tracing', 'yes'))],
    ['consent was for somebody else', fileOf(answer('sharing', 'yes', 'police'))],
    ['its time is over', fileOf(answer('sharing', 'yes', 'school', '2026-02-28'))],
  ])('refuses where %s', (_, file) => {
    expect(r05ConsentBeforeSharing(file, withSchool, today)).toEqual({
      rule: 'R5',
      answer: 'refused',
      missing: ['consent-sharing'],
    })
  })

  it('asks nobody again who has answered: after a child’s assent for whoever decides, after a no for another basis', () => {
    const yes = answer('sharing', 'yes', 'school')
    const lacks = (file: CaseFile) => r05ConsentBeforeSharing(file, withSchool, today)
    expect(lacks(fileOf({ ...yes, body: { ...yes.body, as: 'assent' } }))).toMatchObject({
      answer: 'refused',
      missing: ['consent-beside-assent-sharing'],
    })
    for (const said of ['no', 'withdrawn'] as const)
      expect(lacks(fileOf(yes, answer('sharing', said, 'school')))).toMatchObject({
        answer: 'refused',
        missing: ['consent-not-given-sharing'],
      })
    expect(lacks(fileOf(answer('sharing', 'later', 'school')))).toMatchObject({ missing: ['consent-sharing'] })
  })

  it('allows what was agreed to, on the last day too', () => {
    expect(
      r05ConsentBeforeSharing(fileOf(answer('sharing', 'yes', 'school', '2026-03-01')), withSchool, today).answer,
    ).toBe('allowed')
    expect(
      r05ConsentBeforeSharing(fileOf(answer('tracing', 'yes')), { purpose: 'tracing', basis: { is: 'consent' } }, today)
        .answer,
    ).toBe('allowed')
  })

  it('cannot judge without the folder where consents stand', () => {
    expect(r05ConsentBeforeSharing(fileHolding(['identity']), withSchool, today)).toEqual({
      rule: 'R5',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
  })

  it('stops no ambulance: another basis is enough where its reason is named', () => {
    const on = (basis: Basis) =>
      r05ConsentBeforeSharing(
        fileOf(answer('sharing', 'no')),
        { purpose: 'sharing', recipient: 'health', basis },
        today,
      )
    expect(on({ is: 'vital-interest', reason: 'She did not wake up.' }).answer).toBe('allowed')
    expect(on({ is: 'legal-duty', reason: ' ' })).toMatchObject({ answer: 'refused', missing: ['reason'] })
    expect(on({ is: 'best-interests', reason: 'A bed tonight.' })).toMatchObject({
      answer: 'refused',
      missing: ['second-person'],
    })
  })

  it('takes the answer of a trusted person, and never silence, for consent', () => {
    const gran = { ...answer('tracing', 'later'), body: { ...answer('tracing', 'later').body, by: grandmother } }
    expect(
      r05ConsentBeforeSharing(
        fileOf(answer('tracing', 'yes'), gran),
        { purpose: 'tracing', basis: { is: 'consent' } },
        today,
      ).answer,
    ).toBe('refused')
  })
})
