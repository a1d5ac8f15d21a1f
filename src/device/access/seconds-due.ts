import type { MemberId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Due } from '#domain/file/due.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { isAffected, maySecond } from '#sealing/access/proposal.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { CARD } from '#sealing/access/right.ts'
import type { FileLine } from '../files/api.ts'
import type { Files } from '../files/files.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { isAskedTogether } from '../files/folds/moved-in-files.ts'
import { secondAsked } from '../files/state/team-kinds.ts'
import { unwrittenStops } from '../files/state/unwritten-stops.ts'
import { actName, agreedHere, hasSignedHere, waitingHere } from '../files/state/waiting-acts.ts'
import type { FileState } from '../kept/row-types.ts'
import { today } from '../platform/today.ts'
import { type AskOfTwo, asksOfTwo } from './asks-of-two.ts'
import { toTakeBack } from '../files/state/to-take-back.ts'

/** Adds what a colleague asks this member to do as the second person, and what this member has to ask again. */
export function withSecondsAsked(open: Files, lines: readonly FileLine[]): Promise<readonly FileLine[]> {
  return Promise.all(
    lines.map(async (line) => {
      const asked = secondAsked.name in line.line.byKind || open.lines.get(line.file)?.waits
      const state = asked ? await stateOf(open, line.file) : undefined
      const access = state && (await accessOf(open, line.file, state))
      if (!access || access.erased) return line
      const asks = asksOfTwo(open, line.line, access)
      const keeps = rightOf(access, open.memberId, CARD) === 'keep'
      const here = [
        ...asks.flatMap((ask) => dueOf(ask, asks, { me: open.member, keeps })),
        ...waitingDues(open, line.line, state, access),
        ...(keeps ? unwrittenDues(open, line.line, access) : []),
        ...(line.rights.care ? unkeptDues(open, access, asks) : []),
      ]
      return here.length === 0 ? line : { ...line, due: [...line.due, ...here].toSorted(byDay) }
    }),
  )
}

/** A colleague stopped somebody and wrote nothing of it. */
function unwrittenDues(open: Files, file: CaseFile, access: AccessState): readonly Due[] {
  const strange = unwrittenStops(access, file).filter(({ by }) => !equal(by, open.memberId))
  return strange.length > 0 ? [{ what: 'stop-to-confirm', on: today(open), who: { member: open.member } }] : []
}

/** Whoever works in the file agrees that somebody takes it back, or takes it. Which part it is stands in the file alone. */
function unkeptDues(open: Files, access: AccessState, asks: readonly AskOfTwo[]): readonly Due[] {
  const isAsked = asks.some(({ of, counts }) => of === 'recover' && counts)
  const due: Due = { what: 'part-without-keeper', on: today(open), who: { member: open.member } }
  return isAsked || toTakeBack(open, access).length === 0 ? [] : [due]
}

/**
 * What a colleague proposed and this member may sign or take back, and a file that is said to be erased. What is asked for
 * a whole import stands on *Today* once.
 */
function waitingDues(open: Files, line: CaseFile, state: FileState, access: AccessState): readonly Due[] {
  const due = (what: Due['what']): Due => ({ what, on: today(open), who: { member: open.member } })
  const agreed = agreedHere(open, access)
  const waiting = waitingHere(open, access).flatMap((proposal): readonly Due[] => {
    const { act } = proposal
    const signed = hasSignedHere(open, proposal)
    const affected = isAffected(access, open.memberId, act, open.directory)
    if (agreed.includes(proposal)) return signed || affected ? [due('act-agreed')] : []
    if (signed || !maySecond(access, open.memberId, act) || isAskedTogether(open, line, access, proposal)) return []
    if (state.leftActs?.includes(actName(proposal))) return []
    return [due('act-to-second')]
  })
  const [first] = waiting.filter(({ what }) => what === 'act-to-second')
  const [then] = waiting.filter(({ what }) => what === 'act-agreed')
  const doubted = state.doubtedErasure && !state.doubtedErasure.denied ? [due('erasure-in-doubt')] : []
  return [...doubted, ...(first ? [first] : []), ...(then ? [then] : [])]
}

function dueOf(
  ask: AskOfTwo,
  all: readonly AskOfTwo[],
  { me, keeps }: { readonly me: MemberId; readonly keeps: boolean },
): readonly Due[] {
  const due = (what: Due['what']): readonly Due[] => [{ what, on: ask.on, who: { member: me } }]
  if (!ask.counts) {
    const another = all.some((one) => one.of === ask.of && one.member === ask.member && one.counts)
    return ask.by === me && !another ? due('ask-second-again') : []
  }
  if (ask.by === me) return []
  if (ask.of === 'lift') return keeps ? due('stop-lift-asked') : []
  return ask.member === me ? due('part-to-take-back') : []
}

const byDay = (a: Due, b: Due) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)
