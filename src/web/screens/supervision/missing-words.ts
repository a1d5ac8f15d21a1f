import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MissingCode } from '#domain/supervision/quality.ts'

/** What a file lacks, and why that matters to this child. */
export const MISSING_WORDS: Readonly<
  Record<MissingCode, { readonly what: MessageDescriptor; readonly why: MessageDescriptor }>
> = {
  'nobody-named': { what: msg`No caseworker is named for this file`, why: msg`The child does not know whom to call.` },
  'no-safe-contact': {
    what: msg`How to get in touch safely`,
    why: msg`A call to the wrong number can put the child in danger.`,
  },
  'nobody-looked-at-safety': { what: msg`A safety check`, why: msg`Nobody knows whether the child is safe tonight.` },
  'limits-not-told': {
    what: msg`Limits of confidentiality not explained`,
    why: msg`The child may tell us something without knowing what we must do with it.`,
  },
  'age-not-written': { what: msg`The age`, why: msg`What protects a child depends on it.` },
  'language-not-written': {
    what: msg`The language`,
    why: msg`Someone will speak with the child in a language that the child does not understand.`,
  },
  'siblings-not-asked': { what: msg`Other children of the household`, why: msg`They may be in the same danger.` },
  'no-care-arrangement': {
    what: msg`With whom the child lives`,
    why: msg`Nobody can judge whether that place is good.`,
  },
  'ties-not-checked': {
    what: msg`A check of who lives with the child`,
    why: msg`Somebody in the house may be a danger.`,
  },
  'nobody-represents': {
    what: msg`A representative who speaks for the child by law`,
    why: msg`Decisions may not be valid.`,
  },
  'birth-registration-not-checked': {
    what: msg`A check of the birth registration`,
    why: msg`Without registration, school, health care and papers fail later.`,
  },
  'levels-never-looked-at': {
    what: msg`An assessment of the four levels`,
    why: msg`Nobody will see whether it becomes better.`,
  },
  'childs-view-not-written': {
    what: msg`What the child thinks`,
    why: msg`The plan would be ours and not the child’s.`,
  },
  'no-plan-agreed': { what: msg`An agreed case plan`, why: msg`Nobody knows what was promised.` },
  'goals-not-in-childs-words': { what: msg`A goal in the child’s own words`, why: msg`The child was not asked.` },
}
