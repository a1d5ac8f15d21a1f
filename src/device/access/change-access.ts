import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { currentEpoch, hasBar, rightOf, untilOf } from '#sealing/access/access.ts'
import { grantedRecord } from '#sealing/access/access-record.ts'
import { CARD } from '#sealing/access/right.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { newId } from '#sealing/primitives/id.ts'
import type { Refusal } from '../platform/refusals.ts'
import { itemToSend, type ToSend } from '../files/state/aside-keys.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { withCard } from '../files/write/open-files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { numberOfFolder, idBytes, memberText } from '../kept/id-text.ts'
import { currentKeys } from '../files/state/keyring.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { exchangeRecords } from '../sync/rounds/exchange-records.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { mayBeLetIn, reportedIn } from '../files/state/report-readers.ts'
import { factsGivenTo } from '../files/state/given-fact-files.ts'
import { appointmentFiles } from '../files/state/appointment-files.ts'
import { isLastSupervisor } from './last-supervisor.ts'
import { type Keyed, placeFor, turnKeys, wrapFor } from '../files/state/file-keys.ts'
import { rightsOf, toWire } from '../files/state/rights.ts'
import { withoutDecision } from '../files/state/by-need.ts'
import { lossesByTaking } from '#sealing/access/proposal.ts'
import { actsNeedTwo, mayUseVersion2 } from '../files/state/speaks.ts'
import { proposing } from './proposing.ts'
import type { Rights } from '../kept/rights.ts'
import type { FileState } from '../kept/row-types.ts'

const TRIES = 4

/**
 * Changes the access of a file: makes a record on the newest head known here and sends it. The server refuses it if another record was faster; then a
 * new record is made on the newer head. `sync` fetches the newest head. Needs a connection.
 */
export async function changeAccess<More extends string = never>(
  open: Sync,
  file: FileId,
  sync: RunSync,
  make: (access: AccessState, state: FileState) => Promise<Result<readonly ToSend[], Refusal | More>>,
): Promise<Result<true, Refusal | More>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const synced = await sync()
    if (!synced.ok) return refuse(synced.code)
    const state = await stateOf(open, file)
    if (!state) return refuse('not-found')
    const access = await accessOf(open, file, state)
    if (!access) return refuse('no-network')
    if (access.erased) return refuse('not-found')
    const made = await make(access, state)
    if (!made.ok) return made
    if (made.value.length === 0) return accept(true)
    const sent = await exchangeRecords(open, { id: newId(), items: made.value.map((one) => itemToSend(file, one)) })
    if (sent.ok) return accept(true)
    if (sent.code !== 'head-moved') return refuse(sent.code)
  }
  return refuse('server-refused')
}

/**
 * Grants folders of a file; Health and Talks to a supervisor only where the file shows that somebody `decided` it. Who receives `care` of a child's file
 * also receives the appointment files of that child that this member keeps.
 */
export async function grant(open: Sync, how: Granting, sync: RunSync): Promise<Result<true, Refusal>> {
  if (how.until !== undefined && !mayUseVersion2(open)) return refuse('apps-too-old')
  if (how.until !== undefined && Object.values(how.rights).includes('keep')) return refuse('not-well-formed')
  const given = await grantHere(open, how, sync)
  if (!given.ok || !how.rights.care) return given
  for (const { file, kept } of appointmentFiles(open, how.file)) {
    const done =
      kept.rights.card === 'keep'
        ? await grantHere(
            open,
            {
              file,
              member: how.member,
              rights: { card: how.rights.care === 'keep' ? 'keep' : 'read' },
              ...(how.until !== undefined && { until: how.until }),
            },
            sync,
          )
        : given
    // A stop is lifted in each file apart, and needs two there within 72 hours: the child's own file is given now.
    if (!done.ok && done.code !== 'member-barred') return done
  }
  return given
}

interface Granting {
  readonly file: FileId
  readonly member: string
  readonly rights: Rights
  readonly until?: string
  readonly decided?: true
}

function grantHere(open: Sync, how: Granting, sync: RunSync): Promise<Result<true, Refusal>> {
  return changeAccess(open, how.file, sync, async (access, state) => {
    const member = memberAt(open.directory, idBytes(how.member))
    if (!member || member.removed || member.ended) return refuse('not-found')
    if (hasBar(access, member.member)) return refuse('member-barred')
    // An end takes the part away like a hand.
    if (how.until !== undefined && how.rights.care && isLastSupervisor(open, access, how))
      return refuse('someone-else-must')
    const { caseFile } = await open.mutex.run((turn) => foldedFile(open, turn, how.file, state))
    const not = whyNotGiven(open, { file: how.file, member: memberText(member.member), words: caseFile })
    if (not) return refuse(not)
    if (
      fileTypeOf(open.kinds, caseFile) === 'safeguarding' &&
      mayBeLetIn(open, memberText(member.member), reportedIn(caseFile)).answer === 'refused'
    )
      return refuse('rule-refused')
    const before = rightsOf(access, member.member)
    const given = how.decided ? how.rights : withoutDecision(open, memberText(member.member), how.rights, before)
    if (Object.keys(given).length === 0) return accept([])
    const cardEnds = untilOf(access, member.member, CARD)
    // Nobody has a part without the card: it lasts as long as the part.
    const longer = cardEnds !== undefined && (how.until === undefined || how.until > cardEnds)
    const rights = before.card ? { ...(longer && { card: before.card }), ...given } : withCard(given)
    const asked = toWire(rights)
    if (asked.size === 0) return accept([])
    const keeps = (folder: number) => rightOf(access, open.memberId, folder) === 'keep'
    if (![...asked.keys()].every((folder) => keeps(folder) || (folder === 0 && !before.card)))
      return refuse('not-entitled')
    const epochs = new Map(
      [...asked.keys()].flatMap((folder) => {
        const epoch = currentEpoch(access, folder)?.epoch
        return epoch === undefined ? [] : [[folder, epoch] as const]
      }),
    )
    const keys = currentKeys(open, how.file, epochs)
    if (keys.length < epochs.size) return refuse('not-entitled')
    return accept([
      await grantedRecord(placeFor(open, how.file, access), {
        grants: [await wrapFor(open, how.file, member.member, asked, keys, how.until)],
      }),
    ])
  })
}

/**
 * Withdraws folders of a file. Who loses `care` of a child's file also loses the appointment files of that child that this member keeps; who loses the
 * whole file also loses each single fact of it that this member gave them.
 */
export async function revoke(
  open: Sync,
  how: { file: FileId; member: string; folders?: readonly Folder[] },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  const taken = await revokeHere(open, how, sync)
  const whole = !how.folders || how.folders.includes('card')
  if (!taken.ok || !(whole || how.folders?.includes('care'))) return taken
  const beside = [
    ...appointmentFiles(open, how.file).flatMap(({ file, kept }) => (kept.rights.card === 'keep' ? [file] : [])),
    ...(whole ? factsGivenTo(open, how.file, how.member) : []),
  ]
  for (const file of beside) {
    const done = await revokeHere(open, { file, member: how.member }, sync)
    if (!done.ok) return done
  }
  return taken
}

function revokeHere(
  open: Sync,
  how: { file: FileId; member: string; folders?: readonly Folder[] },
  sync: RunSync,
): Promise<Result<true, Refusal>> {
  return changeAccess(open, how.file, sync, async (access) => {
    const member = idBytes(how.member)
    const held = FOLDERS.filter((folder) => folder in rightsOf(access, member))
    const taken = how.folders ? held.filter((folder) => how.folders?.includes(folder)) : held
    if (taken.length === 0) return accept([])
    // A member who keeps any folder still sees the card; who loses the card loses everything.
    const folders = (taken.includes('card') ? held : taken).map(numberOfFolder)
    if (how.member === open.member) return refuse('someone-else-must')
    const where = { directory: open.directory, at: open.directory.head.seq }
    const needsTwo = actsNeedTwo(open) && lossesByTaking(access, { member, folders }, open.memberId, where).length > 0
    if (!needsTwo && folders.includes(numberOfFolder('care')) && isLastSupervisor(open, access, how))
      return refuse('someone-else-must')
    if (!folders.every((folder) => rightOf(access, open.memberId, folder) === 'keep')) return refuse('not-entitled')
    if (needsTwo) {
      const act = { is: 'take' as const, member, folders: folders.toSorted((a, b) => a - b) }
      return accept(await proposing(open, how.file, access, act))
    }
    const keyed: Keyed = { access, records: [], keys: [] }
    const turned = await turnKeys(open, how.file, keyed, {
      folders: folders.filter((folder) => currentEpoch(access, folder)),
      removed: [{ member, folders }],
    })
    return turned ? accept(keyed.records) : refuse('not-entitled')
  })
}
