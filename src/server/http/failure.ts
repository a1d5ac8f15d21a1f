import type { ProblemCode } from '#contract/problem.ts'

const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG'])
const CUT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
])

/**
 * The refusal for an error of the database. Nothing was stored: a transaction is applied as a whole or not at all.
 * Undefined: a fault of our own.
 */
export function failureCode(error: unknown): ProblemCode | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (FULL.has(code) || /no space left on device|file too large|check free disk space/i.test(cause.message))
      return 'storage-full'
    if (
      CUT.has(code) ||
      code.startsWith('08') ||
      /connection (terminated|ended)|timeout exceeded when trying to connect|client was closed|not queryable/i.test(
        cause.message,
      )
    )
      return 'try-later'
  }
  return undefined
}
