import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CaseFile } from '#domain/case-file.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { contactRuleOf } from '#domain/kinds/registration/safe-contact.ts'

/** Ways that must never be taken, as somebody at the door needs them; the loudest first. */
const NEVER_WORDS: readonly (readonly [string, MessageDescriptor])[] = [
  ['phone', msg`Do not phone the house`],
  ['visit-home', msg`Do not go to the house`],
  ['text-message', msg`Send no text message`],
  ['messenger', msg`Send no message`],
  ['letter', msg`Send no letter`],
  ['through-school', msg`Do not ask through the school`],
  ['through-person', msg`Do not ask through another person`],
  ['through-health-worker', msg`Do not ask through the clinic`],
  ['meet-elsewhere', msg`Do not meet somewhere else`],
  ['child-comes-to-us', msg({ message: '{p, select, she {She must not come to us} he {He must not come to us} they {They must not come to us} other {The child must not come to us}}' })],
]

export interface SafetyLine {
  readonly tone: 'unsafe' | 'due'
  readonly words: MessageDescriptor
}

/** From the card alone, with no reason for anything. */
export function safetyLines(file: CaseFile): readonly SafetyLine[] {
  const rule = contactRuleOf(file)?.body
  if (rule?.rule === 'none') return [{ tone: 'unsafe', words: msg`Do not get in touch` }]
  const never = NEVER_WORDS.filter(([way]) => rule?.never.some((one) => one === way)).map(([, words]): SafetyLine => ({ tone: 'unsafe', words }))
  const told = rule?.neverWords === undefined ? [] : [{ tone: 'unsafe' as const, words: asWritten(rule.neverWords) }]
  const marks = marksOf(file)
    .filter((mark) => mark.never.some((act) => act === 'contact' || act === 'inform'))
    .map((mark): SafetyLine => ({ tone: 'unsafe', words: { ...msg`Tell nothing to: {who}`, values: { who: mark.called } } }))
  const unsure: readonly SafetyLine[] = rule === undefined || rule.rule === 'not-known' ? [{ tone: 'due', words: msg`How to get in touch safely is not known` }] : []
  return [...never, ...told, ...marks, ...unsure]
}

const asWritten = (text: string): MessageDescriptor => ({ id: text, message: text })
