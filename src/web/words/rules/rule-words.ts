import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The purpose of each rule, in one sentence. */
const RULE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  R1: msg`No help depends on being formally identified.`,
  R2: msg`Nobody is treated as grown up who may be a child.`,
  R3: msg`A child has somebody who speaks for them before the law.`,
  R4: msg`Nobody who may be a danger decides for the child.`,
  R5: msg`Nothing is shared without a yes, or another good reason that is named.`,
  R6: msg`What must be kept from somebody is kept from them.`,
  R7: msg`Somebody looks first whether a person is safe.`,
  R8: msg`Nobody goes back before it is known to be safe, and wanted.`,
  R9: msg`A pressing danger is answered in time.`,
  R10: msg`A file closes only when the child still has someone to turn to.`,
  R11: msg`A no costs nothing.`,
  R12: msg`A child is looked at in their own right.`,
  R13: msg`Somebody has looked whether the birth is registered.`,
  R14: msg`Becoming an adult is planned in time.`,
  R15: msg`What was looked at is looked at again.`,
  R16: msg`Every decision says why, and whose it is.`,
  R18: msg`Somebody looks in after closing, and it has an end.`,
  R19: msg`Times, forms and offices are those of the country.`,
  R20: msg`Whoever the file is about gets an answer.`,
  P11: msg`What cannot stay secret is told first.`,
  P13: msg`An allegation is read by somebody outside the line.`,
  P14: msg`Who has told it is not asked again without a reason.`,
  'one-child': msg`Two files become one child’s only where nobody has told the two apart.`,
  P19: msg`A story belongs to the one who lived it.`,
  P20: msg`A young mother and her child each have somebody who speaks for them.`,
  P22: msg`Great matters are weighed by more people.`,
  P23: msg`An age is assessed only with safeguards.`,
  P24: msg`The child hears first who comes next.`,
  N10: msg`An authority gets the least, from two people.`,
  N9: msg`Nobody is asked about numbers while everything is new.`,
  'non-punishment': msg`No child is punished for what others made the child do.`,
  'heard-by-unsafe': msg`Somebody who is not known to be safe could hear it.`,
  marked: msg`Nobody who must not be contacted is relied on.`,
  'never-used': msg`A number or a place is named that must never be used.`,
  'safety-stays-in-sight': msg`What was due for the child’s safety ended without an answer. A supervisor looks at it.`,
  'search-ended': msg`One supervisor alone does not end the search for a child in danger.`,
  answerable: msg`An answer belongs to a note that stands.`,
}

export const ruleWords = (rule: string): MessageDescriptor =>
  (Object.hasOwn(RULE_WORDS, rule) ? RULE_WORDS[rule] : undefined) ?? { id: rule, message: rule }
export const RULES_WITH_WORDS: readonly string[] = Object.keys(RULE_WORDS)
