import { z } from 'zod'
import { answerSchema, knownCode } from './answer.ts'

/** Every refusal of the server. The app has the words that a person reads for each. */
export const PROBLEM_CODES = [
  'request-malformed',
  'app-too-old',
  'app-too-new',
  'body-too-large',
  'not-signed-in',
  'not-found',
  'too-many-tries',
  'head-moved',
  'signature-wrong',
  'header-wrong',
  'author-unknown',
  'author-revoked',
  'not-entitled',
  'epoch-stale',
  'epoch-unknown',
  'chain-broken',
  'fork',
  'recipients-wrong',
  'record-malformed',
  'file-erased',
  'member-barred',
  'turn-first',
  'grant-ended',
  'grant-runs',
  'second-missing',
  'too-early',
  'aside-missing',
  'aside-gone',
  'file-aside',
  'chunk-missing',
  'organisation-exists',
  'invitation-used',
  'storage-full',
  'try-later',
] as const
export const ProblemCode = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof ProblemCode>

/** A refusal as a device reads it: a newer server may send one that the app does not know. */
export const HeardCode = knownCode(PROBLEM_CODES, 'refusal-not-known')
export type HeardCode = z.infer<typeof HeardCode>

/** Body of every answer that is not 2xx: CBOR. `where` names the part of the request, never its content. */
export const Problem = answerSchema({
  code: HeardCode,
  where: z.string().optional(),
  retryAfter: z.number().optional(),
})
export type Problem = z.infer<typeof Problem>
