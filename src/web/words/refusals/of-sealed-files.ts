import { msg } from '@lingui/core/macro'

/** What keeps a sealed file from elsewhere from being read. */
export const REFUSALS_OF_SEALED_FILES = {
  'not-readable': {
    says: msg`This could not be read.`,
    wayOn: msg`It may be damaged, or the passphrase is not the one it was closed with.`,
  },
  over: {
    says: msg`The day until which this may be read has passed.`,
    wayOn: msg`Ask whoever sent it for a new one, if it is still needed.`,
  },
  forged: {
    says: msg`This file was changed after it was signed. Nothing was taken from it.`,
    wayOn: msg`Ask whoever sent it for a new one, and tell them.`,
  },
} as const
