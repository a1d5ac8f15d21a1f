import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { Language } from '../../vocabulary/language.ts'
import { ConsentForm } from '../../vocabulary/consent.ts'

export const LIMITS = [
  'who-may-read',
  'duty-to-report',
  'what-is-written-down',
  'may-say-no',
  'may-see-and-correct',
  'who-will-not-be-told',
  'how-to-complain',
] as const

/**
 * The person was told what cannot be kept secret, and what will be: before anything else, and apart from consent (P11).
 */
export const limitsTold = defineKind({
  name: 'limits-told',
  folders: ['care'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    to: Whom,
    told: z.array(z.enum(LIMITS)).min(1).max(LIMITS.length),
    how: ConsentForm,
    language: Language.optional(),
    /** What the person answered when asked to say it in their own words. */
    understood: z.enum(['yes', 'in-part', 'no', 'too-young', 'not-known']),
    words: Words.optional(),
  }),
})

export const wasToldLimits = (file: CaseFile, whom: Whom): boolean =>
  all(file, limitsTold).some((entry) => entry.body.to === whom)
