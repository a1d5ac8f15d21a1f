import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import { whoAgrees } from './consent-by-age.ts'
import { consentFor, consents, hasConsent } from './consents.ts'
import { due } from '../../dues/due.ts'
import type { Whom } from '../../entry/entry.ts'
import { consent } from '../../kinds/registration/consent.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import { KINDS } from '../../kinds.ts'
import { AGE_BANDS } from '../../vocabulary/person.ts'
import { CONSENT_ANSWERS, type ConsentAnswer, type ConsentPurpose } from '../../vocabulary/consent.ts'

const today = day('2026-03-01')
const said = (by: Whom, answer: ConsentAnswer, purpose: ConsentPurpose = 'tracing') =>
  entryOf(consent, {
    purpose,
    answer,
    by,
    capacity: by === 'child' ? 'child' : 'parent',
    as: 'consent',
    how: 'spoken',
    explained: [],
    notAsked: [],
  })

describe('what was agreed', () => {
  it('is not asked where nobody answered, and cannot be told without the folder', () => {
    expect(consentFor(fileOf(), 'tracing', today).answer).toBe('not-asked')
    expect(consentFor(fileHolding(['identity'], said('child', 'yes')), 'tracing', today).answer).toBe('cannot-tell')
  })

  it('is led by the stricter of any answers, in whatever order they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<Whom>('child', mother), fc.constantFrom(...CONSENT_ANSWERS)), {
          minLength: 1,
          maxLength: 6,
        }),
        (answers) => {
          const strictest = CONSENT_ANSWERS.find((answer) => answers.some(([, given]) => given === answer))
          const entries = answers.map(([by, given]) => said(by, given))
          expect(consentFor(fileOf(...entries), 'tracing', today).answer).toBe(strictest)
          expect(consentFor(fileOf(...entries.toReversed()), 'tracing', today).answer).toBe(strictest)
        },
      ),
    )
  })

  it('is no consent where only an assent stands: it is heard, and does not decide', () => {
    const assent = { ...said('child', 'yes'), body: { ...said('child', 'yes').body, as: 'assent' as const } }
    expect(consentFor(fileOf(assent), 'tracing', today)).toMatchObject({ answer: 'yes', assentAlone: true })
    expect(hasConsent(fileOf(assent), 'tracing', today)).toBe(false)
    expect(hasConsent(fileOf(assent, said(mother, 'yes')), 'tracing', today)).toBe(true)
    expect(hasConsent(fileOf(said('child', 'no'), said(mother, 'yes')), 'tracing', today)).toBe(false)
  })

  it('is withdrawn by a later answer, and given again only by one that names the withdrawal', () => {
    const yes = said('child', 'yes')
    const withdrawn = { ...said('child', 'withdrawn'), replaces: [yes.id] }
    expect(consentFor(fileOf(yes, withdrawn), 'tracing', today).answer).toBe('withdrawn')
    expect(
      consentFor(fileOf(yes, withdrawn, { ...said('child', 'yes'), replaces: [withdrawn.id] }), 'tracing', today)
        .answer,
    ).toBe('yes')
  })

  it('counts neither the yes nor the no of somebody who must not decide', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['accept-consent'], numbers: [] })
    expect(consentFor(fileOf(mark, said(uncle, 'yes')), 'tracing', today)).toMatchObject({
      answer: 'not-asked',
      notCounted: [{ body: { by: uncle } }],
    })
    expect(consentFor(fileOf(mark, said(uncle, 'no'), said('child', 'yes')), 'tracing', today)).toMatchObject({
      answer: 'yes',
      disputed: false,
    })
  })

  it('about treatment never interrupts what is given: it asks people to talk today', () => {
    const file = fileOf(said('child', 'yes', 'health-care'), said(mother, 'no', 'health-care'))
    expect(consentFor(file, 'health-care', today)).toMatchObject({ answer: 'no', disputed: true, doNotInterrupt: true })
    expect(due(KINDS, file, today)).toMatchObject([{ what: 'consent-to-talk-about', on: today }])
    expect(consentFor(fileOf(said('child', 'yes'), said(mother, 'no')), 'tracing', today).doNotInterrupt).toBe(false)
  })

  it('keeps purposes and recipients apart: a yes to the school is no yes to anybody else', () => {
    const toSchool = said('child', 'yes', 'sharing')
    const file = fileOf({ ...toSchool, body: { ...toSchool.body, recipient: 'school' } })
    expect(consents(file, today).filter((line) => line.answer !== 'not-asked')).toMatchObject([
      { purpose: 'sharing', recipient: 'school', answer: 'yes' },
    ])
    expect(consentFor(file, 'sharing', today).answer).toBe('not-asked')
    expect(consentFor(file, 'sharing', today, 'police').answer).toBe('not-asked')
  })
})

describe('who is usually asked', () => {
  it('leaves out a caregiver who is in question, at every age', () => {
    for (const band of AGE_BANDS) expect(whoAgrees(band, true).caregiver).toBe('none')
  })

  it('lets a child of fifteen consent, one of six assent, and tells the youngest', () => {
    expect([whoAgrees('15-17', false).child, whoAgrees('6-11', false).child, whoAgrees('0-2', false).child]).toEqual([
      'consent',
      'assent',
      'is-told',
    ])
  })
})
