import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { SyncAnswer, type SyncRequest } from '#contract/sync.ts'
import { SPOKEN } from '#contract/version.ts'
import { accessOf, folderStateOf, stateOf } from '#device/files/state/file-state.ts'
import { askServer } from '#device/platform/http.ts'
import { numberOfFolder, idBytes } from '#device/kept/id-text.ts'
import { folderKeyAt } from '#device/files/state/keyring.ts'
import { asMember } from '#device/vault/directory.ts'
import { refreshDirectory } from '#device/sync/rounds/round.ts'
import { askSignedIn } from '#device/vault/session.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { currentEpoch } from '#sealing/access/access.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { concat } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { sealSegment, signSegments } from '#sealing/segments/segment.ts'
import { given } from './given.ts'
import { roomsOf } from './rooms-of.ts'
import type { Enrolled, System } from './system.ts'

/**
 * A member who holds the keys and writes what no app writes: any bytes as an entry, signed and in the right position.
 * Their own device cannot be used afterwards.
 */
export async function evilMember(system: System, enrolled: Enrolled) {
  const open = await roomsOf(system, enrolled)
  const chains = new Map<string, { last: number; id: Bytes }>()
  /** One segment with these entries, under the keys that their device last heard of. */
  const sealed = async (file: FileId, folder: Folder, entries: readonly Bytes[]): Promise<Bytes> => {
    const state = await stateOf(open, file)
    const access = state && (await accessOf(open, file, state))
    const number = numberOfFolder(folder)
    const epoch = access && currentEpoch(access, number)?.epoch
    const folderKey = epoch === undefined ? undefined : folderKeyAt(open, file, number, epoch)
    if (!state || epoch === undefined || !folderKey) throw new Error('who writes holds the key')
    const { seq, chains: known } = folderStateOf(state, number)
    const chain = chains.get(`${file}/${folder}`) ?? known[open.device.text]
    const plan = {
      org: open.org,
      file: idBytes(file),
      folder: number,
      epoch,
      folderKey,
      device: open.device.id,
      first: (chain?.last ?? 0) + 1,
      prev: chain?.id ?? new Uint8Array(32),
      seen: seq,
      entries,
    }
    const made = await sealSegment(plan)
    chains.set(`${file}/${folder}`, { last: made.last, id: made.id })
    const [bytes] = await signSegments(open.device.key, [made])
    return bytes ?? concat()
  }
  return {
    device: open.device.text,
    sealed,
    member: open.member,
    org: open.org,
    /** The fields of a directory record signed by this member, at the newest position that their device knows. */
    amid: () => {
      const me = memberAt(open.directory, open.memberId)
      if (!me) throw new Error('the member is certified')
      return { org: open.org, head: open.directory.head, signer: asMember(open), someone: me }
    },
    certify: async (record: Bytes) => {
      const body = { v: 1, org: open.org, records: [record] }
      return (await askServer(system.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)).ok
    },
    refresh: async () => given(await refreshDirectory(open)),
    /** The server's answer to one segment with these entries. */
    async send(file: FileId, folder: Folder, entries: readonly Bytes[]) {
      const bytes = await sealed(file, folder, entries)
      const body: SyncRequest = {
        v: SPOKEN.newest,
        incarnation: null,
        cursor: null,
        directory: open.directory.head.seq,
        groups: [{ id: newId(), items: [{ is: 'segment', bytes }] }],
      }
      const answer = await askSignedIn(open, { method: 'POST', path: '/v1/sync', body }, SyncAnswer)
      if (!answer.ok) throw new Error(`the server answers: ${answer.code}`)
      return answer.value.outcomes[0]
    },
  }
}
