import { describe, expect, it } from 'vitest'
import { day, fileOf } from '../../../../test/support/entries.ts'
import { r05ConsentBeforeSharing } from '../../rules/consent/r05-consent-before-sharing.ts'
import { CONSENT_PURPOSES } from '../consent.ts'
import { LEGAL_BASES, mayRestOn } from './legal-bases.ts'

const today = day('2026-03-02')

describe('what an act may rest on', () => {
  it.each(['statistics', 'research', 'contact-again'] as const)(
    'is consent alone for %s: no best interest and no duty asks for it',
    (purpose) => {
      expect(LEGAL_BASES.filter((basis) => mayRestOn(purpose, basis))).toEqual(['consent'])
      expect(
        r05ConsentBeforeSharing(
          fileOf(),
          { purpose, basis: { is: 'best-interests', reason: 'useful', secondPerson: { named: 'the duty officer' } } },
          today,
        ),
      ).toEqual({ rule: 'R5', answer: 'refused', missing: [`consent-${purpose}`] })
    },
  )

  it('stops no ambulance', () => {
    expect(mayRestOn('sharing', 'vital-interest') && mayRestOn('health-care', 'vital-interest')).toBe(true)
    expect(
      r05ConsentBeforeSharing(
        fileOf(),
        { purpose: 'health-care', basis: { is: 'vital-interest', reason: 'She does not wake.' } },
        today,
      ).answer,
    ).toBe('allowed')
  })

  it('is always consent, too, for every purpose', () => {
    expect(CONSENT_PURPOSES.filter((purpose) => !mayRestOn(purpose, 'consent'))).toEqual([])
  })
})
