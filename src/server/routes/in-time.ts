import type { Bytes } from '#bytes.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { SPOKEN } from '#contract/version.ts'
import { isFirstAlone } from '#sealing/directory/acts-alone.ts'
import { isSameDirectoryAct, type DirectoryAct, type DirectoryProposal } from '#sealing/directory/directory-act.ts'
import { readDirectoryBody, type DirectoryBody } from '#sealing/directory/directory-body.ts'
import { delayOf, isActAgreed, proposalIn } from '#sealing/directory/directory-proposal.ts'
import { delayAt, speaksAt } from '#sealing/directory/directory-view.ts'
import { extendStrictly, type Directory } from '#sealing/directory/directory.ts'
import { GIVEN_BACK_HOURS } from '#sealing/directory/waiting-limits.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { parseRecord } from '#sealing/primitives/record.ts'
import { inRole } from '#store/database/role.ts'
import { toHex } from '#store/database/hex.ts'
import { incarnationBegan } from '#store/people/incarnation.ts'
import { agreedOf, type AgreedChange, type AgreedRow } from '#store/segments/agreed.ts'
import type { Deps } from '../http/env.ts'
import { recordGivenBack } from '../kept/stood-marks.ts'

const HOUR = 3_600_000
/** How far the hour that a custodian's device says may be from this server's. */
const HOURS_APART = 1

/** The version from which on a record is given back only with the mark of a server that it stood: earlier apps keep none. */
const MARKED = 4

/** When enough people had agreed on it, by this server's clock; undefined where it does not know. */
type Since = (proposal: DirectoryProposal) => number | undefined

/** Records that follow the directory, and from when on what waits in it is agreed. `at` null: it waits no more. */
export interface InTime {
  readonly after: Directory
  readonly agreed: readonly AgreedChange[]
}

/**
 * Verifies records that are to be appended, and holds them to this server's clock: what two agreed on is done after its
 * delay, and the hour that a record says is this one (docs/sealing.md 4.5). A server that was
 * set back has forgotten when it took what devices give back to it: of what `isLost` tells that it had it asks for
 * neither, whenever it comes, and of anything else not for three days.
 */
export async function inTime(
  deps: Deps,
  directory: Directory,
  records: readonly Bytes[],
  isLost: (record: Bytes) => Promise<boolean>,
): Promise<InTime | ProblemCode> {
  const { org } = directory
  const now = deps.now()
  // The directory's acts stand under the organisation's id, which is the id of no file.
  const { rows, began } = await inRole(deps.store, { as: 'clerk', org }, async (tx) => ({
    rows: await agreedOf(tx, org, [org]),
    began: await incarnationBegan(tx),
  }))
  const known = new Map(rows.map((row) => [toHex(row.hash), row.at]))
  // What is agreed on by these records, for the first time or again, is so from now on, whatever was known of it before.
  const agreedSince: Since = ({ hash, agreedFrom = Infinity }) =>
    agreedFrom > directory.head.seq ? undefined : known.get(toHex(hash))
  let after = directory
  for (const record of records) {
    // What no server had is made up: one custodian could undo at once all that they ever gave.
    const stood = await isLost(record)
    if (recordGivenBack(record) && (began === 0 || !(speaksAt(after) < MARKED || stood))) return 'record-malformed'
    const extended = await extendStrictly(after, [record])
    if (!extended.ok) return extended.code === 'organisation-differs' ? 'record-malformed' : extended.code
    // One custodian could else have every later version count as known, before there is an app that knows it.
    if (speaksAt(extended.value) > SPOKEN.newest && speaksAt(directory) <= SPOKEN.newest) return 'app-too-new'
    const wrong = outOfTime(after, extended.value, { record, since: agreedSince, now })
    if (wrong && !stood && now - began > GIVEN_BACK_HOURS * HOUR) return wrong
    after = extended.value
  }
  return { after, agreed: changesOf(after, { rows, since: agreedSince, now }) }
}

function outOfTime(
  before: Directory,
  after: Directory,
  { record, since, now }: { record: Bytes; since: Since; now: number },
): ProblemCode | undefined {
  const alone = after.alone[before.alone.length]
  const hour = (alone ?? after.takenOut[before.takenOut.length])?.hour
  if (hour !== undefined && Math.abs(hour - Math.floor(now / HOUR)) > HOURS_APART) return 'record-malformed'
  // Of what is given back a verifier does not count whom its author stopped here: they could else stop everybody by records that no server lost.
  if (alone && !isFirstAlone(before.alone, alone)) return 'second-missing'
  const act = actDone(record)
  const done =
    act &&
    before.proposals.find(
      (one) => isSameDirectoryAct(one.act, act) && isActAgreed(before, one) && !proposalIn(after, one.hash),
    )
  // A delay that a server lost is not set by what gives it back where another stands: it waits for nothing.
  if (!done || (done.act.is === 'delay' && delayAt(after, after.head.seq) !== done.act.hours)) return undefined
  return now - (since(done) ?? now) < delayOf(before, done) * HOUR ? 'too-early' : undefined
}

/** What a record does on which others have agreed. With an hour in it its author acts alone; so does who steps down. */
function actDone(record: Bytes): DirectoryAct | undefined {
  const parsed = parseRecord(record)
  const body: DirectoryBody | undefined = parsed && readDirectoryBody(parsed.body)
  switch (body?.type) {
    case 'given-back':
      return actDone(body.record)
    case 'member':
      return { is: 'roles', member: body.member, roles: body.roles, external: body.external }
    case 'member-removed':
      return body.hour === undefined ? { is: 'remove', member: body.member } : undefined
    case 'keys-ended':
      return body.hour === undefined ? { is: 'end-keys', member: body.member } : undefined
    case 'taken-out':
      return { is: 'take-out', member: body.member }
    case 'delay-set':
      return { is: 'delay', hours: body.hours }
    case 'custodian':
      return { is: 'give-office', member: body.member }
    case 'custodian-ended':
      return parsed && 'member' in parsed.by && equal(parsed.by.member, body.member)
        ? undefined
        : { is: 'end-office', member: body.member }
    default:
      return undefined
  }
}

function changesOf(
  after: Directory,
  { rows, since, now }: { rows: readonly AgreedRow[]; since: Since; now: number },
): InTime['agreed'] {
  const note = (hash: Bytes, at: number | null) => ({ file: after.org, hash, at })
  const agreed = after.proposals.filter((one) => isActAgreed(after, one))
  const stands = new Set(agreed.map(({ hash }) => toHex(hash)))
  return [
    ...agreed.filter((one) => since(one) === undefined).map(({ hash }) => note(hash, now)),
    ...rows.filter(({ hash }) => !stands.has(toHex(hash))).map(({ hash }) => note(hash, null)),
  ]
}
