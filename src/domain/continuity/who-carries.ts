import type { CaseFile } from '../file/case-file.ts'
import type { Doer } from '../entry/doer.ts'
import { isNotHere } from '../file/from-elsewhere.ts'
import type { Due } from '../file/due.ts'
import type { Folder, MemberId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { askedToCarry, handedOverBy } from '../kinds/any/hand-over.ts'
import { stoppedMembers } from '../kinds/follow-up/member-stopped.ts'
import { caseHolder, deputiesOn, holdersOf } from '../kinds/registration/case-holder.ts'
import { openingOf } from '../kinds/registration/file-opened.ts'
import { current } from '../file/values.ts'

/**
 * Whether a member can still do something about this child: in the agency, not stopped on this file, and (where the
 * device knows) with the key of what is due.
 */
function canSeeDues(file: CaseFile): (member: MemberId) => boolean {
  const stopped = stoppedMembers(file)
  return (member) =>
    !isNotHere(file, member) && !stopped.includes(member) && (file.careReaders?.includes(member) ?? true)
}

/**
 * Who carries a child's case, of those who are still in the agency and hold the file: the person named for it; else the person who named
 * somebody who has not written here yet; else the person who was asked to take over and has not answered. Where none of
 * them is left, each supervisor who holds the file carries it, so that a missing answer never takes a child off
 * everybody's day. `on`: a day, on which whoever stands in carries it, too.
 */
export function carries(file: CaseFile, me: MemberId, on?: PlainDate): boolean {
  const here = canSeeDues(file)
  if (on !== undefined && here(me) && deputiesOn(file, on).includes(me)) return true
  const named = [...current(file, caseHolder, 'caseworker'), ...current(file, caseHolder, 'second-caseworker')]
  const wrote = new Set(file.entries.map((entry) => entry.by))
  const holders = named.flatMap((entry) =>
    wrote.has(entry.body.member) ? [entry.body.member] : [entry.body.member, entry.by],
  )
  const opener = openingOf(file)?.by
  const standing = (named.length > 0 ? holders : opener === undefined ? [] : [opener]).filter(here)
  const asked = askedToCarry(file)
  if (standing.includes(me) || asked === me) return true
  return (
    standing.length === 0 && (named.length > 0 || opener !== undefined) && (file.supervisors?.includes(me) ?? false)
  )
}

/** Nobody who is named for this case is still in the agency and holds the file. */
export function carriedByNobody(file: CaseFile): boolean {
  const named = [...holdersOf(file, 'caseworker'), ...holdersOf(file, 'second-caseworker')]
  const opener = openingOf(file)?.by
  const carriers = named.length > 0 ? named : opener === undefined ? [] : [opener]
  const here = canSeeDues(file)
  return carriers.length > 0 && !carriers.some(here)
}

/** What a member may do in each folder of the file. */
type Rights = Readonly<Partial<Record<Folder, 'read' | 'write' | 'keep'>>>

/**
 * What a due is to a member. `mine`: that person is named to do it, or carries the case and no other present member is
 * named, or works in one part alone (by `rights`) and it is due there. `another-does`: that person carries the case, and
 * another member is named. Null: it does not concern them today.
 */
export function dueTo(
  file: CaseFile,
  due: Pick<Due, 'who' | 'also' | 'forSupervisor' | 'entry'>,
  me: MemberId,
  rights: Rights = {},
  on?: PlainDate,
): 'mine' | 'another-does' | null {
  // Shown on the supervisors' list; where no supervisor holds the file, the worker who carries the child keeps it.
  if (due.forSupervisor && (file.supervisors ?? []).some(canSeeDues(file))) return null
  if ([...(due.who ? [due.who] : []), ...(due.also ?? [])].some((doer) => isMember(doer, me))) return 'mine'
  if (!carries(file, me, on))
    return isDueInOwnPart(file, due, rights) && !(due.who && isThere(file, due.who)) ? 'mine' : null
  return due.who && isThere(file, due.who) ? 'another-does' : 'mine'
}

/** What everybody who works with the child writes in: a due of these is of whoever carries the case. */
const OF_THE_CASE: readonly Folder[] = ['card', 'care', 'whereabouts']

const writes = (rights: Rights, folder: Folder) => rights[folder] === 'write' || rights[folder] === 'keep'

/** A specialist, a lawyer or a nurse, who writes in a part and not in the care: what is due there is theirs. */
function isDueInOwnPart(file: CaseFile, { entry }: Pick<Due, 'entry'>, rights: Rights): boolean {
  if (entry === undefined || writes(rights, 'care')) return false
  const folder = file.entries.find(({ id }) => id === entry)?.folder
  return folder !== undefined && !OF_THE_CASE.includes(folder) && writes(rights, folder)
}

const isMember = (doer: Doer, member: MemberId) => 'member' in doer && doer.member === member

/** A member of the agency who still works on this file, as far as the file tells. */
const isThere = (file: CaseFile, doer: Doer) =>
  'member' in doer &&
  !isNotHere(file, doer.member) &&
  !stoppedMembers(file).includes(doer.member) &&
  !handedOverBy(file).includes(doer.member)
