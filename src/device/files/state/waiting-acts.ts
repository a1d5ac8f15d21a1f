import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { fileAside, type Redaction, type WordsAside, wordsAsideOf } from '#sealing/access/access-state.ts'
import { delayAt, deviceAt } from '#sealing/directory/directory-view.ts'
import { BACK_HOURS } from '#sealing/directory/waiting-limits.ts'
import { hasSigned, hoursOf, isAgreed, isAlive, isUrgent, proposalOf } from '#sealing/access/proposal.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { CARD } from '#sealing/access/right.ts'
import { isAloneInFile, isAloneToLift } from '#sealing/access/second-by-shares.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import type { Rights } from '../../kept/rights.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Files } from '../files.ts'
import { setsWordsAside } from './speaks.ts'

const HOUR = 3_600_000

const here = ({ directory }: Pick<Files, 'directory'>) => ({ directory, at: directory.head.seq })

/** The acts that wait for anybody: whose signers are all gone, or what was done otherwise, waits no more. */
export const waitingHere = (open: Pick<Files, 'directory'>, access: AccessState): readonly ActProposal[] =>
  access.proposals.filter((proposal) => isAlive(access, proposal, here(open)))

/** Whether this member has signed it, with a device that was not taken off since. */
export const hasSignedHere = (open: Pick<Files, 'directory' | 'memberId'>, proposal: ActProposal): boolean =>
  hasSigned(proposal, open.memberId, here(open))

/** The acts on which enough people agreed, as the newest directory known here says of them. */
export const agreedHere = (open: Pick<Files, 'directory'>, access: AccessState): readonly ActProposal[] =>
  access.proposals.filter((proposal) => isAgreed(access, proposal, here(open)))

/**
 * Entries that nobody sees, each by folder, device and number: meanwhile; and once they are taken out also where they lie
 * here still, because a device of those who signed was taken off since.
 */
export function hiddenEntries(open: Pick<Files, 'directory'>, access: AccessState | undefined): ReadonlySet<string> {
  if (!access) return new Set()
  const hidden = [
    ...agreedHere(open, access).flatMap(({ act }) => (act.is === 'redact' ? act.entries : [])),
    ...access.aside.flatMap(({ entries, doneHour }) => (doneHour === undefined ? [] : entries)),
  ]
  return new Set(hidden.map(({ folder, device, entry }) => hiddenKey(folder, device, entry)))
}

export const hiddenKey = (folder: number, device: Uint8Array, entry: number): string =>
  `${folder}/${idText(device)}/${entry}`

/**
 * Whether only the card of a file is shown: two people agreed that it is erased, or it is said to be erased and nobody
 * at this device has asked the two yet.
 */
export const isHiddenFile = (
  open: Pick<Files, 'directory'>,
  state: FileState,
  access: AccessState | undefined,
): boolean =>
  (state.doubtedErasure !== undefined && !state.doubtedErasure.denied) ||
  (access !== undefined && agreedHere(open, access).some(({ act }) => act.is === 'erase'))

/** The folders of a file that are shown here. */
export function foldersShown(
  open: Pick<Files, 'directory'>,
  state: FileState,
  access: AccessState | undefined,
  rights: Rights,
): readonly Folder[] {
  if (state.away) return []
  const hidden = isHiddenFile(open, state, access)
  return FOLDERS.filter((folder) => folder in rights && (!hidden || folder === 'card')).sort()
}

/** Whether the words of a whole file are to leave this device: two people set it aside. */
export function isAsideHere(open: Pick<Files, 'directory'>, access: AccessState): boolean {
  const set = fileAside(access)
  return set !== undefined && stillStands(open, access, set)
}

/**
 * Whether both who signed what is set aside stand today as well, with the devices with which they signed. With the keys
 * of two lost phones a server could have dated their signatures back: without this no words leave this device.
 */
const stillStands = (open: Pick<Files, 'directory'>, access: AccessState, set: WordsAside): boolean =>
  set.doneHour === undefined
    ? agreedHere(open, access).some(({ hash }) => equal(hash, set.proposed))
    : set.devices.every((device) => deviceAt(open.directory, device)?.standing === 'certified')

/** The directory as this device knows it, and its clock. */
interface HereNow {
  readonly directory: Files['directory']
  readonly platform: Pick<Files['platform'], 'clock'>
}

/**
 * Remembers when this device first saw that enough people agreed, and how long two agree for as it knows then: its own
 * delay begins there, whatever positions the signatures name. Where it ceased to be agreed meanwhile it begins again.
 */
export function noteAgreedHere(
  open: HereNow,
  state: FileState,
  { before, access }: { readonly before: AccessState | undefined; readonly access: AccessState },
): void {
  const agreed = agreedHere(open, access)
  const [now, known] = [open.platform.clock(), delayAt(open.directory, open.directory.head.seq)]
  const noted = agreed.map((proposal) => {
    const name = base64url(proposal.hash)
    const since = stayedAgreed(open, { before, access }, proposal) ? state.agreedSince?.[name] : undefined
    const shown = since === undefined ? undefined : state.shownSince?.[name]
    // An older app noted no hours: then those count that the signatures name.
    return { name, shown, since: since ?? now, hours: since === undefined ? known : (state.agreedHours?.[name] ?? 0) }
  })
  delete state.agreedSince
  delete state.agreedHours
  delete state.shownSince
  if (noted.length === 0) return
  state.agreedSince = Object.fromEntries(noted.map(({ name, since }) => [name, since]))
  state.agreedHours = Object.fromEntries(noted.map(({ name, hours }) => [name, hours]))
  const shown = noted.flatMap(({ name, shown }) => (shown === undefined ? [] : [[name, shown] as const]))
  if (shown.length > 0) state.shownSince = Object.fromEntries(shown)
}

/**
 * Remembers that a screen first showed `now` that these acts were agreed. Never before it was known here: a clock that is
 * set back shortens nothing. False where nothing is new.
 */
export function noteShownHere(state: FileState, acts: readonly string[], now: number): boolean {
  const first = acts.flatMap((name) => {
    const since = state.agreedSince?.[name]
    return since === undefined || state.shownSince?.[name] !== undefined ? [] : [[name, Math.max(now, since)] as const]
  })
  if (first.length > 0) state.shownSince = { ...state.shownSince, ...Object.fromEntries(first) }
  return first.length > 0
}

/** Whether the act was agreed at every place of the stream since `before`, by signatures that still count today. */
function stayedAgreed(
  open: HereNow,
  { before, access }: { readonly before: AccessState | undefined; readonly access: AccessState },
  { hash }: ActProposal,
): boolean {
  for (let then: AccessState | undefined = access; then; then = then.before) {
    const proposal = proposalOf(then, hash)
    if (!proposal || !isAgreed(then, proposal, here(open))) return false
    if (before && equal(then.head.hash, before.head.hash)) return true
  }
  return false
}

/** The moment from which an agreed act may be done by any device, as this one counts it; at once where one person more has signed. */
export function dueAt(
  open: Pick<Files, 'directory'>,
  state: FileState,
  access: AccessState,
  proposal: ActProposal,
): number | null {
  if (proposal.act.is === 'bring-back' || isUrgent(access, proposal, here(open))) return 0
  const name = base64url(proposal.hash)
  const since = state.agreedSince?.[name]
  if (since === undefined) return null
  return since + Math.max(hoursOf(proposal, open.directory), state.agreedHours?.[name] ?? 0) * HOUR
}

/**
 * The moment from which this device does it: its delay counts besides from when a screen of it showed that the act was
 * agreed. Null before one did: whoever holds this device has not been told.
 */
export function dueOnceShown(
  open: Pick<Files, 'directory'>,
  state: FileState,
  access: AccessState,
  proposal: ActProposal,
): number | null {
  const due = dueAt(open, state, access, proposal)
  if (due === null || due === 0) return due
  const name = base64url(proposal.hash)
  const [since, shown] = [state.agreedSince?.[name], state.shownSince?.[name]]
  return since === undefined || shown === undefined ? null : due + shown - since
}

/** Whether 30 days have passed since words were taken out, by this device's clock. */
export const isTooLate = ({ platform }: Pick<Files, 'platform'>, { doneHour }: WordsAside): boolean =>
  doneHour !== undefined && backUntil(doneHour) <= platform.clock()

export const backUntil = (doneHour: number): number => (doneHour + BACK_HOURS) * HOUR

/** The redactions by which this device deletes words: what two people set aside, while both still stand. */
export const redactedHere = (open: Pick<Files, 'directory'>, access: AccessState): readonly Redaction[] =>
  access.redactions.filter(({ aside }) => {
    const set = aside && wordsAsideOf(access, aside)
    return !set || stillStands(open, access, set)
  })

/** How an act is called on this device and in what is written about it. */
export const actName = ({ hash }: Pick<ActProposal, 'hash'>): string => base64url(hash)

const mayUseShares = (open: Pick<Files, 'directory' | 'memberId'>, access: AccessState): boolean =>
  setsWordsAside(open) && rightOf(access, open.memberId, CARD) === 'keep'

/** Whether two shareholders may sign with this member that a stop on the file is lifted: nobody else may. */
export const mayLiftByShares = (open: Pick<Files, 'directory' | 'memberId'>, access: AccessState): boolean =>
  mayUseShares(open, access) && isAloneToLift(access, open.memberId, here(open))

/** The same where folders that nobody keeps are taken back. */
export const mayRecoverByShares = (open: Pick<Files, 'directory' | 'memberId'>, access: AccessState): boolean =>
  mayUseShares(open, access) && isAloneInFile(access, open.memberId, here(open))
