import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What happened, in one sentence, and what to do. */
export interface RefusalWords {
  readonly says: MessageDescriptor
  readonly wayOn: MessageDescriptor
}

/**
 * Refusals that people meet before they leave *Today*. The others (`refusals.ts`) load with every other screen, or where
 * one is shown, because the first load of the app is bounded.
 */
export const FIRST_REFUSALS = {
  locked: { says: msg`This device is locked.`, wayOn: msg`Unlock it and go on. Nothing is lost.` },
  'no-network': {
    says: msg`No network.`,
    wayOn: msg`Everything you wrote is saved here. Try again when there is a network.`,
  },
  'keys-renewed': {
    says: msg`You have new keys: you removed a lost phone on another device.`,
    wayOn: msg`What you wrote here is kept. Lock this device and choose “Someone else”, then “I use it on another device already”: with the account code on your paper and the new passphrase.`,
  },
  'keys-recovered': {
    says: msg`Two people who hold a recovery share gave you new keys.`,
    wayOn: msg`Come back in with the code that they made. If you did not ask for one, tell a custodian now: two recovery shares can correct this.`,
  },
  'server-refused': {
    says: msg`The server did not accept this.`,
    wayOn: msg`Nothing is lost. Look under “Not yet delivered”.`,
  },
  'app-too-old': {
    says: msg`This app is too old to send and fetch.`,
    wayOn: msg`You can go on reading, writing and saving. Update the app: what you wrote stays.`,
  },
  'app-too-new': {
    says: msg`The server is older than this app.`,
    wayOn: msg`You can go on reading, writing and saving. Tell your administrator: the server needs an update.`,
  },
  'directory-broken': {
    says: msg`The list of people contradicts itself, so the app does not trust it.`,
    wayOn: msg`Do not go on. Tell your administrator: this can be a fault or an attack.`,
  },
  'storage-full': {
    says: msg`This device has no space left.`,
    wayOn: msg`What was saved stays saved. Free some space, then save again.`,
  },
  'storage-unavailable': {
    says: msg`This browser does not let the app save anything.`,
    wayOn: msg`A private window forgets everything. Open the app in a normal window.`,
  },
  damaged: {
    says: msg`Something that is kept on this device is damaged.`,
    wayOn: msg`The app fetches it again from the server by itself. Nothing that was sent is lost.`,
  },
  wrong: { says: msg`What you entered is wrong.`, wayOn: msg`Try again. No note is lost.` },
  'too-many-tries': { says: msg`Too many tries.`, wayOn: msg`Wait a little, then try again. No note is lost.` },
  revoked: {
    says: msg`This device was removed.`,
    wayOn: msg`This device can send what it still holds once; then it is emptied. Ask your administrator.`,
  },
  emptied: {
    says: msg`This device was removed.`,
    wayOn: msg`What it still held was sent, then it was emptied. Ask your administrator.`,
  },
  'try-later': { says: msg`The server is busy.`, wayOn: msg`It tries again by itself. Everything is saved here.` },
  broke: {
    says: msg`Something in the app broke.`,
    wayOn: msg`What you typed is still here. Try again; if it breaks again, tell your administrator what you did.`,
  },
} as const satisfies Readonly<Record<string, RefusalWords>>

const known = new Map<string, RefusalWords>(Object.entries(FIRST_REFUSALS))

export function addRefusals(refusals: Readonly<Record<string, RefusalWords>>): void {
  for (const [code, words] of Object.entries(refusals)) known.set(code, words)
}

export const hasWords = (code: string): boolean => known.has(code)

/** Words for a code from outside, which may be newer than this app. */
export const wordsOfRefusal = (code: string): RefusalWords => known.get(code) ?? FIRST_REFUSALS.broke
