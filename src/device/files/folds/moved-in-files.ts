import type { Entry } from '#domain/entry/entry.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { all } from '#domain/file/values.ts'
import { cameWithFile } from '#domain/kinds/before/from-another-agency.ts'
import { movedInEntries, movedInLooked, MOVED_IN } from '#domain/kinds/before/moved-in-looked.ts'
import { legalHold } from '#domain/kinds/closure/legal-hold.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import type { ActProposal } from '#sealing/access/proposed-act.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idBytes, memberText } from '../../kept/id-text.ts'
import type { WhySpared } from '../api.ts'
import type { Files } from '../files.ts'
import { supervisorsOf } from '../state/supervisors.ts'
import { erasureAsked } from '../state/team-kinds.ts'
import { agreedHere, waitingHere } from '../state/waiting-acts.ts'

/** How long after a file was moved in two people can undo its import. */
const A_DAY = 24 * 3_600_000

/** The entry that opened a file from a row of an agency’s own list; undefined for every other file. */
export function openingFromList(file: CaseFile): Entry | undefined {
  const came = cameWithFile(file)
  return all(file, fileOpened).find((one) => one.body.imported?.scheme === MOVED_IN && !came(one))
}

/** Whether it is within a day of being moved in, before or after: a clock that was put right is no reason to wait for a year. */
export const isOfLastDay = ({ platform }: Pick<Files, 'platform'>, opening: Entry): boolean =>
  Math.abs(platform.clock() - Date.parse(opening.recordedAt)) <= A_DAY

/** What people wrote in it since it was moved in. A request to erase it is no work on it. */
function writtenSince(file: CaseFile, opening: Entry): readonly Entry[] {
  const moved = movedInEntries(file)
  return [...new Set([...file.entries, ...file.needsNewerApp])].filter(
    ({ id, kind }) => id !== opening.id && kind !== erasureAsked.name && !moved.has(id),
  )
}

/**
 * Why undoing the import spares this file; undefined where it does not. Of the line of a file it tells what the line knows:
 * before anything is signed, the whole file is asked.
 */
export function whySpared(open: Files, file: CaseFile, opening: Entry, access: AccessState): WhySpared | undefined {
  const since = writtenSince(file, opening)
  if (since.some(({ kind }) => kind === legalHold.name)) return 'held-by-law'
  if (since.some(({ kind }) => kind === movedInLooked.name)) return 'looked-at'
  if (since.length > 0) return 'written-in'
  return isGiven(open, opening.by, access) ? 'given' : undefined
}

/**
 * Whether somebody else holds it than whoever moved it in and the supervisors, who get every file; or another supervisor a
 * part that this member does not hold, in which they may have written.
 */
function isGiven(open: Files, by: MemberId, access: AccessState): boolean {
  const supervisors = supervisorsOf(open)
  const others = [...access.members.values()].filter(({ member }) => memberText(member) !== by)
  const unread = [...access.epochs.keys()].filter((folder) => !rightOf(access, open.memberId, folder))
  return others.some(
    ({ member, rights }) =>
      !supervisors.includes(memberText(member)) ||
      (!equal(member, open.memberId) && unread.some((folder) => rights.has(folder))),
  )
}

/**
 * By whoever moved the file in: with all files of the import they ask that it is erased, and it waits for a second person.
 * Undefined where somebody asks it of this file by itself, and says why.
 */
export const undoAsked = (open: Files, file: CaseFile, opening: Entry, access: AccessState): ActProposal | undefined =>
  all(file, erasureAsked).length > 0
    ? undefined
    : waitingHere(open, access).find(({ act, by }) => act.is === 'erase' && equal(by.member, idBytes(opening.by)))

/** Whether what waits in this file is asked for many together: no line of its own on *Today*, of files that stay either. */
export function isAskedTogether(open: Files, line: CaseFile, access: AccessState, proposal: ActProposal): boolean {
  const opening = openingFromList(line)
  return opening !== undefined && undoAsked(open, line, opening, access) === proposal
}

/**
 * Whether it was asked with a whole import and ended without a second person: the file is spared, or the day is over. From
 * then on no device shows it or signs for it.
 */
export function endedUnanswered(open: Files, file: CaseFile, access: AccessState, proposal: ActProposal): boolean {
  const opening = openingFromList(file)
  if (!opening || undoAsked(open, file, opening, access) !== proposal) return false
  if (agreedHere(open, access).includes(proposal)) return false
  return !isOfLastDay(open, opening) || whySpared(open, file, opening, access) !== undefined
}
