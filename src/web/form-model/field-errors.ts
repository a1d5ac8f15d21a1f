import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { z } from 'zod'
import { isShapeRule } from '#domain/entry/shape-rules.ts'
import { SHAPE_RULE_WORDS } from '#web/words/shape-rule-words.ts'

/** Path of a field (`aftercare.call.0.who`) → what to change, in words. */
export type FieldErrors = Readonly<Record<string, MessageDescriptor>>

/** Every issue at its field; for a field with several the first one. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const wrong: Record<string, MessageDescriptor> = {}
  for (const issue of issues) wrong[issue.path.map(String).join('.')] ??= wordsOf(issue)
  return wrong
}

function wordsOf(issue: z.core.$ZodIssue): MessageDescriptor {
  if (isShapeRule(issue.message)) return SHAPE_RULE_WORDS[issue.message]
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? msg`Choose at least one.`
      : issue.origin === 'string'
        ? msg`Write a few words here.`
        : msg`This number is too small.`
  if (issue.code === 'too_big')
    return issue.origin === 'array' ? msg`Too many: remove some.` : msg`Too long or too large.`
  return msg`Answer this question.`
}
