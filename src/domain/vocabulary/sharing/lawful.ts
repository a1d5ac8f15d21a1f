import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { Line, Words } from '../../entry/say.ts'

/**
 * Every share names its lawful ground (P12). No consent rule stops an ambulance; a legal duty is told to the child,
 * never asked.
 */
export const Lawful = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('consent') }),
  z.strictObject({ basis: z.literal('vital-interest'), danger: Words }),
  z.strictObject({
    basis: z.literal('legal-duty'),
    law: Line,
    childTold: z.enum(['yes', 'not-yet', 'not-safe-to-tell']),
    because: Words.optional(),
  }),
  /** Also who decided it, or why nobody could be reached: one of the two (`lacksOfSecond`). */
  z.strictObject({
    basis: z.literal('best-interests'),
    reason: Words,
    secondPerson: Doer.optional(),
    alone: Words.optional(),
  }),
])
export type Lawful = z.infer<typeof Lawful>

/** Who decides with the writer, or why nobody could. */
export interface Second {
  readonly secondPerson?: Doer | undefined
  readonly alone?: string | undefined
}

/**
 * What a share, or a search for family, is based on (P12). All but consent need a reason; best interests also a second
 * person.
 */
export type Basis =
  | { readonly is: 'consent' }
  | { readonly is: 'vital-interest' | 'legal-duty'; readonly reason: string }
  | ({ readonly is: 'best-interests'; readonly reason: string } & Second)

/** The question for R5. */
export function basisOf(lawful: Lawful): Basis {
  switch (lawful.basis) {
    case 'consent':
      return { is: 'consent' }
    case 'vital-interest':
      return { is: 'vital-interest', reason: lawful.danger }
    case 'legal-duty':
      return { is: 'legal-duty', reason: lawful.law }
    case 'best-interests':
      return { is: 'best-interests', reason: lawful.reason, secondPerson: lawful.secondPerson, alone: lawful.alone }
  }
}
