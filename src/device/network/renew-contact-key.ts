import { NOTHING_BACK } from '#contract/answer.ts'
import { contactPoint, contactPointOf } from '#domain/kinds/any/contact-point.ts'
import { asSealed } from '#domain/entry/by-place.ts'
import { all } from '#domain/file/values.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { CARD } from '#sealing/access/right.ts'
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

/**
 * The epoch under which the standing key was first sealed, whoever wrote it there again since with other words beside it,
 * and that of the folder now; undefined where the server has not taken the key yet.
 */
async function epochsOf(
  open: Sync,
  turn: Turn,
  { file, caseFile }: OwnContactPoint,
): Promise<{ readonly sealed: number; readonly now: number } | undefined> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  const now = access && currentEpoch(access, CARD)?.epoch
  if (!state || now === undefined) return undefined
  const { places } = await foldedFile(open, turn, file, state)
  const key = contactPointOf(caseFile)?.body.key
  const epochs: number[] = []
  for (const entry of all(caseFile, contactPoint).filter(({ body }) => body.key === key)) {
    const row = places[keyOfPlace('card', asSealed(entry).id)]?.[0].split('/')[1]
    const stored = row === undefined ? undefined : await getStored(open, file, CARD, Number(row))
    const segment = stored && parseSegment(stored.segment)
    if (segment?.ok) epochs.push(segment.value.epoch)
  }
  return epochs.length > 0 ? { sealed: Math.min(...epochs), now } : undefined
}
