import { NOTHING_BACK } from '#contract/answer.ts'
import { contactPoint, contactPointOf } from '#domain/kinds/any/contact-point.ts'
import { asSealed } from '#domain/entry/by-place.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { sealCard } from '#sealing/network/network-secret.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import { newRecipientKey } from '#sealing/primitives/hpke.ts'
import { parseSegment } from '#sealing/segments/segment.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { keyOfPlace } from '../files/folds/found.ts'
import { getStored } from '../files/state/stored-rows.ts'
import { writeAct } from '../files/write/write.ts'
import type { Turn } from '../kept/mutex.ts'
import { today } from '../platform/today.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { ownContactPoint, type OwnContactPoint, type SeenNetwork } from './network-state.ts'

const CARD = 'card'
const CARD_NUMBER = FOLDERS.indexOf(CARD)

/**
 * The key to which other agencies seal lies in the contact point's file: whoever could open the file once, by a lost phone or before they left, has it.
 * So once the file's own key was turned, a device that holds the file makes another, and publishes it when the server has it. The former keys stay in
 * the file: what was sealed to them before is still read.
 */
export async function renewContactKey(open: Sync, seen: SeenNetwork): Promise<void> {
  const point = await open.mutex.run(async (turn) => {
    const found = await ownContactPoint(open, turn)
    const epochs = found && (await epochsOf(open, turn, found))
    if (!found || !epochs) return undefined
    if (epochs.sealed === epochs.now) return found
    const standing = contactPointOf(found.caseFile)
    const body = { reach: found.reach, key: base64url((await newRecipientKey()).privateKey) }
    const draft = { kind: contactPoint.name, at: today(open), body, ...(standing && { replaces: [standing.id] }) }
    await writeAct(open, turn, [{ file: found.file, draft }])
    // Published after the next round: others must not seal to a key that is on this device alone.
    return undefined
  })
  const card = seen.partners.find(({ agency }) => equal(agency, seen.agency))?.card
  // A key that this device does not know yet is a colleague's newer one.
  if (!point || !card || !point.former.some(({ publicKey }) => equal(publicKey, card.x))) return
  const sealed = await sealCard(seen.secret, seen.agency, { ...card, x: point.key.publicKey })
  await askSignedIn(open, { method: 'PUT', path: '/v1/network/card', body: { v: 1, card: sealed } }, NOTHING_BACK)
}

/** The epoch under which the standing key was sealed, and that of the folder now; undefined where the server has not taken the key yet. */
async function epochsOf(
  open: Sync,
  turn: Turn,
  { file, caseFile }: OwnContactPoint,
): Promise<{ readonly sealed: number; readonly now: number } | undefined> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const entry = contactPointOf(caseFile)
  if (!access || !entry) return undefined
  const { places } = await foldedFile(open, turn, file, state)
  const row = places[keyOfPlace(CARD, asSealed(entry).id)]?.[0].split('/')[1]
  const stored = row === undefined ? undefined : await getStored(open, file, CARD_NUMBER, Number(row))
  const segment = stored && parseSegment(stored.segment)
  const now = currentEpoch(access, CARD_NUMBER)?.epoch
  return segment?.ok && now !== undefined ? { sealed: segment.value.epoch, now } : undefined
}
