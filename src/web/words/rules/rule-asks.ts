import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { ruleWords } from './rule-words.ts'

/** What each rule of the running work asks of a file, as a question that nobody here can answer. */
const ASKS: Readonly<Record<string, MessageDescriptor>> = {
  R3: msg`Does the child have a representative?`,
  R9: msg`Does every pressing danger have an answer?`,
  R12: msg`Did somebody consider whether this child is a victim, too?`,
  R13: msg`Was the birth registration checked?`,
  R14: msg`Is becoming an adult planned?`,
  R15: msg`Was everything reviewed in time?`,
  R16: msg`Does every decision have its reasons?`,
  R20: msg`Was every question about the file answered?`,
  P20: msg`Do a young mother and her child each have a representative?`,
  'non-punishment': msg`Is the child kept from being punished for what others made the child do?`,
}

export const asksWords = (rule: string): MessageDescriptor =>
  (Object.hasOwn(ASKS, rule) ? ASKS[rule] : undefined) ?? ruleWords(rule)
export const RULES_THAT_ASK: readonly string[] = Object.keys(ASKS)
