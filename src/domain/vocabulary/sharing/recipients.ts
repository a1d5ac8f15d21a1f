import { z } from 'zod'
import type { Folder } from '../../entry/ids.ts'
import type { Recipient } from '../consent.ts'

/** What a slip can say about a child in addition to chosen notes. Each is one line. */
export const SLIP_FIELDS = [
  'called',
  'legal-name',
  'age-band',
  'born',
  'gender',
  'languages',
  'interpreter',
  'speaking',
  'never-hand-over',
  'who-collects',
  'representative',
  'health-need',
  'birth-registration',
  'nationality',
] as const
export const SlipField = z.enum(SLIP_FIELDS)
export type SlipField = z.infer<typeof SlipField>

/**
 * The minimum that lets a recipient of this kind help, what may be added where it is needed, and from which folders
 * nothing is given.
 */
export interface RecipientNeeds {
  /** Which consent and which withholdings apply, in the words of R5 and R6. */
  readonly recipient: Recipient
  readonly least: readonly SlipField[]
  readonly may: readonly SlipField[]
  readonly never: readonly Folder[]
}

const PRIVATE: readonly Folder[] = ['therapy', 'origins']

/**
 * Minimum content by recipient (P7). The lists are our judgement of practice; no publication has them; a country pack
 * may set its own. Civil status never requires a father (N2), so nothing about parents is on any slip by default.
 */
export const RECIPIENT_NEEDS = {
  school: {
    recipient: 'school',
    least: ['called', 'age-band', 'languages', 'interpreter'],
    may: ['legal-name', 'born', 'gender', 'speaking', 'never-hand-over', 'who-collects', 'representative'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  kindergarten: {
    recipient: 'school',
    least: ['called', 'age-band', 'languages'],
    may: ['legal-name', 'born', 'gender', 'never-hand-over', 'who-collects', 'representative'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  hospital: {
    recipient: 'health',
    least: ['called', 'age-band', 'gender', 'languages', 'interpreter', 'health-need'],
    may: ['legal-name', 'born', 'speaking', 'never-hand-over', 'who-collects', 'representative'],
    never: ['origins', 'justice', 'status', 'whereabouts'],
  },
  psychologist: {
    recipient: 'health',
    least: ['called', 'age-band', 'languages', 'interpreter'],
    may: ['gender', 'speaking', 'never-hand-over', 'who-collects', 'representative'],
    never: ['origins', 'justice', 'status', 'whereabouts'],
  },
  police: {
    recipient: 'police',
    least: ['called', 'age-band', 'languages', 'interpreter', 'representative'],
    may: ['legal-name', 'born', 'gender', 'speaking', 'never-hand-over', 'who-collects'],
    never: ['therapy', 'health'],
  },
  'child-protection-unit': {
    recipient: 'social-services',
    least: ['called', 'age-band', 'gender', 'languages', 'interpreter', 'representative'],
    may: ['legal-name', 'born', 'speaking', 'never-hand-over', 'who-collects', 'birth-registration'],
    never: ['therapy'],
  },
  'guardianship-authority': {
    recipient: 'social-services',
    least: ['legal-name', 'age-band', 'languages', 'interpreter', 'representative'],
    may: ['called', 'born', 'gender', 'never-hand-over', 'who-collects'],
    never: [...PRIVATE, 'health'],
  },
  court: {
    recipient: 'court',
    least: ['legal-name', 'born', 'languages', 'interpreter', 'representative'],
    may: ['called', 'gender', 'speaking', 'never-hand-over', 'who-collects'],
    never: ['therapy', 'health'],
  },
  lawyer: {
    recipient: 'other',
    least: ['called', 'age-band', 'languages', 'interpreter', 'representative'],
    may: ['legal-name', 'born', 'gender', 'speaking', 'birth-registration', 'nationality'],
    never: ['therapy'],
  },
  registry: {
    recipient: 'local-authority',
    least: ['legal-name', 'born', 'birth-registration', 'representative'],
    may: ['gender', 'nationality'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  'social-protection-office': {
    recipient: 'local-authority',
    least: ['legal-name', 'born', 'representative'],
    may: ['gender', 'birth-registration'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  embassy: {
    recipient: 'embassy',
    least: ['legal-name', 'born', 'nationality', 'representative'],
    may: ['gender', 'birth-registration'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  shelter: {
    recipient: 'ngo',
    least: ['called', 'age-band', 'gender', 'languages', 'interpreter', 'never-hand-over', 'who-collects'],
    may: ['speaking', 'representative', 'health-need'],
    never: PRIVATE,
  },
  'other-organisation': {
    recipient: 'ngo',
    least: ['called', 'age-band', 'languages', 'interpreter'],
    may: ['gender', 'speaking', 'never-hand-over', 'who-collects', 'representative'],
    never: [...PRIVATE, 'health', 'justice', 'whereabouts'],
  },
  'training-place': {
    recipient: 'employer',
    least: ['called', 'age-band', 'languages'],
    may: ['legal-name', 'born', 'gender', 'interpreter'],
    never: [...PRIVATE, 'health', 'justice', 'status', 'whereabouts'],
  },
} as const satisfies Record<string, RecipientNeeds>

export type RecipientKind = keyof typeof RECIPIENT_NEEDS
export const RECIPIENT_KINDS = Object.keys(RECIPIENT_NEEDS) as [RecipientKind, ...RecipientKind[]]
export const RecipientKind = z.enum(RECIPIENT_KINDS)

export const needsOf = (kind: RecipientKind): RecipientNeeds => RECIPIENT_NEEDS[kind]
