import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { z } from 'zod'

/** Path of a field (`aftercare.call.0.who`) → what to change, in words. */
export type Wrong = Readonly<Record<string, MessageDescriptor>>

/** What the schemas say of their own rules, in words for the form. */
const RULES: Readonly<Record<string, MessageDescriptor>> = {
  'the range ends before it begins': msg`The last day comes before the first.`,
  'the oldest age is under the youngest': msg`The oldest age is under the youngest.`,
  'a conference is at least two people': msg`At least two people.`,
  'at least two options, or nothing was weighed': msg`At least two, or nothing was weighed.`,
  'at least two ways, or nothing was weighed': msg`At least two, or nothing was weighed.`,
  'at least two, or nothing pulls': msg`At least two`,
  'names no way': msg`Choose one of them.`,
  'names no option': msg`Choose one of them.`,
  'say why it was changed or dropped': msg`Say why it was changed or dropped.`,
  'say why it was dropped': msg`Say why it was dropped.`,
  'at least one level': msg`Write down at least one.`,
  'a file is handed to somebody else': msg`A file is handed to somebody else.`,
  'a place that is known has a name or an address': msg`A place that is known has a name or an address.`,
  'a picture, film or recording is looked at by a person before it is kept': msg`Look at it once more, and say what it shows.`,
  'a picture of the child’s face needs a reason': msg`The face needs a reason.`,
  'name what is shared': msg`Choose what is given.`,
  'folders are opened to members alone; to others goes what was chosen, fact by fact': msg`Parts of the file are opened to members alone.`,
  'say what was decided, and why': msg`Say what was decided, and why.`,
  'say what came of it': msg`Say what came of it.`,
  'say how sure it is': msg`Say how you know it.`,
  'what a source says names it': msg`Name the text.`,
  'say of when it speaks': msg`Say of which year or day it speaks.`,
  'general knowledge has no source': msg`Where a text is named, say that you read it there.`,
  'what is not there does not work': msg`It is not there, so it cannot work.`,
  'a way leads from somewhere or to somewhere': msg`Say from where, or to where.`,
  'is not of this category': msg`It does not belong to this kind of help.`,
}

/** Every issue beside its field; the first one said of a field stays. */
export function wrongOf(issues: readonly z.core.$ZodIssue[]): Wrong {
  const wrong: Record<string, MessageDescriptor> = {}
  for (const issue of issues) wrong[issue.path.map(String).join('.')] ??= wordsOf(issue)
  return wrong
}

function wordsOf(issue: z.core.$ZodIssue): MessageDescriptor {
  const said = RULES[issue.message]
  if (said) return said
  if (issue.code === 'too_small') return issue.origin === 'array' ? msg`At least one.` : msg`This is too little.`
  if (issue.code === 'too_big') return issue.origin === 'array' ? msg`These are too many.` : msg`This is too much.`
  return msg`This is still open.`
}
