import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MissingCode } from '#domain/supervision/quality.ts'

/** What a file lacks, and why that matters to this child. */
export const MISSING_WORDS: Readonly<
  Record<MissingCode, { readonly what: MessageDescriptor; readonly why: MessageDescriptor }>
> = {
  'nobody-named': { what: msg`Nobody is named for this file`, why: msg`The child does not know whom to call.` },
  'no-safe-contact': {
    what: msg`How to get in touch safely`,
    why: msg`A call to the wrong number can put the child in danger.`,
  },
  'nobody-looked-at-safety': { what: msg`A look at safety`, why: msg`Nobody knows whether the child is safe tonight.` },
  'limits-not-told': {
    what: msg`What cannot stay secret was not told`,
    why: msg`The child trusts us with something without knowing what we must do with it.`,
  },
  'age-not-written': { what: msg`The age`, why: msg`What protects a child depends on it.` },
  'language-not-written': {
    what: msg`The language`,
    why: msg`Someone will speak with the child in a language that the child does not understand.`,
  },
  'siblings-not-asked': { what: msg`Other children of the household`, why: msg`They may be in the same danger.` },
  'no-care-arrangement': { what: msg`With whom the child lives`, why: msg`Nobody can judge whether it is good there.` },
  'ties-not-checked': {
    what: msg`A look at those who live with the child`,
    why: msg`Somebody in the house may be a danger.`,
  },
  'nobody-represents': {
    what: msg`Somebody who speaks for the child before the law`,
    why: msg`Decisions may not hold.`,
  },
  'birth-registration-not-checked': {
    what: msg`A look at the birth registration`,
    why: msg`Without it school, health care and papers fail later.`,
  },
  'levels-never-looked-at': {
    what: msg`A look at the four levels`,
    why: msg`Nobody will see whether it becomes better.`,
  },
  'childs-view-not-written': {
    what: msg`What the child thinks`,
    why: msg`The plan would be ours and not the child’s.`,
  },
  'no-plan-agreed': { what: msg`A plan that is agreed`, why: msg`Nobody knows what was promised.` },
  'goals-not-in-childs-words': { what: msg`A goal in the child’s own words`, why: msg`The child was not asked.` },
}
