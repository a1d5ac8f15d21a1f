import type { Bytes } from '#bytes.ts'
import { versionOfBody, readAccessBody, type AccessBody } from './access-body.ts'
import {
  ruleFolder,
  ruleGranted,
  ruleOpened,
  ruleRedacted,
  ruleRotated,
  ruleSteppedOut,
  type Ruled,
  type RuleRefusal,
  type JudgedAt,
} from './access-rules.ts'
import { ruleBarConfirmed, ruleBarLifted, ruleBarred, ruleRecovered } from './bar-rules.ts'
import { fileAside, isActive, rightOf, type AccessState, type ChangedByRecords } from './access-state.ts'
import { isAlive } from './proposal.ts'
import { goesWhileAside, ruleBroughtBack } from './aside-rules.ts'
import { ruleCarriedOut, ruleProposed, ruleSeconded, ruleWithdrawn } from './proposal-rules.ts'
import { equal } from '../primitives/bytes.ts'
import type { Directory } from '../directory/directory-history.ts'
import { deviceAt, speaksAt } from '../directory/directory-view.ts'
import { verify, type Verify } from '../primitives/ed25519.ts'
import { erasureText } from './erasure.ts'
import { idText } from '../primitives/id.ts'
import { accept, refuse, type Result } from '#result.ts'
import { followsHead, hashRecord, isSignedWith, parseRecord } from '../primitives/record.ts'
import { CARD } from './right.ts'
import { signedByShares } from './second-by-shares.ts'
import { isSignedBySecond, liftText, recoverText } from './second-person.ts'

export type { Epoch, Grant } from './access-body.ts'
export {
  accessAt,
  currentEpoch,
  hasBar,
  isInOtherHands,
  isStillKeptWithout,
  recipientsOf,
  redactionOf,
  rightOf,
  unkeptFolders,
  untilOf,
  type AccessState,
  type Bar,
} from './access-state.ts'
export type { Right, FolderRights } from './right.ts'

export type AccessRefusal =
  | RuleRefusal
  | 'head-moved'
  | 'signature-wrong'
  | 'author-unknown'
  | 'author-revoked'
  | 'file-erased'

/**
 * Which stream is verified. `now` is a later directory position at which author and recipients must be valid as well: a
 * server that accepts a record gives the head of its directory; a reader of an accepted record leaves it out. `since`: a
 * position after which the reader knows the record to have been taken; it is judged by the forms of that time.
 */
export interface AccessPlace {
  readonly org: Bytes
  readonly file: Bytes
  readonly now?: number
  readonly since?: number
}

/** What a record says and the device that wrote it; undefined for one that cannot be read. Nothing of it is verified. */
export function readAccessRecord(bytes: Bytes): { readonly device: Bytes; readonly body: AccessBody } | undefined {
  const record = parseRecord(bytes)
  const body = record && readAccessBody(record.body)
  return body && 'device' in record.by ? { device: record.by.device, body } : undefined
}

/** Verifies one record against the state before it (undefined before the first) and gives the state after it. */
export async function verifyAccessRecord(
  state: AccessState | undefined,
  bytes: Bytes,
  directory: Directory,
  where: AccessPlace,
  by: Verify = verify,
): Promise<Result<AccessState, AccessRefusal>> {
  if (state?.erased) return refuse('file-erased')
  const record = parseRecord(bytes)
  if (!record || !('device' in record.by)) return refuse('record-malformed')
  const device = directory.devices.get(idText(record.by.device))
  if (!device) return refuse('author-unknown')
  if (!(await isSignedWith(device.key, 'access', record, by))) return refuse('signature-wrong')
  const body = readAccessBody(record.body)
  if (!body || !equal(body.org, where.org) || !equal(body.file, where.file) || !equal(body.org, directory.org))
    return refuse('record-malformed')
  if (!followsHead(body, state?.head)) return refuse('head-moved')
  const standing = standingOf(directory, device.device, body.at, where.now)
  if (standing !== 'certified') return refuse(standing)
  if (body.at > directory.head.seq || body.at < (state?.at ?? 0)) return refuse('record-malformed')
  if (versionOfBody(body) > speaksAt(directory, body.at)) return refuse('record-malformed')
  return applyBody(
    state,
    body,
    { member: device.member, device: device.device, head: { seq: body.seq, hash: await hashRecord(bytes) } },
    directory,
    where,
  )
}

/**
 * Verifies a whole stream from its first record, or the new records after `state`. Refuses at the first record that is
 * not valid.
 */
export async function verifyAccess(
  records: readonly Bytes[],
  directory: Directory,
  where: AccessPlace,
  state?: AccessState,
  by: Verify = verify,
): Promise<Result<AccessState, AccessRefusal, { readonly position: number }>> {
  let now = state
  for (const record of records) {
    const after = await verifyAccessRecord(now, record, directory, where, by)
    if (!after.ok) return refuse(after.code, { position: (now?.head.seq ?? 0) + 1 })
    now = after.value
  }
  return now ? accept(now) : refuse('record-malformed', { position: 1 })
}

type Actor = { readonly member: Bytes; readonly device: Bytes; readonly head: AccessState['head'] }

const NOTHING: ChangedByRecords = {
  members: new Map(),
  epochs: new Map(),
  turnedAt: new Map(),
  begunAnew: [],
  redactions: [],
  aside: [],
  barred: new Map(),
  mustTurn: new Set(),
  steppedOut: [],
  lifted: new Map(),
  proposals: [],
  saidNo: [],
  erased: undefined,
}

async function applyBody(
  state: AccessState | undefined,
  body: AccessBody,
  actor: Actor,
  directory: Directory,
  where: AccessPlace,
): Promise<Result<AccessState, AccessRefusal>> {
  const after = (change: Partial<AccessState>): AccessState => ({
    ...(state ?? NOTHING),
    org: where.org,
    file: where.file,
    ...change,
    head: actor.head,
    at: body.at,
    before: state,
  })
  if (!state) {
    const ruled = body.type === 'opened' ? ruleOpened(body, directory) : refuse('record-malformed')
    return ruled.ok && recipientsStand(body, directory, where.now)
      ? accept(after(ruled.value))
      : refuse(ruled.ok ? 'recipients-wrong' : ruled.code)
  }
  const whole = fileAside(state)
  if (whole && !goesWhileAside(state, whole, body)) return refuse('file-aside')
  const refusal = await refuseSecond(state, body, actor.member, directory, where)
  if (refusal) return refuse(refusal)
  const at = Math.max(body.at, where.now ?? 0, where.since ?? 0)
  const judged = { directory, at, version: speaksAt(directory, at) }
  if (body.type === 'erased' && judged.version >= 3) return refuse('second-missing')
  if (body.type === 'erased')
    return keepsCard(state, [actor.member, body.second.member])
      ? accept(after({ erased: { seq: body.seq, by: [actor.member, body.second.member] } }))
      : refuse('not-entitled')
  const ruled = rule(state, body, actor, judged)
  if (!ruled.ok) return ruled
  if (!recipientsStand(body, directory, where.now)) return refuse('recipients-wrong')
  const next = after(ruled.value)
  // By the position that the record names, so that every verifier drops the same.
  const proposals = next.proposals.filter((one) => isAlive(next, one, { directory, at: body.at }))
  return accept({ ...next, proposals })
}

function rule(
  state: AccessState,
  body: Exclude<AccessBody, { type: 'erased' }>,
  { member: actor, device, head: { hash } }: Actor,
  judged: JudgedAt,
): Ruled {
  const { directory } = judged
  const signing = { member: actor, device, hash }
  switch (body.type) {
    case 'opened':
      return refuse('record-malformed')
    case 'granted':
      return ruleGranted(state, body, actor, judged)
    case 'folder':
      return ruleFolder(state, body, actor, directory)
    case 'rotated':
      return ruleRotated(state, body, actor, judged)
    case 'redacted':
      return ruleRedacted(state, body, actor, judged)
    case 'barred':
      return ruleBarred(state, body, actor, judged)
    case 'bar-confirmed':
      return ruleBarConfirmed(state, body, actor)
    case 'bar-lifted':
      return ruleBarLifted(state, body, actor, judged)
    case 'recovered':
      return ruleRecovered(state, body, actor, judged)
    case 'proposed':
      return ruleProposed(state, body, signing, directory)
    case 'seconded':
      return ruleSeconded(state, body, signing, judged)
    case 'withdrawn':
      return ruleWithdrawn(state, body, signing, directory)
    case 'carried-out':
      return ruleCarriedOut(state, body, signing, judged)
    case 'brought-back':
      return ruleBroughtBack(state, body, actor, judged)
    case 'stepped-out':
      return ruleSteppedOut(state, body, actor, judged)
  }
}

/** A second person is another member, who has signed for exactly this act at this position of the stream. */
async function refuseSecond(
  { org, file }: AccessState,
  body: AccessBody,
  first: Bytes,
  directory: Directory,
  { now }: AccessPlace,
): Promise<AccessRefusal | undefined> {
  const shares = signedByShares(body, { org, file }, first)
  if (shares) return (await verify(directory.rootKey, shares.text, shares.sig)) ? undefined : 'signature-wrong'
  if (!('second' in body)) return undefined
  const { second, prev } = body
  if (equal(second.member, first)) return 'not-entitled'
  const standing = standingOf(directory, second.device, body.at, now)
  if (standing !== 'certified') return standing
  const text = secondText({ ...body, second }, { org, file, prev }, first)
  return (await isSignedBySecond(directory, second, text)) ? undefined : 'signature-wrong'
}

type SecondedBody = Extract<AccessBody, { type: 'erased' | 'bar-lifted' | 'recovered' }>

function secondText(body: SecondedBody, place: { org: Bytes; file: Bytes; prev: Bytes }, first: Bytes): Bytes {
  switch (body.type) {
    case 'erased':
      return erasureText(place.org, place.file, place.prev)
    case 'bar-lifted':
      return liftText(place, body.member)
    case 'recovered':
      return recoverText(
        place,
        first,
        body.epochs.map(({ folder }) => folder),
      )
  }
}

const keepsCard = (state: AccessState, members: readonly Bytes[]): boolean =>
  members.some((member) => rightOf(state, member, CARD) === 'keep')

function standingOf(
  directory: Directory,
  device: Bytes,
  at: number,
  now: number | undefined,
): 'certified' | 'author-unknown' | 'author-revoked' {
  const positions = now === undefined ? [at] : [at, now]
  const standings = positions.map((position) => deviceAt(directory, device, position)?.standing)
  if (standings.includes(undefined)) return 'author-unknown'
  return standings.every((standing) => standing === 'certified') ? 'certified' : 'author-revoked'
}

function recipientsStand(body: AccessBody, directory: Directory, now: number | undefined): boolean {
  return now === undefined || !('grants' in body) || body.grants.every(({ member }) => isActive(directory, member, now))
}
