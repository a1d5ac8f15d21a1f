import { answersTo, approvalStateOf, holdingNow } from './approvals.ts'
import type { CaseFile } from './case-file.ts'
import type { Entry } from '../entry/entry.ts'

/** One thing of the agency that a custodian writes and a supervisor agrees to, in its versions. */
export interface SignedByTwo<Body> {
  /** The version that counts, if any does. */
  readonly counts: Entry<Body> | null
  /** The newest version, whatever was answered to it. */
  readonly newest: Entry<Body>
  readonly stands: 'asked' | 'waiting' | 'returned' | 'ended'
  /** What a supervisor who sent it back would have as enough. */
  readonly enough: Entry | null
}

/**
 * Each of these, oldest first. A version counts once a custodian wrote it and a supervisor who is another person agreed.
 * That something ends counts at once: one person may stop it.
 */
export function signedByTwo<Body>(
  team: CaseFile,
  written: readonly Entry<Body>[],
  { key, ends }: { readonly key: (body: Body) => string; readonly ends: (body: Body) => boolean },
): readonly SignedByTwo<Body>[] {
  const byCustodians = written.filter((entry) => team.custodians?.includes(entry.by) ?? true)
  return [...Map.groupBy(byCustodians, ({ body }) => key(body)).values()].flatMap((versions) => {
    const holding = holdingNow(versions, (entry) => ends(entry.body) || agreed(team, entry))
    const ended = holding.some(({ body }) => ends(body))
    const newest = versions.findLast(({ id }) => !(id in team.replaced)) ?? versions.at(-1)
    return newest ? [{ counts: ended ? null : (holding.at(-1) ?? null), newest, ...standing(team, newest, ends) }] : []
  })
}

const agreed = (team: CaseFile, entry: Entry) => approvalStateOf(team, entry) === 'approved'

function standing<Body>(
  team: CaseFile,
  newest: Entry<Body>,
  ends: (body: Body) => boolean,
): Pick<SignedByTwo<Body>, 'stands' | 'enough'> {
  if (ends(newest.body)) return { stands: 'ended', enough: null }
  if (agreed(team, newest)) return { stands: 'asked', enough: null }
  const enough = answersTo(team, newest).returnedBy.at(-1) ?? null
  return { stands: enough ? 'returned' : 'waiting', enough }
}
