import { z } from 'zod'
import { Doer } from '../../entry/doer.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'

export const FAMILY_FINDINGS = ['not-suitable', 'not-known', 'suitable-with-support', 'suitable'] as const

const looked = {
  /** Of entries of version 1: the community was looked at with the questions of a family. It has a kind of its own. */
  of: z.enum(['family', 'community']).optional(),
  withWhom: z.array(Whom).max(20),
  homeSeen: z.enum(['yes', 'no', 'not-safe-to-go']),
  assessedBy: z.array(Doer).min(1).max(15),
  observation: Words,
  familySays: Say,
  /** To want the child and to be able to care for the child are two questions. */
  wantsTheChild: z.enum(['yes', 'in-part', 'no', 'not-known']),
  isAble: z.enum(['yes', 'with-support', 'no', 'not-known']),
}

/** Whether a family can be a home to this child. Kin is assessed, never assumed to be supportive. */
export const familyAssessment = defineKind({
  name: 'family-assessment',
  folders: ['care'],
  step: 'assessment',
  // Version 2 left the community to `community-assessment`.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('finding', [
    z.strictObject({ finding: z.literal('not-suitable'), ...looked }),
    z.strictObject({ finding: z.literal('not-known'), ...looked }),
    z.strictObject({ finding: z.literal('suitable-with-support'), support: z.array(Line).min(1).max(30), ...looked }),
    z.strictObject({ finding: z.literal('suitable'), ...looked }),
  ]),
  single: { key: (body) => body.of ?? 'family', safer: (a, b) => saferFirst(FAMILY_FINDINGS)(a.finding, b.finding) },
})
