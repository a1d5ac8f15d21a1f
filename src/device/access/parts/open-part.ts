import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { partOpened } from '#domain/kinds/follow-up/part-opened.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { accept, refuse, type Result } from '#result.ts'
import { hasBar, rightOf, untilOf } from '#sealing/access/access.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { accessOf, stateOf } from '../../files/state/file-state.ts'
import { whyNotGiven } from '../../files/state/may-be-given.ts'
import { mayWriteFolder, rightsOf } from '../../files/state/rights.ts'
import { mayUseVersion2 } from '../../files/state/speaks.ts'
import { supervisesNow } from '../../files/state/supervisors.ts'
import { writeAct } from '../../files/write/write.ts'
import { idBytes, numberOfFolder } from '../../kept/id-text.ts'
import type { Rights } from '../../kept/rights.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { today } from '../../platform/today.ts'
import type { RunSync, Sync } from '../../sync/sync.ts'
import { grant } from '../change-access.ts'

interface Giving {
  readonly file: FileId
  readonly member: MemberId
  readonly rights: Rights
  readonly until?: string
}

/**
 * Grants folders as a person decides it. Health and Talks go to a supervisor by a decision that stands in the file: it is
 * written here, and its key goes with it in one request. Of the rest nothing is written.
 */
export async function grantByDecision(open: Sync, how: Giving, sync: RunSync): Promise<Result<true, Refusal>> {
  const asked = BY_NEED_ONLY.filter((part) => how.rights[part])
  if (asked.length === 0 || !supervisesNow(open, how.member)) return grant(open, how, sync)
  if (how.until !== undefined && !mayUseVersion2(open)) return refuse('apps-too-old')
  const others = Object.fromEntries(
    Object.entries(how.rights).filter(([folder]) => !asked.some((one) => one === folder)),
  )
  if (Object.keys(others).length > 0) {
    const given = await grant(open, { ...how, rights: others }, sync)
    if (!given.ok) return given
  }
  const synced = await sync()
  if (!synced.ok) return refuse(synced.code)
  // What they have already, or until another day, is no new decision.
  const parts = await notHeld(open, how, asked)
  if (parts.length === 0) return accept(true)
  const decided = await sayPartOpened(open, how, parts)
  if (!decided.ok) return decided
  const sent = await sync()
  if (!sent.ok) return refuse(sent.code)
  return (await notHeld(open, how, parts)).length === 0 ? accept(true) : refuse('server-refused')
}

/** Writes the decision into the file; the key goes with it when it is sealed. */
export function sayPartOpened(open: Sync, { file, member, rights, until }: Giving, parts: readonly Folder[]) {
  return open.mutex.run(async (turn): Promise<Result<true, Refusal>> => {
    const state = await stateOf(open, file)
    const access = state && (await accessOf(open, file, state))
    const known = memberAt(open.directory, idBytes(member))
    if (!access || access.erased || !known || known.ended) return refuse('not-found')
    if (hasBar(access, known.member)) return refuse('member-barred')
    const mine = rightsOf(access, open.memberId)
    if (!parts.every((part) => mine[part] === 'keep')) return refuse('not-entitled')
    if (until !== undefined && parts.some((part) => rights[part] === 'keep')) return refuse('not-well-formed')
    const not = whyNotGiven(open, { file, member })
    if (not) return refuse(not)
    // Whoever carries the child reads it; whoever may not write there says it in the part itself.
    const inCare = mayWriteFolder(mine, 'care')
    const isOne = inCare && new Set(parts.map((part) => rights[part])).size === 1
    const act = isOne ? [parts] : parts.map((part) => [part])
    const written = await writeAct(
      open,
      turn,
      act.map((named) => ({
        file,
        draft: {
          kind: partOpened.name,
          folder: inCare ? 'care' : (named[0] ?? 'care'),
          at: today(open),
          about: ['child'],
          body: { member, parts: named, right: rights[named[0] ?? 'card'], ...(until !== undefined && { until }) },
        },
      })),
    )
    return written.ok ? accept(true) : refuse(written.code)
  })
}

/** Those of these parts that the member does not have as it is asked for. */
async function notHeld(
  open: Sync,
  { file, member, rights, until }: Giving,
  parts: readonly Folder[],
): Promise<readonly Folder[]> {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access) return parts
  const who = idBytes(member)
  return parts.filter((part) => {
    const folder = numberOfFolder(part)
    return rightOf(access, who, folder) !== rights[part] || untilOf(access, who, folder) !== until
  })
}
