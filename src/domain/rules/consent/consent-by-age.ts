import type { AgeBand } from '../../vocabulary/person.ts'

export interface WhoAgrees {
  readonly child: 'is-told' | 'assent' | 'consent'
  readonly caregiver: 'consent' | 'consent-with-childs-permission' | 'none'
  /** Where there is no caregiver, or asking one is not in the child's interest. */
  readonly instead: 'trusted-adult-or-caseworker' | 'trusted-adult-or-childs-assent' | 'childs-own-consent' | 'none'
  readonly form: 'written' | 'oral-assent-written-consent'
}

/**
 * The age from which a child’s own yes to being counted needs nobody beside. Our own figure [D], the one of the list
 * below; a country pack sets what the law on data says.
 */
export const OWN_DATA_CONSENT_FROM = 15

/**
 * Who is usually asked, by age, for *care services*: not for data, sharing, tracing, pictures or research. From the age
 * bands of *Caring for Child Survivors* (IRC/UNICEF), general knowledge of high confidence (G+) and not a text we have
 * read: shown as our working list. Never a switch on a birthday, and no gate: it says whom to ask, a person judges
 * maturity.
 */
const BY_BAND: Readonly<Record<AgeBand, WhoAgrees>> = {
  '0-2': { child: 'is-told', caregiver: 'consent', instead: 'trusted-adult-or-caseworker', form: 'written' },
  '3-5': { child: 'is-told', caregiver: 'consent', instead: 'trusted-adult-or-caseworker', form: 'written' },
  '6-11': {
    child: 'assent',
    caregiver: 'consent',
    instead: 'trusted-adult-or-caseworker',
    form: 'oral-assent-written-consent',
  },
  '12-14': { child: 'assent', caregiver: 'consent', instead: 'trusted-adult-or-childs-assent', form: 'written' },
  '15-17': {
    child: 'consent',
    caregiver: 'consent-with-childs-permission',
    instead: 'childs-own-consent',
    form: 'written',
  },
  '18-24': { child: 'consent', caregiver: 'none', instead: 'none', form: 'written' },
  '25-or-more': { child: 'consent', caregiver: 'none', instead: 'none', form: 'written' },
  'not-known': { child: 'assent', caregiver: 'consent', instead: 'trusted-adult-or-childs-assent', form: 'written' },
}

/** `caregiverInQuestion`: unsafe, not known, or not asked for a reason. Then the caregiver's column does not apply. */
export function whoAgrees(band: AgeBand, caregiverInQuestion: boolean): WhoAgrees {
  const usual = BY_BAND[band]
  return caregiverInQuestion ? { ...usual, caregiver: 'none' } : usual
}
