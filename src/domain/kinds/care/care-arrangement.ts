import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { CareArrangement, CareChangeReason, NEVER_FITTING } from '../../vocabulary/care/care-arrangement.ts'

/**
 * A child given to another household by custom: men pikin, confiage and similar. A care arrangement until exploitation
 * is shown (N7): what was promised is recorded with what is done, and the child is asked.
 */
const Fostering = z.strictObject({
  calledHere: Line.optional(),
  arrangedBy: z.enum(['parent', 'kin', 'go-between', 'child', 'not-known']),
  promised: z.array(z.enum(['schooling', 'care', 'a-trade', 'money-to-the-family', 'nothing', 'other'])).max(6),
  kept: z.enum(['yes', 'in-part', 'no', 'not-known']),
  inTouchWithOwnFamily: YesNo,
  mayGoHome: YesNo,
  treatedAsOwnChildren: YesNo,
})

/**
 * With whom the child lives and how that is arranged; the address is in `whereabouts`. The arrangement alone is enough
 * to save: each change asks for its reason and for the child's word, and waits for neither.
 */
export const careArrangement = defineKind({
  name: 'care-arrangement',
  folders: ['care'],
  step: 'care',
  version: 3,
  nature: 'fact',
  schema: z.strictObject({
    arrangement: CareArrangement,
    with: z.array(Whom).max(20),
    decidedBy: z.enum(['family', 'child', 'authority', 'court', 'agency', 'nobody', 'not-known']).optional(),
    whyChanged: z.array(CareChangeReason).min(1).max(6).optional(),
    siblings: z.enum(['together', 'apart', 'has-none', 'not-known']).optional(),
    childSays: Say.optional(),
    fostering: Fostering.optional(),
    note: Line.optional(),
    words: Words.optional(),
  }),
  single: {},
})

/** Whether somebody has to check at once: no child should live so. */
export const needsLookAtOnce = (file: CaseFile): boolean =>
  current(file, careArrangement).some((entry) => NEVER_FITTING.includes(entry.body.arrangement))
