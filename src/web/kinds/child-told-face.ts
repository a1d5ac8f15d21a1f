import { msg } from '@lingui/core/macro'

/** What is asked before another person, here or elsewhere, carries the child: whether the child heard it. */
export const CHILD_TOLD_FACE = {
  label: msg`Was the child told?`,
  hint: msg`Tell the child first.`,
  fields: {
    told: msg`Was the child told?`,
    on: msg`When?`,
    childSays: msg`What did the child say?`,
    because: msg`Why not?`,
  },
} as const
