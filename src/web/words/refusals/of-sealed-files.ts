import { msg } from '@lingui/core/macro'

/** What keeps a sealed file from elsewhere from being read. */
export const REFUSALS_OF_SEALED_FILES = {
  'not-readable': {
    says: msg`This file could not be read.`,
    wayOn: msg`The file may be damaged, or the passphrase is not the one it was locked with.`,
  },
  over: {
    says: msg`The last day for reading this file has passed.`,
    wayOn: msg`Ask the sender for a new file, if you still need it.`,
  },
  forged: {
    says: msg`This file was changed after it was signed. Nothing was imported from it.`,
    wayOn: msg`Tell the sender, and ask for a new file.`,
  },
} as const
