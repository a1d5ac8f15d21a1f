import { msg } from '@lingui/core/macro'

/** That the second person could not be reached: asked wherever two people decide. */
export const DECIDED_ALONE_FACE = {
  label: msg`No second person could be reached: decided alone, because …`,
  hint: msg`A second person must check it today.`,
} as const

/** What is asked whenever something of a file is told outside it: the lawful ground. */
export const LAWFUL_FACE = {
  label: msg`What is the legal basis?`,
  fields: {
    basis: msg`What is the legal basis?`,
    danger: msg`Which danger?`,
    law: msg`Which law?`,
    childTold: msg`Was the child told?`,
    because: { label: msg`Why not?`, rare: true },
    reason: msg`Why is it best for the child?`,
    secondPerson: {
      label: msg`Who else decided it?`,
      hint: msg`A member answers on their own device. The answer of a person without an account is marked “on paper, unconfirmed”.`,
    },
    alone: DECIDED_ALONE_FACE,
  },
} as const
