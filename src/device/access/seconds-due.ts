import type { MemberId } from '#domain/entry/ids.ts'
import type { Due } from '#domain/file/due.ts'
import { rightOf } from '#sealing/access/access.ts'
import { CARD } from '#sealing/access/right.ts'
import type { FileLine } from '../files/api.ts'
import type { Files } from '../files/files.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { secondAsked } from '../files/state/team-kinds.ts'
import { type AskOfTwo, asksOfTwo } from './asks-of-two.ts'

/** Adds what a colleague asks this member to do as the second person, and what this member has to ask again. */
export function withSecondsAsked(open: Files, lines: readonly FileLine[]): Promise<readonly FileLine[]> {
  return Promise.all(
    lines.map(async (line) => {
      const state = secondAsked.name in line.line.byKind ? await stateOf(open, line.file) : undefined
      const access = state && (await accessOf(open, line.file, state))
      if (!access || access.erased) return line
      const asks = asksOfTwo(line.line, access)
      const keeps = rightOf(access, open.memberId, CARD) === 'keep'
      const here = asks.flatMap((ask) => dueOf(ask, asks, { me: open.member, keeps }))
      return here.length === 0 ? line : { ...line, due: [...line.due, ...here].toSorted(byDay) }
    }),
  )
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
