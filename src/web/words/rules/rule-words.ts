import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The purpose of each rule, in one sentence. */
const RULE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  R1: msg`No help depends on being formally identified.`,
  R2: msg`A person who may be a child is not treated as an adult.`,
  R3: msg`A child has a representative who speaks for the child by law.`,
  R4: msg`A person who may be a danger does not decide for the child.`,
  R5: msg`Nothing is shared without consent, or another good reason that is named.`,
  R6: msg`What must be kept from a person is kept from them.`,
  R7: msg`It is checked first whether a person is safe.`,
  R8: msg`A child goes back only when it is known to be safe, and wanted.`,
  R9: msg`A pressing danger is answered in time.`,
  R10: msg`A file closes only when the child still has someone to turn to.`,
  R11: msg`A no has no disadvantage.`,
  R12: msg`Every child is considered in their own right.`,
  R13: msg`The birth registration is checked.`,
  R14: msg`Becoming an adult is planned in time.`,
  R15: msg`What was assessed is reviewed again.`,
  R16: msg`Every decision says why, and who made it.`,
  R18: msg`Follow-up continues after closing, and has an end.`,
  R19: msg`Deadlines, forms and offices are those of the country.`,
  R20: msg`The person whom the file is about gets an answer.`,
  P11: msg`What cannot stay secret is told first.`,
  P13: msg`An allegation is read by somebody outside the chain of command.`,
  P14: msg`A child who has told it is not asked again without a reason.`,
  'one-child': msg`Two files are joined as one child only if nobody decided that they are two children.`,
  P19: msg`A story belongs to the one who lived it.`,
  P20: msg`A young mother and her child each have a representative.`,
  P22: msg`Big decisions are made by at least three people.`,
  P23: msg`An age is assessed only with safeguards.`,
  P24: msg`The child hears first who comes next.`,
  N10: msg`An authority gets only the minimum, and two people decide.`,
  N9: msg`Nobody is asked about statistics in the crisis phase.`,
  'non-punishment': msg`No child is punished for what others made the child do.`,
  'heard-by-unsafe': msg`A person who is not known to be safe could hear it.`,
  marked: msg`A person who must not be contacted is not relied on.`,
  'never-used': msg`A number or a place is named that must never be used.`,
  'safety-stays-in-sight': msg`A safety task for the child ended without an answer. A supervisor checks it.`,
  'search-ended': msg`One supervisor alone does not end the search for a child in danger.`,
  answerable: msg`An answer needs a note that is still valid.`,
}

export const ruleWords = (rule: string): MessageDescriptor =>
  (Object.hasOwn(RULE_WORDS, rule) ? RULE_WORDS[rule] : undefined) ?? { id: rule, message: rule }
export const RULES_WITH_WORDS: readonly string[] = Object.keys(RULE_WORDS)
