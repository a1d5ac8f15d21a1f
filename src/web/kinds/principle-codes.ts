import { msg } from '@lingui/core/macro'

/** Principles in tension, as a form calls them. */
export const PRINCIPLE_CODES = {
  'do-no-harm': msg`Doing no harm`,
  'dignity-and-rights': msg`Dignity and rights`,
  'best-interests-of-the-child': msg`What is best for the child`,
  'childs-own-voice': msg`The child’s own voice`,
  'own-choice': msg`The person’s own choice`,
  'informed-consent': msg`Informed consent`,
  'equal-treatment': msg`Treating everyone equally`,
  'without-judgement': msg`Not judging`,
  confidentiality: msg`Confidentiality`,
  'honesty-with-the-child': msg`Being honest with the child`,
  'clear-boundaries': msg`Staying within our role`,
  answerable: msg`Responsibility for our work`,
  'fitted-to-this-child': msg`Help that fits this child`,
  'on-her-own-feet': msg`Not making anybody depend on us`,
  'safety-first': msg`Safety first`,
  'respect-for-family-and-culture': msg`Respect for family and custom`,
}
