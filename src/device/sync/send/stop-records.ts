import type { Bytes } from '#bytes.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { FOLDERS, type FileId, type MemberId } from '#domain/entry/ids.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { partOpened } from '#domain/kinds/follow-up/part-opened.ts'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { currentEpoch, rightOf, type AccessState } from '#sealing/access/access.ts'
import { barConfirmedRecord, barredRecord, grantedRecord } from '#sealing/access/access-record.ts'
import { hasBar } from '#sealing/access/access-state.ts'
import { allowsWriting } from '#sealing/access/right.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idBytes, numberOfFolder } from '../../kept/id-text.ts'
import { type Keyed, placeFor, take, turnKeys, wrapFor } from '../../files/state/file-keys.ts'
import { currentKeys, folderKeyAt } from '../../files/state/keyring.ts'
import { whyNotGiven } from '../../files/state/may-be-given.ts'
import type { Sync } from '../sync.ts'

/**
 * Records that go before what these entries say: whom they stop is barred, every key that this member may turn is
 * turned, and the second person is let in to the card; whom they confirm is confirmed; to whom they open Health or Talks gets the key. In one group with the entries,
 * which are sealed under the new keys: the stopped member reads neither the mark nor its reason, and none of it is
 * accepted without the rest. Made when the group is sealed, so that a head that moved makes them again. Undefined where
 * the rules refuse a record: the entries wait.
 */
export async function stopRecords(
  open: Sync,
  file: FileId,
  access: AccessState,
  entries: readonly Entry[],
): Promise<Keyed | undefined> {
  const keyed: Keyed = { access, records: [], keys: [] }
  for (const { kind, body } of entries) {
    if (kind === memberStopped.name) {
      const { member, asked } = memberStopped.schema.parse(body)
      if (!(await stop(open, file, keyed, member)) || (asked && !(await letIn(open, file, keyed, asked))))
        return undefined
    }
    if (kind === partOpened.name && !(await openPart(open, file, keyed, partOpened.schema.parse(body))))
      return undefined
    if (kind === stopAnswered.name && stopAnswered.schema.parse(body).answer === 'confirmed') {
      const { stop: id } = stopAnswered.schema.parse(body)
      const asks = open.lines.get(file)?.line.entries.find((entry) => entry.id === id)
      const member = asks && memberStopped.schema.safeParse(asks.body).data?.member
      if (member && !(await confirm(open, file, keyed, member))) return undefined
    }
  }
  return keyed
}

async function stop(open: Sync, file: FileId, keyed: Keyed, name: MemberId): Promise<boolean> {
  const member = idBytes(name)
  if (hasBar(keyed.access, member)) return true
  const place = placeFor(open, file, keyed.access)
  const held = FOLDERS.flatMap((_, folder) =>
    rightOf(keyed.access, member, folder) && currentEpoch(keyed.access, folder) ? [folder] : [],
  )
  if (!(await take(open, file, keyed, await barredRecord(place, { member }), []))) return false
  const mine = held.filter((folder) => mayTurn(open, file, keyed.access, folder))
  return mine.length === 0 || turnKeys(open, file, keyed, { folders: mine, removed: [] })
}

/** The key of a folder that this member may not rotate is rotated by the next member who writes there; that of a folder that nobody keeps, by two people. */
function mayTurn(open: Sync, file: FileId, access: AccessState, folder: number): boolean {
  const epoch = currentEpoch(access, folder)?.epoch ?? 0
  return (
    allowsWriting(rightOf(access, open.memberId, folder)) &&
    folderKeyAt(open, file, folder, epoch) !== undefined &&
    [...access.members.values()].some(({ rights }) => rights.get(folder) === 'keep')
  )
}

/** The second person reads and answers on the card: nothing else is opened to them. */
async function letIn(open: Sync, file: FileId, keyed: Keyed, name: MemberId): Promise<boolean> {
  const member = memberAt(open.directory, idBytes(name))
  if (!member || member.removed || allowsWriting(rightOf(keyed.access, member.member, CARD_FOLDER))) return true
  const key = cardKey(open, file, keyed)
  if (!key) return false
  const rights = new Map([[CARD_FOLDER, 'write' as const]])
  const wrap = await wrapFor(open, file, member.member, rights, [key])
  return take(open, file, keyed, await grantedRecord(placeFor(open, file, keyed.access), { grants: [wrap] }), [])
}

const CARD_FOLDER = 0

function cardKey(open: Sync, file: FileId, { access, keys }: Keyed) {
  const epoch = currentEpoch(access, CARD_FOLDER)?.epoch ?? 0
  const key: Bytes | undefined =
    keys.find((one) => one.folder === CARD_FOLDER && one.epoch === epoch)?.key ??
    folderKeyAt(open, file, CARD_FOLDER, epoch)
  return key && { folder: CARD_FOLDER, epoch, key }
}

/**
 * The supervisor gets what the decision names and this member keeps. Whoever was stopped, left or is marked meanwhile gets
 * nothing: the decision stays, and who may open the file says that it opened nothing.
 */
async function openPart(open: Sync, file: FileId, keyed: Keyed, body: BodyOf<typeof partOpened>): Promise<boolean> {
  const member = memberAt(open.directory, idBytes(body.member))
  const { access } = keyed
  const gone = !member || member.removed || member.ended || hasBar(access, member.member)
  if (gone || whyNotGiven(open, { file, member: body.member })) return true
  // Whoever took a part back that nobody kept says so of themselves, and has its key.
  if (body.member === open.member) return true
  const parts = body.parts.map(numberOfFolder).filter((part) => rightOf(access, open.memberId, part) === 'keep')
  const epochs = new Map(
    parts.flatMap((part) => {
      const epoch = currentEpoch(access, part)?.epoch
      return epoch === undefined ? [] : [[part, epoch] as const]
    }),
  )
  const keys = currentKeys(open, file, epochs)
  if (parts.length === 0 || keys.length < epochs.size) return true
  const card = rightOf(access, member.member, CARD_FOLDER) ? undefined : cardKey(open, file, keyed)
  const rights = new Map(parts.map((part) => [part, body.right] as const))
  if (card) rights.set(CARD_FOLDER, 'read')
  const wrap = await wrapFor(open, file, member.member, rights, card ? [card, ...keys] : keys, body.until)
  return take(open, file, keyed, await grantedRecord(placeFor(open, file, access), { grants: [wrap] }), [])
}

async function confirm(open: Sync, file: FileId, keyed: Keyed, name: MemberId): Promise<boolean> {
  const member = idBytes(name)
  const bar = keyed.access.barred.get(idText(member))
  if (!bar || bar.confirmed || equal(bar.by, open.memberId)) return true
  return take(open, file, keyed, await barConfirmedRecord(placeFor(open, file, keyed.access), { member }), [])
}
