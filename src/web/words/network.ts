import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AskedWhy, NetworkAnswer } from '#domain/vocabulary/sharing/across-agencies.ts'

export const ASKED_WHY_WORDS: Readonly<Record<AskedWhy, MessageDescriptor>> = {
  'safety-now': msg`The child may not be safe now`,
  tracing: msg`We look for the family`,
  'continuing-care': msg`Help was started elsewhere and should continue`,
  return: msg`The child may go back to another place`,
  'double-file': msg`So that the child does not tell everything twice`,
}

/** As the contact point answers, and as it is read. */
export const NETWORK_ANSWER_WORDS: Readonly<Record<NetworkAnswer, MessageDescriptor>> = {
  yes: msg`Yes, we know this child`,
  no: msg`No, not as far as we can say`,
  'call-me': msg`Please call us`,
}
