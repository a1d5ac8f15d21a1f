import type { Result } from '#result.ts'
import { sentenceOfRefusal } from '../ctdc/importing-device.ts'
import { CommandRefused } from '../terminal/refusal.ts'

/** Turns a failure that a person can act on into a sentence; what was saved stays saved. */
export function orSentence<Value>(
  result: Result<Value, Parameters<typeof sentenceOfRefusal>[0] | 'not-entitled', unknown>,
): Value {
  if (result.ok) return result.value
  if (result.code === 'not-entitled')
    throw new CommandRefused('Files are opened by caseworkers and supervisors. Sign in as one of them.')
  throw new CommandRefused(
    `${sentenceOfRefusal(result.code)} What was opened so far is kept; run the same again to go on.`,
  )
}
