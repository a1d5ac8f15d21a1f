import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'

/**
 * How sure a fact of a pack is: found text, stated by a seed, general knowledge of three certainties, our own
 * inference, or said by the agency itself. The mark is always kept with the fact.
 */
export const MARKS = ['found', 'seed', 'general-high', 'general', 'general-low', 'ours', 'agency'] as const
export const FactMark = z.enum(MARKS)
export type FactMark = z.infer<typeof FactMark>

export const Fact = z
  .strictObject({ says: Line, mark: FactMark, source: Line.optional(), checkedOn: PlainDate.optional() })
  .refine((fact) => (fact.mark !== 'found' && fact.mark !== 'seed') || fact.source !== undefined, {
    path: ['source'],
    message: 'name-the-source' satisfies ShapeRule,
  })
export type Fact = z.infer<typeof Fact>

/**
 * Only what was read in a source may be shown as what a source says. General knowledge may shape the software and is
 * marked as unchecked.
 */
export const maySayASourceSaysIt = (fact: Pick<Fact, 'mark'>): boolean => fact.mark === 'found' || fact.mark === 'seed'
