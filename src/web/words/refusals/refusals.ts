import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EnrolRefusal, ServerRefusal, UnlockRefusal } from '#device/platform/refusals.ts'
import { REFUSALS_OF_CUSTODIANS } from './of-custodians.ts'
import { REFUSALS_OF_FIGURES } from './of-figures.ts'
import { REFUSALS_OF_TWO_PEOPLE } from './of-two-people.ts'
import { REFUSALS_OF_SEALED_FILES } from './of-sealed-files.ts'

/** What happened, in one sentence, and what to do. */
export interface RefusalWords {
  readonly says: MessageDescriptor
  readonly wayOn: MessageDescriptor
}

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
    wayOn: msg`It has a file of its own. Your words are kept.`,
  },
  'wrong-folder': {
    says: msg`This does not belong in that part of the file.`,
    wayOn: msg`Choose another part. Your words are kept.`,
  },
  'not-well-formed': { says: msg`Something in the form is not complete yet.`, wayOn: msg`Look at the marked answers.` },
  'rule-refused': { says: msg`A rule says: not yet.`, wayOn: msg`What is missing stands below.` },
  'who-needs-to-know': {
    says: msg`First answer who still needs to know where the child is.`,
    wayOn: msg`Write it on the child’s file: the app asks there. Your words are kept.`,
  },

  // This device
  locked: { says: msg`This device is locked.`, wayOn: msg`Unlock it and go on. Nothing is lost.` },
  'not-found': { says: msg`There is nothing here that you may open.`, wayOn: msg`Go back and choose again.` },
  'not-entitled': { says: msg`You do not hold the key for this.`, wayOn: msg`Ask somebody who keeps this file.` },
  'colleague-without-part': {
    says: msg`That colleague does not hold this part of the file, and would not see the question.`,
    wayOn: msg`Ask somebody who holds it. Your words are kept.`,
  },
  'member-marked': {
    says: msg`This file marks that colleague. They are given no part of it.`,
    wayOn: msg`Choose another colleague, and speak with your supervisor.`,
  },
  'figures-only': {
    says: msg`A coordinator sees figures only and is given no part of a child’s file.`,
    wayOn: msg`Choose somebody who works with children.`,
  },
  'last-to-keep': {
    says: msg`Nobody else, or no supervisor, would keep this file then.`,
    wayOn: msg`Close the whole file to this colleague first, under who may read what. As soon as a second colleague agrees, you can stop them here at once. In danger, a custodian takes off their devices.`,
  },
  'nobody-else-keeps': { says: msg`Nobody else keeps this part.`, wayOn: msg`Give it to a colleague to keep, first.` },
  'stop-first': {
    says: msg`That colleague would read this mark.`,
    wayOn: msg`Stop them on this file first: “Stop somebody on this file”, under who may read what. Without a network, tell your supervisor by telephone now. Your words are kept.`,
  },
  'no-network': {
    says: msg`No network.`,
    wayOn: msg`Everything you wrote is saved here. Try again when there is a network.`,
  },
  'keys-renewed': {
    says: msg`You have new keys: you took a lost phone off on another device.`,
    wayOn: msg`What you wrote here is kept. Lock this device and choose “Someone else”, then “I use it on another device already”: with the account code on your paper and the new passphrase.`,
  },
  'keys-recovered': {
    says: msg`Two people who hold a share gave you new keys.`,
    wayOn: msg`Come back with the code that they made. If you asked for none, tell a custodian now: with two shares it is put right.`,
  },
  'server-refused': {
    says: msg`The server did not take it.`,
    wayOn: msg`Nothing is lost. Look under “Not yet delivered”.`,
  },
  'app-too-old': {
    says: msg`This app is too old to send and fetch.`,
    wayOn: msg`You can go on reading, writing and saving. Update the app: what you wrote stays.`,
  },
  'app-too-new': {
    says: msg`The server is older than this app.`,
    wayOn: msg`You can go on reading, writing and saving. Tell your administrator: the server has to be brought up to date.`,
  },
  'directory-broken': {
    says: msg`The list of people does not fit together, so it is not trusted.`,
    wayOn: msg`Do not go on. Tell your administrator: this can be a fault or an attack.`,
  },
  'storage-full': {
    says: msg`There is no room left.`,
    wayOn: msg`What was saved stays saved. Make room, then save again.`,
  },
  'storage-unavailable': {
    says: msg`This browser does not let the app keep anything.`,
    wayOn: msg`Private windows forget everything. Open it in a normal window.`,
  },
  damaged: {
    says: msg`Something that is kept on this device is damaged.`,
    wayOn: msg`The app fetches it again from the server by itself. Nothing that was sent is lost.`,
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
    says: msg`The server was set back to an older copy and does not take this note again.`,
    wayOn: msg`It is kept on this device and offered again each day. With the button below it stands in the file at once.`,
  },
  'access-not-taken-back': {
    says: msg`The server was set back to an older copy. It does not take again what was decided since about who may open this file.`,
    wayOn: msg`Look at who holds the file, and decide it again.`,
  },
  'entry-malformed': {
    says: msg`A note in this file cannot be read on any device.`,
    wayOn: msg`It is larger or otherwise made than a note may be, and is left out. Everything else in the file is here. The file says whose device sent it: tell your administrator.`,
  },
  'directory-record': {
    says: msg`A record in the list of people cannot be used.`,
    wayOn: msg`It is left out and changes nothing. Sending and fetching go on. Tell your administrator: an app that was altered may have written it.`,
  },
  ...REFUSALS_OF_FIGURES,
  'not-an-allowed-file': {
    says: msg`This kind of file is not taken.`,
    wayOn: msg`Photos and papers are taken. Recordings of what a child told are not, and no picture that could harm.`,
  },
  'too-large': { says: msg`This is too large.`, wayOn: msg`Make it smaller, or send it in parts.` },
  'file-gone': {
    says: msg`The file can no longer be read.`,
    wayOn: msg`It was moved, changed or deleted after it was chosen. Choose it again.`,
  },
  'unsent-entries': {
    says: msg`Notes on this device have not been sent yet.`,
    wayOn: msg`Send them first, or carry them out by file.`,
  },
  'held-by-law': {
    says: msg`This file is held by law for now.`,
    wayOn: msg`It says on its card who decided so. Only when the hold has ended can it be erased.`,
  },
  'someone-else-must': {
    says: msg`A second person must do this.`,
    wayOn: msg`Not who asked: another member, and where a decision is answered a supervisor.`,
  },

  // Coming in
  'code-mistyped': { says: msg`This code has a slip in it.`, wayOn: msg`Compare it with the paper, letter by letter.` },
  'code-unknown': { says: msg`Nobody is waiting with this code.`, wayOn: msg`It may have ended. Ask for a new one.` },
  'setup-code': {
    says: msg`This is not the set-up code of this server.`,
    wayOn: msg`Each start of the server shows a new one, and only the newest works.`,
  },
  'code-used': {
    says: msg`This code was used already.`,
    wayOn: msg`If it was not you, tell your administrator now. Ask for a new one.`,
  },
  'organisation-differs': {
    says: msg`This server belongs to another agency than the code says.`,
    wayOn: msg`Do not go on. Tell the person who gave you the code.`,
  },
  'passphrase-weak': {
    says: msg`This passphrase is too easy to guess.`,
    wayOn: msg`Take five words that do not belong together.`,
  },
  wrong: { says: msg`That is not right.`, wayOn: msg`Try again. No note is lost.` },
  'too-many-tries': { says: msg`Too many tries.`, wayOn: msg`Wait a little, then try again. No note is lost.` },
  'organisation-exists': {
    says: msg`An agency lives on this server already.`,
    wayOn: msg`Ask its administrator for an invitation.`,
  },
  revoked: {
    says: msg`This device was taken off.`,
    wayOn: msg`It can send what it still holds, once, then it is emptied. Ask your administrator.`,
  },
  emptied: {
    says: msg`This device was taken off.`,
    wayOn: msg`What it still held was sent, then it was emptied. Ask your administrator.`,
  },

  // What the server says
  'request-malformed': {
    says: msg`The server did not understand this device.`,
    wayOn: msg`Open the app again with a network, so that it renews itself.`,
  },
  'refusal-not-known': {
    says: msg`The server gave a reason that this app is too old to know.`,
    wayOn: msg`It is kept here. Update the app, then send it again.`,
  },
  'body-too-large': { says: msg`This is too large for one parcel.`, wayOn: msg`Your words are kept here.` },
  'not-signed-in': {
    says: msg`The server does not know this device just now.`,
    wayOn: msg`Lock and unlock, then it tries again.`,
  },
  'head-moved': {
    says: msg`Somebody else changed this at the same moment.`,
    wayOn: msg`Look again, then do it again.`,
  },
  'signature-wrong': {
    says: msg`The signature of this note is not right.`,
    wayOn: msg`It is kept here. Write it again, and tell your supervisor.`,
  },
  'header-wrong': {
    says: msg`The outside of this parcel is not right.`,
    wayOn: msg`It is kept here. Write it again, and tell your supervisor.`,
  },
  'author-unknown': {
    says: msg`The server does not know who wrote this.`,
    wayOn: msg`It is kept here. Ask your administrator.`,
  },
  'author-revoked': {
    says: msg`The device that wrote this was taken off.`,
    wayOn: msg`It is kept for those who keep the file; they can take it over. If the device was lost, ask first whether your colleague wrote it.`,
  },
  'epoch-stale': {
    says: msg`The key of this folder was changed meanwhile.`,
    wayOn: msg`It is closed again with the new key and sent by itself.`,
  },
  'epoch-unknown': {
    says: msg`This was closed with a key that the server does not know.`,
    wayOn: msg`It is kept here. Write it again.`,
  },
  'chain-broken': { says: msg`A note before this one is missing.`, wayOn: msg`It is kept. Tell your supervisor.` },
  fork: {
    says: msg`Two devices wrote as one. This happens when a device was copied.`,
    wayOn: msg`Both are kept. Tell your supervisor and your administrator today.`,
  },
  'recipients-wrong': {
    says: msg`The list of who may open this does not fit.`,
    wayOn: msg`It is kept here. Look at who may open the file, then write it again.`,
  },
  'record-malformed': { says: msg`This change could not be read.`, wayOn: msg`Nothing was changed. Do it again.` },
  'file-erased': { says: msg`This file was erased.`, wayOn: msg`Two people decided it. Nothing more can be added.` },
  'apps-too-old': {
    says: msg`Some devices of your agency run an app that is too old for this.`,
    wayOn: msg`Update the app there. Your administrator sees under Devices which ones these are.`,
  },
  'member-barred': {
    says: msg`This colleague was stopped on this file.`,
    wayOn: msg`Nothing of this file can be given to them until two people lift the stop.`,
  },
  'turn-first': {
    says: msg`A colleague was stopped on this file, and the key of this folder has not been changed since.`,
    wayOn: msg`It is kept here. The next colleague who may write in this folder changes the key by syncing; then it is sent by itself.`,
  },
  'grant-ended': {
    says: msg`Your access to this folder has ended.`,
    wayOn: msg`It is kept here. Ask somebody who keeps this file.`,
  },
  'grant-runs': {
    says: msg`This colleague’s access has not ended yet.`,
    wayOn: msg`Somebody who keeps this file can take it away before its day.`,
  },
  'chunk-missing': { says: msg`A part of a paper or photo has not arrived.`, wayOn: msg`It is sent again by itself.` },
  'invitation-used': { says: msg`This invitation was used already.`, wayOn: msg`Ask for a new one.` },
  'try-later': { says: msg`The server is busy.`, wayOn: msg`It tries again by itself. Everything is saved here.` },
  broke: {
    says: msg`Something in the app broke.`,
    wayOn: msg`What you typed stands here still. Try again; if it breaks again, tell your administrator what you did.`,
  },
}

/** Words for a code from outside, which may be newer than this app. */
export function wordsOfRefusal(code: string): RefusalWords {
  return Object.hasOwn(REFUSALS, code) ? REFUSALS[code as RefusalCode] : REFUSALS.broke
}
