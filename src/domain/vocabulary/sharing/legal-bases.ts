import type { ConsentPurpose } from '../consent.ts'

/** What an act on a child's file may be based on (P12). */
export const LEGAL_BASES = ['consent', 'vital-interest', 'legal-duty', 'best-interests'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/**
 * Which bases may carry which purpose. What serves others more than the child needs consent: nobody's best interest
 * requires statistics, a picture or research. What saves a life waits for no consent. Our own rule [D]; no statement
 * about a country's law.
 */
const BASES: Readonly<Record<ConsentPurpose, readonly LegalBasis[]>> = {
  'case-work': ['consent', 'vital-interest', 'legal-duty', 'best-interests'],
  'health-care': ['consent', 'vital-interest', 'legal-duty', 'best-interests'],
  'psychological-support': ['consent', 'best-interests'],
  assessment: ['consent', 'legal-duty', 'best-interests'],
  sharing: ['consent', 'vital-interest', 'legal-duty', 'best-interests'],
  'other-agencies': ['consent'],
  tracing: ['consent', 'best-interests'],
  'family-contact': ['consent', 'best-interests'],
  return: ['consent', 'legal-duty', 'best-interests'],
  'legal-help': ['consent', 'legal-duty', 'best-interests'],
  'police-statement': ['consent', 'legal-duty'],
  'official-registration': ['consent', 'legal-duty', 'best-interests'],
  interpreter: ['consent', 'vital-interest'],
  'photo-or-document': ['consent', 'legal-duty'],
  'contact-again': ['consent'],
  statistics: ['consent'],
  research: ['consent'],
}

export const mayRestOn = (purpose: ConsentPurpose, basis: LegalBasis): boolean => BASES[purpose].includes(basis)
