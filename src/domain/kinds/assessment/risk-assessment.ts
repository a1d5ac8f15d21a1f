import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'

export const RISK_FINDINGS = ['not-acceptable', 'not-known', 'acceptable-with-measures', 'acceptable'] as const

/**
 * One side of a joint assessment: where the child is, and where the child would go, each by a person who knows it
 * there.
 */
const Side = z.strictObject({
  from: z.enum(['where-the-child-is', 'where-the-child-would-go']),
  by: Doer,
  finds: z.enum(RISK_FINDINGS),
  words: Words,
})

const looked = {
  of: z.enum(['return', 'placement', 'contact-with-family', 'proceedings', 'other']),
  place: Line.optional(),
  assessedBy: z.array(Doer).min(1).max(15),
  observation: Words,
  restsOn: z.array(EntryId).max(60),
  sides: z.array(Side).max(6).optional(),
}

/**
 * What could happen to the child in something that is being considered, above all a return. The finding is a judgement
 * in a word, with its reasons; where two people's findings differ, the more worried one leads.
 */
export const riskAssessment = defineKind({
  name: 'risk-assessment',
  folders: ['care', 'origins', 'whereabouts'],
  step: 'assessment',
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('finding', [
    z.strictObject({ finding: z.literal('not-acceptable'), ...looked }),
    z.strictObject({ finding: z.literal('not-known'), ...looked }),
    z.strictObject({
      finding: z.literal('acceptable-with-measures'),
      measures: z.array(Line).min(1).max(30),
      ...looked,
    }),
    z.strictObject({ finding: z.literal('acceptable'), ...looked }),
  ]),
  ahead: (body) => ('measures' in body ? body.measures : undefined),
  single: { key: (body) => body.of, safer: (a, b) => saferFirst(RISK_FINDINGS)(a.finding, b.finding) },
})
