import { msg } from '@lingui/core/macro'

/** What keeps two people from taking something out of a file, or from bringing it back; and a stop, which two people lift. */
export const REFUSALS_OF_TWO_PEOPLE = {
  'second-missing': {
    says: msg`A second colleague has to sign this.`,
    wayOn: msg`Nothing was changed. Ask a second colleague, who does it on their own device.`,
  },
  'too-early': {
    says: msg`Two people agreed to this, and the time in which it can be withdrawn is not over.`,
    wayOn: msg`You need to do nothing: it is done by itself afterwards.`,
  },
  'aside-missing': {
    says: msg`The words were not removed: this device lacks what is needed to bring them back later.`,
    wayOn: msg`Try again once this device has been online.`,
  },
  'file-aside': {
    says: msg`Two people agreed to erase this file.`,
    wayOn: msg`What you wrote waits here until the file is back, or erased.`,
  },
  'aside-gone': {
    says: msg`It is too late to bring the words back.`,
    wayOn: msg`Ask the person who wrote them to write again.`,
  },
  'member-barred': {
    says: msg`This colleague was stopped on this file.`,
    wayOn: msg`You cannot give this colleague any of this file until two people lift the stop.`,
  },
  'turn-first': {
    says: msg`A colleague was stopped on this file, and the key of this folder has not been changed since.`,
    wayOn: msg`The note is saved here. When the next colleague who may write in this folder syncs, the key changes; then the note is sent by itself.`,
  },
} as const
