import type { Bytes } from '#bytes.ts'
import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { wordsAsideOf } from '#sealing/access/access-state.ts'
import { mayComeBack } from '#sealing/access/aside-rules.ts'
import { isAffected, isAgreed, mayPropose, mayReadAside, maySecond, objectorOf } from '#sealing/access/proposal.ts'
import { isSameAct, type ActProposal, type SealedEntry } from '#sealing/access/proposed-act.ts'
import { isAloneFor } from '#sealing/access/second-by-shares.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { base64url, equal } from '#sealing/primitives/bytes.ts'
import type { WordsTakenOut, WaitingAct } from '../api.ts'
import type { Files, FoldBlob } from '../files.ts'
import { keyOfPlace } from './found.ts'
import { endedUnanswered } from './moved-in-files.ts'
import { setsWordsAside } from '../state/speaks.ts'
import { actProposed } from '../state/team-kinds.ts'
import { actName, agreedHere, backUntil, dueAt, hasSignedHere, isTooLate, waitingHere } from '../state/waiting-acts.ts'
import { folderName, memberText } from '../../kept/id-text.ts'
import type { FileState } from '../../kept/row-types.ts'
import { placeOf } from './sealed-place.ts'

interface Here {
  readonly file: FileId
  readonly caseFile: CaseFile
  readonly places: FoldBlob['places']
  readonly state: FileState
  readonly access: AccessState
}

/** What waits in a file for a second person or for its time: from the records, and only the reason from an entry. */
export async function waitingActs(open: Files, here: Here): Promise<readonly WaitingAct[]> {
  const views: WaitingAct[] = []
  for (const proposal of waitingHere(open, here.access))
    if (!endedUnanswered(open, here.caseFile, here.access, proposal)) views.push(await viewOf(open, here, proposal))
  return views
}

async function viewOf(open: Files, here: Here, proposal: ActProposal): Promise<WaitingAct> {
  const { access, state, caseFile } = here
  const { act, by, seconds } = proposal
  const objected = objectorOf(access, proposal)
  const name = actName(proposal)
  const signed = [by, ...seconds].map(({ member }) => memberText(member))
  const agreed = isAgreed(access, proposal, { directory: open.directory, at: open.directory.head.seq })
  const due = agreed ? dueAt(open, state, access, proposal) : null
  const signs = hasSignedHere(open, proposal)
  const named = act.is === 'redact' ? act.entries : act.is === 'bring-back' ? entriesAside(access, act.proposed) : []
  const said = all(caseFile, actProposed).find(({ body }) => body.act === name)
  return {
    act: name,
    is: act.is,
    by: memberText(by.member),
    seconds: signed.slice(1),
    shares: proposal.sharesAt !== undefined,
    objected: objected ? memberText(objected) : null,
    entries: act.is === 'redact' ? await entriesOf(open, here, act.entries) : [],
    writtenBy: authorsOf(open, named),
    count: named.length,
    ...(act.is === 'bring-back' && wordsAsideOf(access, act.proposed)?.whole && { whole: true as const }),
    member: act.is === 'take' ? memberText(act.member) : null,
    folders: act.is === 'take' ? act.folders.map(folderName) : [],
    why: said ? { askedBy: said.body.askedBy, reason: said.body.reason } : null,
    agreed,
    doneFrom: due === null ? null : new Date(Math.max(due, open.platform.clock())).toISOString(),
    // What comes back waits for nothing: no third person is needed.
    maySecond: !signs && !(agreed && act.is === 'bring-back') && maySecond(access, open.memberId, act),
    mayUseShares:
      signs &&
      !agreed &&
      proposal.sharesAt === undefined &&
      setsWordsAside(open) &&
      isAloneFor(access, open.memberId, act, { directory: open.directory, at: open.directory.head.seq }),
    mayTakeBack: signs,
    maySayNo: !signs && !objected && isAffected(access, open.memberId, act, open.directory),
    left: state.leftActs?.includes(name) === true,
  }
}

const entriesAside = (access: AccessState, proposed: Bytes): readonly SealedEntry[] =>
  wordsAsideOf(access, proposed)?.entries ?? []

/** Words that were set aside and can come back: after they were taken out, or because that was stopped. */
export function takenOutHere(open: Files, access: AccessState): readonly WordsTakenOut[] {
  const agreed = agreedHere(open, access)
  const where = { directory: open.directory, at: open.directory.head.seq }
  return access.aside
    .filter((set) => !isTooLate(open, set) && !agreed.some(({ hash }) => equal(hash, set.proposed)))
    .map((set) => {
      const asked = { is: 'bring-back', proposed: set.proposed } as const
      return {
        act: base64url(set.proposed),
        by: set.by.map(memberText),
        shares: set.shares,
        count: set.entries.length,
        ...(set.whole && { whole: true as const }),
        writtenBy: authorsOf(open, set.entries),
        until: set.doneHour === undefined ? null : new Date(backUntil(set.doneHour)).toISOString(),
        mayAsk:
          set.doneHour !== undefined &&
          mayPropose(access, open.memberId, asked) &&
          !waitingHere(open, access).some(({ act }) => isSameAct(act, asked)),
        mayUseShares:
          memberAt(open.directory, open.memberId)?.custodian === true &&
          mayReadAside(access, open.memberId, set.proposed) &&
          mayComeBack(access, set, where),
      }
    })
}

/** The entries that a proposal names and that this device shows: by their places, not by what an entry says of them. */
async function entriesOf(open: Files, here: Here, named: readonly SealedEntry[]): Promise<readonly EntryId[]> {
  const found: EntryId[] = []
  for (const entry of here.caseFile.entries) {
    const place = here.places[keyOfPlace(entry.folder, entry.id)]
    const sealed = place && (await placeOf(open, here.file, entry.folder, place))
    if (!sealed) continue
    const is = named.some(
      (one) =>
        folderName(one.folder) === entry.folder && one.entry === sealed.number && equal(one.device, sealed.device),
    )
    if (is) found.push(entry.id)
  }
  return found
}

function authorsOf(open: Files, named: readonly SealedEntry[]): WaitingAct['writtenBy'] {
  const members = named.flatMap(({ device }) => {
    const known = [...open.directory.devices.values()].find((one) => equal(one.device, device))
    return known ? [memberText(known.member)] : []
  })
  return [...new Set(members)]
}
