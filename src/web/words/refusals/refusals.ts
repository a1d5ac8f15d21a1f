import { msg } from '@lingui/core/macro'
import type { EnrolRefusal, ServerRefusal, UnlockRefusal } from '#device/platform/refusals.ts'
import { addRefusals, FIRST_REFUSALS, type RefusalWords } from './first-refusals.ts'
import { REFUSALS_OF_CUSTODIANS } from './of-custodians.ts'
import { REFUSALS_OF_FIGURES } from './of-figures.ts'
import { REFUSALS_OF_TWO_PEOPLE } from './of-two-people.ts'
import { REFUSALS_OF_SEALED_FILES } from './of-sealed-files.ts'

export type RefusalCode =
  | EnrolRefusal
  | UnlockRefusal
  | ServerRefusal
  | 'setup-code'
  | 'emptied'
  | 'over'
  | 'forged'
  | 'file-gone'
  | 'file-damaged'
  | 'file-partly-damaged'
  | 'entry-malformed'
  | 'directory-record'
  | 'records-unread'
  | 'token-key-changed'
  | 'not-taken-back'
  | 'access-not-taken-back'
  | 'broke'

/** Every code has words: a missing one does not compile. */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalWords>> = {
  ...FIRST_REFUSALS,
  ...REFUSALS_OF_CUSTODIANS,
  ...REFUSALS_OF_SEALED_FILES,
  ...REFUSALS_OF_TWO_PEOPLE,
  // Writing
  'unknown-kind': {
    says: msg`This app is too old to write that.`,
    wayOn: msg`Your words are kept. Close the app, open it again with a network, then save.`,
  },
  'wrong-file': {
    says: msg`This does not belong in this file.`,
    wayOn: msg`This has a file of its own. Your words are kept.`,
  },
  'wrong-folder': {
    says: msg`This does not belong in that part of the file.`,
    wayOn: msg`Choose another part. Your words are kept.`,
  },
  'not-well-formed': { says: msg`Something in the form is not complete yet.`, wayOn: msg`Check the marked answers.` },
  'rule-refused': { says: msg`A rule does not allow this yet.`, wayOn: msg`See below what is missing.` },
  'who-needs-to-know': {
    says: msg`First answer who still needs to know where the child is.`,
    wayOn: msg`Write it on the child’s file: the app asks there. Your words are kept.`,
  },

  // This device
  'not-found': { says: msg`There is nothing here that you may open.`, wayOn: msg`Go back and choose again.` },
  'not-entitled': { says: msg`You do not have access to this.`, wayOn: msg`Ask a colleague who keeps this file.` },
  'colleague-without-part': {
    says: msg`That colleague cannot open this part of the file, and would not see the question.`,
    wayOn: msg`Ask a colleague who can open it. Your words are kept.`,
  },
  'member-marked': {
    says: msg`That colleague is marked in this file. Give them no part of it.`,
    wayOn: msg`Choose another colleague, and speak with your supervisor.`,
  },
  'figures-only': {
    says: msg`A coordinator sees figures only and is given no part of a child’s file.`,
    wayOn: msg`Choose somebody who works with children.`,
  },
  'last-to-keep': {
    says: msg`Then nobody else, or no supervisor, would keep this file.`,
    wayOn: msg`Close the whole file to this colleague first, on the page that shows who may read what. As soon as a second colleague agrees, you can stop them here at once. In danger, a custodian removes their devices.`,
  },
  'nobody-else-keeps': {
    says: msg`Nobody else keeps this part.`,
    wayOn: msg`First let a colleague keep this part, too.`,
  },
  'stop-first': {
    says: msg`That colleague would read this mark.`,
    wayOn: msg`Stop them on this file first: “Stop somebody on this file”, on the page that shows who may read what. Without a network, tell your supervisor by telephone now. Your words are kept.`,
  },
  'file-damaged': {
    says: msg`A file cannot be read on this device.`,
    wayOn: msg`The app fetches it again from the server. All other files go on. If it does not come, tell your administrator.`,
  },
  'file-partly-damaged': {
    says: msg`A part of a file cannot be read on this device.`,
    wayOn: msg`The rest of it is here. The app fetches the missing part from the server. If it does not come, tell your administrator.`,
  },
  'not-taken-back': {
    says: msg`The server was set back to an older copy and does not accept this note again.`,
    wayOn: msg`The note is saved on this device and offered again each day. The button below puts it in the file at once.`,
  },
  'access-not-taken-back': {
    says: msg`The server was set back to an older copy. It does not accept again what was decided since then about who may open this file.`,
    wayOn: msg`Check who has the file, and decide again.`,
  },
  'entry-malformed': {
    says: msg`A note in this file cannot be read on any device.`,
    wayOn: msg`The note is too large or not in the right form, and is left out. Everything else in the file is here. The file says whose device sent it: tell your administrator.`,
  },
  'directory-record': {
    says: msg`A record in the list of people cannot be used.`,
    wayOn: msg`It is left out and changes nothing. Sending and fetching go on. Tell your administrator: an app that was altered may have written it.`,
  },
  ...REFUSALS_OF_FIGURES,
  'not-an-allowed-file': {
    says: msg`This kind of file cannot be added.`,
    wayOn: msg`You can add photos and papers. Do not add recordings of what a child told, or pictures that could harm.`,
  },
  'too-large': { says: msg`This is too large.`, wayOn: msg`Make it smaller, or send it in parts.` },
  'file-gone': {
    says: msg`The file can no longer be read.`,
    wayOn: msg`The file was moved, changed or deleted after you chose it. Choose it again.`,
  },
  'unsent-entries': {
    says: msg`Notes on this device have not been sent yet.`,
    wayOn: msg`Send them first, or save them to a file.`,
  },
  'held-by-law': {
    says: msg`This file is under a legal hold for now.`,
    wayOn: msg`Its card says who decided this. The file can be erased only when the hold has ended.`,
  },
  'someone-else-must': {
    says: msg`A second person must do this.`,
    wayOn: msg`The person who asked cannot do this. Ask another member; for an answer to a decision, ask a supervisor.`,
  },

  // Coming in
  'code-mistyped': {
    says: msg`This code has a typing mistake.`,
    wayOn: msg`Compare it with the paper, letter by letter.`,
  },
  'code-unknown': {
    says: msg`Nobody is waiting with this code.`,
    wayOn: msg`The code may have expired. Ask for a new one.`,
  },
  'setup-code': {
    says: msg`This is not the set-up code of this server.`,
    wayOn: msg`Each time the server starts it shows a new code. Only the newest works.`,
  },
  'code-used': {
    says: msg`This code was used already.`,
    wayOn: msg`If it was not you, tell your administrator now. Ask for a new one.`,
  },
  'organisation-differs': {
    says: msg`This server belongs to another agency than the code says.`,
    wayOn: msg`Do not go on. Tell the person who gave you the code.`,
  },
  'access-ended': {
    says: msg`Your access to this agency has ended.`,
    wayOn: msg`Ask a custodian: a new invitation lets you in again.`,
  },
  'passphrase-weak': {
    says: msg`This passphrase is too easy to guess.`,
    wayOn: msg`Take five words that do not belong together.`,
  },
  'passphrase-unjudged': {
    says: msg`The list of common passphrases did not load, so this passphrase cannot be checked.`,
    wayOn: msg`Take five different words of three letters or more, with spaces between them, or try again with a network.`,
  },
  'organisation-exists': {
    says: msg`There is already an agency on this server.`,
    wayOn: msg`Ask its administrator for an invitation.`,
  },

  // What the server says
  'request-malformed': {
    says: msg`The server did not understand this device.`,
    wayOn: msg`Open the app again with a network, so that it updates itself.`,
  },
  'refusal-not-known': {
    says: msg`The server gave a reason that this app is too old to know.`,
    wayOn: msg`The note is saved here. Update the app, then send it again.`,
  },
  'body-too-large': { says: msg`This is too large to send at once.`, wayOn: msg`Your words are kept here.` },
  'not-signed-in': {
    says: msg`The server does not know this device just now.`,
    wayOn: msg`Lock and unlock, then it tries again.`,
  },
  'head-moved': {
    says: msg`Somebody else changed this at the same moment.`,
    wayOn: msg`Check what changed, then do it again.`,
  },
  'signature-wrong': {
    says: msg`The signature of this note is not right.`,
    wayOn: msg`The note is saved here. Write it again, and tell your supervisor.`,
  },
  'header-wrong': {
    says: msg`The sending details of this note are not right.`,
    wayOn: msg`The note is saved here. Write it again, and tell your supervisor.`,
  },
  'author-unknown': {
    says: msg`The server does not know who wrote this.`,
    wayOn: msg`The note is saved here. Ask your administrator.`,
  },
  'author-revoked': {
    says: msg`The device that wrote this was removed.`,
    wayOn: msg`The note is saved for the colleagues who keep the file; they can accept it. If the device was lost, ask first whether your colleague wrote it.`,
  },
  'epoch-stale': {
    says: msg`The key of this folder was changed meanwhile.`,
    wayOn: msg`The app locks it again with the new key and sends it by itself.`,
  },
  'epoch-unknown': {
    says: msg`This was locked with a key that the server does not know.`,
    wayOn: msg`The note is saved here. Write it again.`,
  },
  'chain-broken': {
    says: msg`A note before this one is missing.`,
    wayOn: msg`The note is saved. Tell your supervisor.`,
  },
  fork: {
    says: msg`Two devices wrote under one identity. This happens when a device was copied.`,
    wayOn: msg`Both are kept. Tell your supervisor and your administrator today.`,
  },
  'recipients-wrong': {
    says: msg`The list of who may open this is not right.`,
    wayOn: msg`The note is saved here. Check who may open the file, then write it again.`,
  },
  'record-malformed': { says: msg`This change could not be read.`, wayOn: msg`Nothing was changed. Do it again.` },
  'file-erased': { says: msg`This file was erased.`, wayOn: msg`Two people decided it. Nothing more can be added.` },
  'apps-too-old': {
    says: msg`Some devices of your agency run an app that is too old for this.`,
    wayOn: msg`Update the app there. Your administrator sees under Devices which ones these are.`,
  },
  'grant-ended': {
    says: msg`Your access to this folder has ended.`,
    wayOn: msg`The note is saved here. Ask a colleague who keeps this file.`,
  },
  'grant-runs': {
    says: msg`This colleague’s access has not ended yet.`,
    wayOn: msg`A colleague who keeps this file can end the access earlier.`,
  },
  'chunk-missing': {
    says: msg`A part of a paper or photo has not arrived.`,
    wayOn: msg`The app sends it again by itself.`,
  },
  'invitation-used': { says: msg`This invitation was used already.`, wayOn: msg`Ask for a new one.` },
}

addRefusals(REFUSALS)
