import { asSealed } from '#domain/entry/by-place.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { type AccessState, rightOf, untilOf } from '#sealing/access/access.ts'
import { isTakenOut } from '#sealing/access/access-state.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Rights } from '../../kept/rights.ts'
import type { Alarm, FileState, RightTaken } from '../../kept/row-types.ts'
import { withJoinedFiles } from './with-joined-files.ts'
import { endsOf, rightsOf } from '../state/rights.ts'
import { actsNeedTwo, mayUseVersion2, setsWordsAside } from '../state/speaks.ts'
import { closedBefore, withoutKey } from '../state/begun-anew.ts'
import { folderKeyAt } from '../state/keyring.ts'
import { unwrittenStops } from '../state/unwritten-stops.ts'
import { today } from '../../platform/today.ts'
import { deviceText, folderName, idBytes, memberText, numberOfFolder } from '../../kept/id-text.ts'
import { isUnreadable } from '../state/damage.ts'
import type { Files } from '../files.ts'
import { memberNames } from './member-names.ts'
import { refusedIn } from '../state/attention-rows.ts'
import { admittedAtOpening } from '../state/by-need.ts'
import { accessOf, stateOf } from '../state/file-state.ts'
import { foldedFile } from './folded-file.ts'
import { keyOfPlace } from './found.ts'
import { deviceForked, erasureAsked } from '../state/team-kinds.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import type { FileView, NoteUndecided } from '../api.ts'
import { endedUnanswered } from './moved-in-files.ts'
import { undecidedIn, type UndecidedNote } from './undecided-notes.ts'
import { takenOutHere, waitingActs } from './waiting-views.ts'
import { waitingHere } from '../state/waiting-acts.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { Turn } from '../../kept/mutex.ts'

async function viewOf(open: Files, turn: Turn, file: FileId, state: FileState): Promise<FileView> {
  const { caseFile, rights, places } = await foldedFile(open, turn, file, state)
  const access = await accessOf(open, file, state)
  const child = await withJoinedFiles(open, turn, file, caseFile)
  const undecided = await undecidedIn(open, turn, file, state)
  return {
    file,
    caseFile: child.caseFile,
    ...(child.standsIn !== undefined && { standsIn: child.standsIn }),
    rights,
    grants: await grantsOf(open, turn, state, access),
    mayEnd: mayUseVersion2(open),
    ended: access ? endsOf(access, open.memberId).filter(({ on }) => on <= today(open)) : [],
    ...(access && hidesEarlier(open, file, access) && { hidesEarlier: true }),
    ...(access && closedParts(open, file, access)),
    ...(access && access.steppedOut.length > 0 && { steppedOut: await steppedOutOf(open, turn, access) }),
    ...(access && state.taken && { taken: takenHere(open, access, state.taken, rights) }),
    ...(access && unwrittenStops(access, caseFile).length > 0 && { unwrittenStop: true as const }),
    delivery: deliveryOf(open, file, child.caseFile, { ...child.places, ...places }),
    redacted: access ? redactedIn(open, access) : [],
    alarms: [
      ...state.alarms,
      ...forksTold(caseFile),
      ...triedElsewhere(caseFile),
      ...incompleteActs(open, file, state, caseFile),
    ],
    ...(undecided.length > 0 && { undecided: undecided.map(noteUndecided) }),
    erasureAskedBy: actsNeedTwo(open) ? erasureProposedBy(open, caseFile, access) : erasureAskedBy(caseFile),
    ...(state.doubtedErasure && !state.doubtedErasure.denied && { erasureSaidBy: state.doubtedErasure.by }),
    ...(state.away && { away: true as const }),
    ...(actsNeedTwo(open) && { byTwo: true as const }),
    ...(setsWordsAside(open) && { setsAside: true as const }),
    ...(access &&
      access.proposals.length > 0 && { waiting: await waitingActs(open, { file, caseFile, places, state, access }) }),
    ...(access && access.aside.length > 0 && { takenOut: takenOutHere(open, access) }),
  }
}

/** The view of a stored file. It holds the mutex, so that it never shows half of an act. */
export function viewed(open: Files, file: FileId): Promise<Result<FileView, Refusal>> {
  return open.mutex.run(async (turn) => {
    const state = await stateOf(open, file)
    if (state && (await hasEnded(open, file, state))) return refuse('grant-ended')
    return state
      ? accept(await viewOf(open, turn, file, state))
      : refuse(isUnreadable(open, file) ? 'damaged' : 'not-found')
  })
}

/** The grant of the card, and with it the whole file, ended by this device's calendar. */
async function hasEnded(open: Files, file: FileId, state: FileState): Promise<boolean> {
  const access = await accessOf(open, file, state)
  return (
    access !== undefined &&
    endsOf(access, open.memberId).some(({ folder, on }) => folder === 'card' && on <= today(open))
  )
}

const noteUndecided = ({ entry, counts, mayDecide }: UndecidedNote): NoteUndecided => {
  const { id, folder, by, recordedAt } = entry
  return { id, folder, by, recordedAt, counts, mayDecide }
}

async function grantsOf(
  open: Files,
  turn: Turn,
  state: FileState,
  access: AccessState | undefined,
): Promise<FileView['grants']> {
  const names = await memberNames(open, turn)
  const name = (member: string) => names.get(member) ?? ''
  if (!access)
    return admittedAtOpening(open, state).map(({ member, rights }) => ({
      member: member as FileView['grants'][number]['member'],
      name: name(member),
      rights,
      since: 0,
    }))
  return [...access.members.values()].flatMap(({ member, since }) => {
    const rights = rightsOf(access, member)
    const text = memberText(member)
    const ends = Object.fromEntries(endsOf(access, member).map(({ folder, on }) => [folder, on]))
    return Object.keys(rights).length > 0
      ? [{ member: text, name: name(text), rights, since, ...(Object.keys(ends).length > 0 && { ends }) }]
      : []
  })
}

async function steppedOutOf(
  open: Files,
  turn: Turn,
  access: AccessState,
): Promise<NonNullable<FileView['steppedOut']>> {
  const names = await memberNames(open, turn)
  return access.steppedOut.map(({ member, folder }) => {
    const text = memberText(member)
    return { member: text, name: names.get(text) ?? '', folder: folderName(folder) }
  })
}

/** Whether the chain of keys of `whereabouts` was cut before this member got the folder: what was written there before does not open, as it should be. */
function hidesEarlier(open: Files, file: FileId, access: AccessState): boolean {
  const folder = numberOfFolder('whereabouts')
  return (
    rightOf(access, open.memberId, folder) !== undefined &&
    (access.epochs.get(folder) ?? []).some(({ epoch }) => !folderKeyAt(open, file, folder, epoch))
  )
}

/** What members have again is told no more. */
function takenHere(open: Files, access: AccessState, taken: readonly RightTaken[], own: Rights): readonly RightTaken[] {
  const day = today(open)
  return taken.flatMap((one) => {
    const member = idBytes(one.member)
    const has = (folder: Folder) =>
      rightOf(access, member, numberOfFolder(folder)) !== undefined &&
      (untilOf(access, member, numberOfFolder(folder)) ?? '9') > day
    const isKnown = (folder: Folder) => own[folder] !== undefined || one.member === open.member
    const folders = one.folders.filter((folder) => !has(folder))
    if (folders.length === 0) return []
    return [{ ...one, all: one.all && !FOLDERS.some(has), folders: folders.filter(isKnown) }]
  })
}

function closedParts(open: Files, file: FileId, access: AccessState): Pick<FileView, 'withoutKey' | 'closedBefore'> {
  const [without, before] = [withoutKey(open, file, access), closedBefore(open, file, access)]
  return {
    ...(without.length > 0 && { withoutKey: without.map(folderName) }),
    ...(before.length > 0 && { closedBefore: before.map(folderName) }),
  }
}

function deliveryOf(
  open: Files,
  file: FileId,
  caseFile: CaseFile,
  places: Readonly<Record<string, unknown>>,
): FileView['delivery'] {
  const refused = new Set(
    [file, ...(caseFile.joined ?? [])].flatMap((one) => refusedIn(open, one)).map((entry) => entry.id),
  )
  return Object.fromEntries(
    caseFile.entries.map((entry) => [
      entry.id,
      keyOfPlace(entry.folder, asSealed(entry).id) in places ? 'sent' : refused.has(entry.id) ? 'refused' : 'here',
    ]),
  )
}

function redactedIn(open: Files, access: AccessState): FileView['redacted'] {
  return access.redactions
    .filter((one) => isTakenOut(access, one))
    .flatMap(({ folder, device }) => {
      const by = deviceAt(open.directory, device)?.member
      return by ? [{ folder: folderName(folder), by: memberText(by), device: deviceText(device) }] : []
    })
}

/** A device that changed its identity says so in the file itself, where no server can hide it. */
function forksTold(caseFile: CaseFile): readonly Alarm[] {
  return (caseFile.byKind[deviceForked.name] ?? []).map((entry) => ({
    what: 'fork',
    device: entry.device,
    folder: null,
  }))
}

/** Somebody tried to change an entry where they may not write, or took the id of one: nothing there changed. */
function triedElsewhere({ entries }: CaseFile): readonly Alarm[] {
  return entries.flatMap(({ found, device, folder }): readonly Alarm[] =>
    found?.without || found?.twin
      ? // Whose entry of two was the first, nothing shows.
        [{ what: 'written-without-right', device: found.without ? device : null, folder }]
      : [],
  )
}

/** Checked only by a member who holds every folder and has every row of the server: nobody else can know. */
function incompleteActs(open: Files, file: FileId, state: FileState, caseFile: CaseFile): readonly Alarm[] {
  const whole =
    caseFile.held.length === FOLDERS.length &&
    Object.values(state.folders).every((folder) => folder.seq >= folder.known)
  if (!whole || open.access.get(file)?.redactions.length || open.access.get(file)?.proposals.length) return []
  const acts = Map.groupBy(
    caseFile.entries.filter((entry) => entry.act),
    (entry) => entry.act?.id,
  )
  return [...acts.values()].flatMap((entries) => {
    const [first] = entries
    return first?.act && entries.length < first.act.parts
      ? [{ what: 'act-incomplete' as const, device: first.device, folder: first.folder }]
      : []
  })
}

const erasureAskedBy = (caseFile: CaseFile): FileView['erasureAskedBy'] =>
  caseFile.byKind[erasureAsked.name]?.at(-1)?.by ?? null

function erasureProposedBy(open: Files, file: CaseFile, access: AccessState | undefined): FileView['erasureAskedBy'] {
  const proposal =
    access &&
    waitingHere(open, access).find((one) => one.act.is === 'erase' && !endedUnanswered(open, file, access, one))
  return proposal ? memberText(proposal.by.member) : null
}
