import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { type Offer, offerNow } from '#domain/kinds/any/hand-over.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { grant } from './change-access.ts'
import { factsToHandOver } from '../files/state/given-fact-files.ts'
import { rightsOf } from '../files/state/rights.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { idBytes } from '../kept/id-text.ts'
import { today } from '../platform/today.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { isConfirmed } from '../files/state/colleagues.ts'
import type { Rights } from '../kept/rights.ts'

/**
 * Grants the keys of a file that this member handed over: the folders that the hand-over names and this member keeps, to the person who was asked, once
 * somebody at this device has compared that person's fingerprint. The file itself says what is to be granted: writing a hand-over needs no network, and
 * whichever device of its author reaches the server first grants the keys. Single facts that were given of the file follow.
 */
export async function giveHandedOver(open: Sync, sync: RunSync): Promise<void> {
  for (const [file, { line }] of [...open.lines.entries()]) {
    const offer = offerNow(line)
    if (!offer || offer.entry.by !== open.member || !['open', 'accepted'].includes(offer.stands)) continue
    const rights = await owedBy(open, file as FileId, offer)
    // What fails is tried again after the next round.
    if (rights) await grant(open, { file: file as FileId, member: offer.entry.body.to, rights, decided: true }, sync)
    for (const given of await factsOwedBy(open, file as FileId, offer))
      await grant(open, { file: given, member: offer.entry.body.to, rights: { card: 'keep' } }, sync)
  }
}

/** Files of single facts that this member gave of the child's file and whose keys are still to be granted, so that who takes over sees what was given and may end it. */
function factsOwedBy(open: Sync, file: FileId, { entry: { body } }: Offer): Promise<readonly FileId[]> {
  const { to, folders = [] } = body
  return open.mutex.run(async () => {
    const member = memberAt(open.directory, idBytes(to))
    if (!member || member.removed || !isConfirmed(open, member)) return []
    const owed: FileId[] = []
    for (const given of factsToHandOver(open, file, { to, folders, today: today(open) })) {
      const state = await stateOf(open, given)
      const access = state && (await accessOf(open, given, state))
      if (access && rightsOf(access, member.member).card !== 'keep') owed.push(given)
    }
    return owed
  })
}

/** The rights still to be granted; undefined where there are none, or where they cannot be granted yet. */
function owedBy(open: Sync, file: FileId, { entry: { body } }: Offer): Promise<Rights | undefined> {
  return open.mutex.run(async () => {
    const member = memberAt(open.directory, idBytes(body.to))
    const state = await stateOf(open, file)
    if (!member || member.removed || !isConfirmed(open, member) || !state) return undefined
    const access = await accessOf(open, file, state)
    if (!access || access.erased || whyNotGiven(open, { file, member: body.to })) return undefined
    const [mine, theirs] = [rightsOf(access, open.memberId), rightsOf(access, member.member)]
    const owed = FOLDERS.filter(
      (folder) =>
        (folder === 'card' || body.folders?.includes(folder)) && mine[folder] === 'keep' && theirs[folder] !== 'keep',
    )
    return owed.length === 0 ? undefined : Object.fromEntries(owed.map((folder) => [folder, 'keep']))
  })
}
