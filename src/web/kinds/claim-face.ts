import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { FieldFace } from './define-face.ts'

/** How sure a fact is, in words. General knowledge says that nobody checked it. */
export const MARK_WORDS = {
  found: msg`Found in a text`,
  seed: msg`Said in a summary`,
  'general-high': msg`General knowledge, not checked`,
  general: msg`General knowledge, not checked`,
  'general-low': msg`Unsure: check it first`,
  ours: msg`Our own judgement`,
  agency: msg`Said by your agency`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

/** The options for a person who writes down a fact. */
const MARK_CHOICES = {
  ...MARK_WORDS,
  found: msg`I read it in a text`,
  seed: msg`I read it in a summary`,
  'general-high': msg`It is well known, but I did not look it up`,
  general: msg`People say so; nobody checked it`,
  'general-low': msg`I am not sure`,
  ours: msg`It is our own judgement`,
  agency: msg`We saw it ourselves`,
} as const

/** A question with its answer, how sure it is, and its source. */
export const claimFace = (label: MessageDescriptor, codes: Readonly<Record<string, MessageDescriptor>>): FieldFace => ({
  label,
  fields: {
    is: { label: msg`The answer`, codes },
    mark: { label: msg`How do you know?`, codes: MARK_CHOICES },
    source: { label: msg`Which text?`, hint: msg`Who published it, and what it is called` },
    asOf: { label: msg`Of which year or day?`, hint: msg`2023, 2023-05 or 2023-05-17` },
    words: { label: msg`In a few words`, rare: true },
  },
})
