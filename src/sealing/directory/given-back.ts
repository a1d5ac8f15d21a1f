import type { Bytes } from '#bytes.ts'
import { equal, hex } from '../primitives/bytes.ts'
import { idText } from '../primitives/id.ts'
import { hashRecord, isSignedWith, type ParsedRecord, parseRecord } from '../primitives/record.ts'
import { isSameDirectoryAct, type DirectoryAct, type DirectorySigner } from './directory-act.ts'
import { readDirectoryBody, type DirectoryBody, type GivenBackBody } from './directory-body.ts'
import type { DirectoryDraft } from './directory-draft.ts'
import type { MemberHistory, SetAside } from './directory-history.ts'
import { isActAgreed } from './directory-proposal.ts'
import { stopKeys, type RecordSigning } from './directory-rules.ts'
import { delayAt } from './directory-view.ts'
import { keyOf, keysHaveEnded } from './key-of-author.ts'
import { dropOverdone, useAgreed } from './proposals-of-directory.ts'

/** The version from which on records that a server lost are given back. */
const GIVEN_BACK = 3

type Why = SetAside['why'] | undefined
type Apply = (draft: DirectoryDraft, body: DirectoryBody, signing: RecordSigning) => Promise<Why>

/** A record of another branch. `from`: where that branch parts from this one. `at`: where it is given back. */
interface Lost {
  readonly record: ParsedRecord
  readonly body: DirectoryBody
  readonly hash: Bytes
  readonly from: number
  readonly at: number
  /** Where what it followed on its branch was given back. */
  readonly followed: ReadonlySet<number>
}

/**
 * A record that a server had before it was set back, as it was signed (docs/sealing.md 4, Two branches). It counts as if
 * its author signed it here and now: only if they still may, and once. It names by its `prev` what it followed, so all
 * of its branch are given back in their order, also those that change nothing any more.
 */
export async function giveBackRecord(draft: DirectoryDraft, given: GivenBackBody, apply: Apply): Promise<Why> {
  const record = parseRecord(given.record)
  const body = record && readDirectoryBody(record.body)
  if ((draft.speaks.at(-1)?.version ?? 1) < GIVEN_BACK || !record || !body) return 'record-malformed'
  if (body.type === 'organisation' || !equal(body.org, draft.org)) return 'record-malformed'
  const hash = await hashRecord(given.record)
  const prev = hex(body.prev)
  const place = draft.places.get(prev)
  const from = place?.lost?.from ?? place?.at
  const at = given.seq
  if (from === undefined || draft.places.has(hex(hash))) return 'record-malformed'
  // So nothing that follows the head either: that needs nobody who gives it back.
  if (body.seq <= from || body.seq >= at) return 'record-malformed'
  draft.places.set(hex(hash), { at, lost: { from, prev } })
  await bringIn(draft, { record, body, hash, from, at, followed: followedBy(draft, prev) }, apply)
  return undefined
}

/** Two branches that part at one place are two: whoever was put out on one could else make up another beside it. */
function followedBy(draft: DirectoryDraft, prev: string): ReadonlySet<number> {
  const followed = new Set<number>()
  for (let place = draft.places.get(prev); place?.lost; place = draft.places.get(place.lost.prev))
    followed.add(place.at)
  return followed
}

async function bringIn(draft: DirectoryDraft, lost: Lost, apply: Apply): Promise<void> {
  const { record, body, hash, at } = lost
  const key = keyOf(draft, record.by)
  if (typeof key === 'string' || !(await isSignedWith(key, 'directory', record)))
    return endWhereBothRenewed(draft, lost)
  if (isSettledHere(draft, lost)) {
    if (body.type === 'delay-set') lengthenMeanwhile(draft, body, lost)
    return
  }
  const isNew = body.type === 'member' && !draft.members.has(idText(body.member))
  const refused = await apply(draft, { ...body, seq: at }, { by: record.by, hash, again: true })
  if (refused) return endWhereBothRenewed(draft, lost)
  if (isNew || body.type === 'device') dateBack(draft, body)
  if (body.type === 'delay-set') dateLongerBack(draft, body)
  if (putsOut(body)) undoGiftsOf(draft, body.member, lost)
}

/** Whether something was changed at that position behind the parting, and not by a record that stood before the lost one on its branch. */
const isChangedHere = ({ from, followed }: Pick<Lost, 'from' | 'followed'>, at: number): boolean =>
  at > from && !followed.has(at)

/** Where both branches changed the same, what this one says stands; what both end is ended once. */
function isSettledHere(draft: DirectoryDraft, { body, ...lost }: Lost): boolean {
  const member = 'member' in body ? draft.members.get(idText(body.member)) : undefined
  // Of whom the lost branch certified the first roles are dated back, and were changed where they are given back.
  const isHere = (changes: readonly { readonly at: number }[] | undefined) =>
    changes?.some(({ at }) => isChangedHere(lost, at === member?.since ? member.heldFrom : at)) === true
  switch (body.type) {
    case 'member':
      return isHere(member?.roles)
    case 'custodian':
    case 'custodian-ended':
      return isHere(member?.office)
    case 'keys-ended':
      return isHere(member?.ended)
    case 'delay-set':
      return isHere(draft.delays.filter(({ again }) => !again))
    default:
      return false
  }
}

/**
 * Both branches gave the member new keys, or what was given back cannot be any more: one of them may be a thief's, and
 * nobody here can tell which. So neither counts until two shareholders give new ones.
 */
async function endWhereBothRenewed(draft: DirectoryDraft, { record, body, from, at }: Lost): Promise<void> {
  if (body.type !== 'keys') return
  const member = draft.members.get(idText(body.member))
  if (!member || member.removedAt !== undefined || keysHaveEnded(member)) return
  const then = 'root' in record.by ? draft.rootKey : member.signing.findLast((one) => one.at <= from)?.e
  if (then && (await isSignedWith(then, 'directory', record))) stopKeys(draft, member, at)
}

/** What was written and given before the branch was lost names its positions. Whoever is only stopped is so from here on. */
function dateBack(draft: DirectoryDraft, body: DirectoryBody): void {
  const { seq } = body
  if (body.type === 'device') {
    const device = draft.devices.get(idText(body.device))
    if (device) draft.devices.set(idText(body.device), { ...device, since: seq })
  }
  if (body.type !== 'member') return
  const member = draft.members.get(idText(body.member))
  const [sealing, signing, roles] = [member?.sealing[0], member?.signing[0], member?.roles[0]]
  if (!member || !sealing || !signing || !roles) return
  draft.members.set(idText(body.member), {
    ...member,
    since: seq,
    sealing: [{ ...sealing, at: seq }],
    signing: [{ ...signing, at: seq }],
    roles: [{ ...roles, at: seq }],
  })
}

/** A longer delay counts from where it stood on the other branch, as what was agreed there names these positions; a shorter one from here on. */
function dateLongerBack(draft: DirectoryDraft, { seq, hours }: Extract<DirectoryBody, { type: 'delay-set' }>): void {
  if (hours <= delayAt(draft, seq)) return
  draft.delays = [...draft.delays, { at: seq, hours, again: true as const }].sort((one, other) => one.at - other.at)
}

/**
 * Another delay was set here meanwhile, and stands. A longer one on which two agreed there counts besides from where it
 * stood on the other branch until it is given back: what was signed there names these positions. On either branch it
 * waits for nothing more.
 */
function lengthenMeanwhile(
  draft: DirectoryDraft,
  { seq, hours }: Extract<DirectoryBody, { type: 'delay-set' }>,
  { at, followed }: Pick<Lost, 'at' | 'followed'>,
): void {
  const act: DirectoryAct = { is: 'delay', hours }
  if (!wasAgreedThere(draft, act, followed) || !useAgreed(draft, act)) return
  const [then, stands] = [delayAt(draft, seq), delayAt(draft, at)]
  draft.delays = [
    ...draft.delays.filter((one) => one.at < seq),
    { at: seq, hours: Math.max(hours, then), again: true as const },
    ...draft.delays.filter((one) => one.at >= seq).map((one) => ({ ...one, hours: Math.max(hours, one.hours) })),
    { at, hours: stands, again: true as const },
  ]
}

/**
 * Whether enough of those who agreed signed on the lost branch. Where they did so here, one of them alone could else set
 * the delay in the past, by a record that no server lost, and keep waiting what others had agreed on before.
 */
function wasAgreedThere(draft: DirectoryDraft, act: DirectoryAct, followed: ReadonlySet<number>): boolean {
  const there = ({ at }: DirectorySigner) => followed.has(at)
  const proposal = draft.proposals.find((one) => isSameDirectoryAct(one.act, act))
  if (!proposal || !there(proposal.by)) return false
  return isActAgreed(draft, { ...proposal, seconds: proposal.seconds.filter(there) })
}

const STOPS = ['keys', 'keys-ended', 'member-keys', 'member-removed', 'custodian-ended'] as const

const putsOut = (body: DirectoryBody): body is Extract<DirectoryBody, { type: (typeof STOPS)[number] }> =>
  STOPS.some((type) => type === body.type)

/**
 * Whoever was put out on the lost branch, or whoever had their keys, wrote on this one as if nothing had happened. Whom
 * they certified is stopped, the office and the roles that they gave end. It destroys nothing.
 */
function undoGiftsOf(draft: DirectoryDraft, member: Bytes, lost: Lost): void {
  const out = new Set([idText(member)])
  for (const gift of draft.gifts) {
    const given = draft.members.get(gift.member)
    if (!out.has(gift.by) || !given || !isChangedHere(lost, gift.at)) continue
    out.add(gift.member)
    if (given.heldFrom === gift.at) {
      if (given.removedAt === undefined && !keysHaveEnded(given)) stopKeys(draft, given, lost.at)
    } else draft.members.set(gift.member, without(given, gift.at, lost.at))
    dropOverdone(draft, given.member)
  }
}

function without(given: MemberHistory, gift: number, at: number): MemberHistory {
  const [now, before] = [given.roles.at(-1), given.roles.findLast((one) => one.at < gift)]
  const both = now?.roles.filter((role) => before?.roles.includes(role))
  return {
    ...given,
    ...(now && both && { roles: [...given.roles, { at, roles: both, external: now.external }] }),
    ...(given.office.some((one) => one.at === gift) && { office: [...given.office, { at, custodian: false }] }),
  }
}
