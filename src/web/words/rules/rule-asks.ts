import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { ruleWords } from './rule-words.ts'

/** What each rule of the running work asks of a file, as a question that nobody here can answer. */
const ASKS: Readonly<Record<string, MessageDescriptor>> = {
  R3: msg`Does somebody speak for the child before the law?`,
  R9: msg`Has a pressing danger its answer?`,
  R12: msg`Did somebody consider whether this child is a victim, too?`,
  R13: msg`Did somebody look at the birth registration?`,
  R14: msg`Is becoming an adult planned?`,
  R15: msg`Was everything looked at again in time?`,
  R16: msg`Has every decision its reasons?`,
  R20: msg`Was every question about the file answered?`,
  P20: msg`Have a young mother and her child somebody each who speaks for them?`,
  'non-punishment': msg`Is the child kept from being punished for what others made the child do?`,
}

export const asksWords = (rule: string): MessageDescriptor =>
  (Object.hasOwn(ASKS, rule) ? ASKS[rule] : undefined) ?? ruleWords(rule)
export const RULES_THAT_ASK: readonly string[] = Object.keys(ASKS)
