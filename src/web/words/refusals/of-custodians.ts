import { msg } from '@lingui/core/macro'

/** What a custodian alone does, and a passphrase of which it is not certain yet that it was changed. */
export const REFUSALS_OF_CUSTODIANS = {
  'not-a-custodian': {
    says: msg`Only a custodian can do this.`,
    wayOn: msg`Ask the person who invites people in your agency.`,
  },
  'last-custodian': {
    says: msg`Nobody else is a custodian.`,
    wayOn: msg`Make another person a custodian first: without one, nobody could let people in or help them get back in.`,
  },
  'answer-lost': {
    says: msg`It is not certain yet whether the server took the new passphrase.`,
    wayOn: msg`This device asks again by itself. Until it is certain, the old and the new passphrase both open it; afterwards only the new one.`,
  },
}
