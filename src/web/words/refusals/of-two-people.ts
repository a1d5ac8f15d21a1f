import { msg } from '@lingui/core/macro'

/** What keeps two people from taking something out of a file, or from bringing it back. */
export const REFUSALS_OF_TWO_PEOPLE = {
  'second-missing': {
    says: msg`A second colleague has to sign this.`,
    wayOn: msg`Nothing was changed. Ask a second colleague, who does it on their own device.`,
  },
  'too-early': {
    says: msg`Two people agreed on it, and the three days in which it can be taken back are not over.`,
    wayOn: msg`Nothing is needed: it is done by itself afterwards.`,
  },
  'aside-missing': {
    says: msg`The words were not taken out: this device lacks what could bring them back.`,
    wayOn: msg`Try again once it has met the server.`,
  },
  'file-aside': { says: msg`Two people set this file aside.`, wayOn: msg`What you wrote waits here until it is back.` },
  'aside-gone': { says: msg`It is too late to bring the words back.`, wayOn: msg`Ask who wrote them to write again.` },
} as const
