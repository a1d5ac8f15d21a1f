import type { Bytes } from '#bytes.ts'
import { all } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { marksAfterStops, memberStopped, stopsIn } from '#domain/kinds/follow-up/member-stopped.ts'
import { stopAnswered } from '#domain/kinds/follow-up/stop-answered.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { linesOfFile, linesOfTalks, secondsForStop, type SecondForStop } from '#domain/supervision/second-for-stop.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type AccessState, accessAt, rightOf } from '#sealing/access/access.ts'
import { hasBar } from '#sealing/access/access-state.ts'
import { agreedForStop } from '#sealing/access/proposal.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import { memberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { idText } from '#sealing/primitives/id.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { appointmentFiles } from '../files/state/appointment-files.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { rightsOf } from '../files/state/rights.ts'
import { actsNeedTwo, mayUseVersion2 } from '../files/state/speaks.ts'
import { teamFile } from '../files/state/team-file.ts'
import { unwrittenStops } from '../files/state/unwritten-stops.ts'
import type { ActPart } from '../files/write/act-part.ts'
import { writeAct } from '../files/write/write.ts'
import { folderName, idBytes, memberText } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import type { StopView, WhichStop, WithoutKeeper } from './api.ts'
import { type AskOfTwo, asksOfTwo } from './asks-of-two.ts'
import { heldSince } from './held-since.ts'
import { mayLiftByShares, mayRecoverByShares } from '../files/state/waiting-acts.ts'
import { toTakeBack } from '../files/state/to-take-back.ts'

type Done = Result<true, Refusal, WhyRefused | undefined>

/** The file as it is here and its verified access; undefined where the server does not have it yet. */
export async function known(open: Sync, turn: Turn, file: FileId) {
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!state || !access || access.erased) return undefined
  const { caseFile, places } = await foldedFile(open, turn, file, state)
  return { access, caseFile, places, file }
}

/** Members with an office that may answer: supervisors, and the focal points that the team named. */
async function offices(open: Sync, turn: Turn): Promise<readonly MemberId[]> {
  const state = await stateOf(open, teamFile(open))
  const points = state ? focalPointsOf((await foldedFile(open, turn, teamFile(open), state)).caseFile) : []
  const active = membersAt(open.directory).filter(({ removed, external }) => !removed && !external)
  const supervisors = active.filter(({ roles }) => roles.includes('supervisor')).map(({ member }) => memberText(member))
  const all = active.map(({ member }) => memberText(member))
  return [...supervisors, ...points.filter((point) => all.includes(point))]
}

async function seconds(open: Sync, turn: Turn, file: FileId, two: readonly [MemberId, MemberId]) {
  const child = open.lines.get(file)?.line
  const talks = [...open.lines.entries()].flatMap(([, { line }]) => linesOfTalks(line))
  // The second person gets the key of the card, so a member who may be given nothing of this file is not asked.
  const may = (await offices(open, turn)).filter((member) => !whyNotGiven(open, { file, member }))
  return secondsForStop(may, two, [...(child ? linesOfFile(child) : []), ...talks])
}

export function secondsHere(
  open: Sync,
  how: { file: FileId; member: MemberId },
): Promise<Result<readonly SecondForStop[], Refusal>> {
  return open.mutex.run(async (turn) => accept(await seconds(open, turn, how.file, [open.member, how.member])))
}

/** See `StopsDevice.stopMember`. The records are made when the act is sealed (`sync/send/stop-records.ts`). */
export async function stopMember(
  open: Sync,
  how: { file: FileId; member: MemberId; asked?: MemberId; drafts: readonly Draft[] },
  sync: RunSync,
): Promise<Done> {
  if (how.member === open.member) return refuse('someone-else-must')
  const synced = await sync()
  if (!synced.ok) return refuse(synced.code)
  if (!mayUseVersion2(open)) return refuse('apps-too-old')
  const written = await open.mutex.run(async (turn): Promise<Done> => {
    const here = await known(open, turn, how.file)
    const member = memberAt(open.directory, idBytes(how.member))
    if (!here || !member) return refuse('not-found')
    if (rightOf(here.access, open.memberId, 0) !== 'keep') return refuse('not-entitled')
    if (hasBar(here.access, member.member)) return refuse('member-marked')
    if (!mayStop(open, here.access, member.member)) return refuse('last-to-keep')
    const allowed = await seconds(open, turn, how.file, [open.member, how.member])
    if (how.asked !== undefined && !allowed.some((one) => one.member === how.asked)) return refuse('someone-else-must')
    const stops = await alsoStopped(open, how.file, member.member)
    const stopped = { kind: memberStopped.name, at: today(open) }
    const act: ActPart[] = [
      { file: how.file, draft: { ...stopped, body: { member: how.member, ...(how.asked && { asked: how.asked }) } } },
      ...stops.map((file) => ({ file, draft: { ...stopped, body: { member: how.member } } })),
      ...how.drafts.map((draft) => ({ file: how.file, draft })),
    ]
    const done = await writeAct(open, turn, act)
    return done.ok ? accept(true) : done
  })
  if (!written.ok) return written
  const sent = await sync()
  if (!sent.ok) return refuse(sent.code)
  const now = await open.mutex.run((turn) => known(open, turn, how.file))
  return now && hasBar(now.access, idBytes(how.member)) ? accept(true) : refuse('server-refused')
}

/** Nobody alone stops the last other person who keeps a file, or its last other supervisor: two agreed that it is taken from them. */
function mayStop(open: Sync, access: AccessState, member: Bytes): boolean {
  const where = { directory: open.directory, at: open.directory.head.seq, version: speaksAt(open.directory) }
  return !actsNeedTwo(open) || agreedForStop(access, member, open.memberId, where) !== undefined
}

/** The appointment files of this child of which the member holds something and this member may stop them. */
async function alsoStopped(open: Sync, file: FileId, member: Bytes): Promise<readonly FileId[]> {
  const found: FileId[] = []
  for (const { file: days, kept } of appointmentFiles(open, file)) {
    const state = await stateOf(open, days)
    const access = state && (await accessOf(open, days, state))
    if (!access || kept.rights.card !== 'keep' || !mayStop(open, access, member)) continue
    if (rightOf(access, member, 0)) found.push(days)
  }
  return found
}

function withoutKeeper(open: Sync, access: AccessState, asks: readonly AskOfTwo[]): WithoutKeeper {
  return {
    unkept: toTakeBack(open, access).map(folderName),
    recovery: askFor(asks, 'recover', open.member, (ask) => ask.by !== ask.member),
    recoverWithShares: mayRecoverByShares(open, access),
  }
}

export function withoutKeeperHere(open: Sync, file: FileId): Promise<Result<WithoutKeeper, Refusal>> {
  return open.mutex.run(async (turn) => {
    const here = await known(open, turn, file)
    if (!here) return refuse('not-found')
    return accept(withoutKeeper(open, here.access, asksOfTwo(open, here.caseFile, here.access)))
  })
}

export function stopsHere(open: Sync, file: FileId): Promise<Result<readonly StopView[], Refusal>> {
  return open.mutex.run(async (turn) => {
    const here = await known(open, turn, file)
    if (!here) return refuse('not-found')
    const { access, caseFile } = here
    const now = new Date(open.platform.clock()).toISOString()
    const asks = asksOfTwo(open, caseFile, access)
    const marked = marksAfterStops(caseFile)
    const views: StopView[] = []
    const viewOf = async (member: MemberId) => {
      const bar = access.barred.get(idText(idBytes(member)))
      const before = bar ? accessAt(access, bar.seq - 1) : undefined
      return {
        member,
        atServer: bar !== undefined,
        held: before ? rightsOf(before, idBytes(member)) : {},
        heldSince: before ? await heldSince(open, here, before, member) : {},
        lift: askFor(asks, 'lift', open.member, (ask) => ask.member === member),
        liftWithShares: bar !== undefined && mayLiftByShares(open, access),
        ...withoutKeeper(open, access, asks),
      }
    }
    for (const bar of unwrittenStops(access, caseFile))
      views.push({
        ...(await viewOf(memberText(bar.member))),
        stop: null,
        by: memberText(bar.by),
        asked: null,
        since: null,
        is: bar.confirmed ? 'confirmed' : 'to-confirm',
        markLeft: false,
        mayConfirm: false,
      })
    for (const { stop, is } of stopsIn(caseFile, now)) {
      const { member, asked } = stop.body
      const allowed = await seconds(open, turn, file, [stop.by, member])
      views.push({
        ...(await viewOf(member)),
        stop: stop.id,
        by: stop.by,
        asked: asked ?? null,
        since: stop.recordedAt,
        is,
        markLeft: marked.some(({ id }) => id === stop.id),
        mayConfirm: is !== 'confirmed' && is !== 'lifted' && allowed.some((one) => one.member === open.member),
      })
    }
    return accept(views)
  })
}

/**
 * One ask of several: one that counts before one that a later record made void; among those, one that `me` can answer
 * before `me`'s own, and the newest.
 */
function askFor(asks: readonly AskOfTwo[], of: AskOfTwo['of'], me: MemberId, about: (ask: AskOfTwo) => boolean) {
  const answers = (ask: AskOfTwo) => ask.by !== me && (of === 'lift' || ask.member === me)
  const rank = (ask: AskOfTwo) => (ask.counts ? 2 : 0) + (answers(ask) ? 1 : 0)
  const found = asks
    .filter((ask) => ask.of === of && about(ask))
    .toSorted((a, b) => rank(a) - rank(b))
    .at(-1)
  return found ? { by: found.by, member: found.member, counts: found.counts } : null
}

export async function confirmStop(open: Sync, { file, stop: id }: WhichStop, sync: RunSync): Promise<Done> {
  if (id === null) return refuse('not-found')
  const written = await open.mutex.run(async (turn): Promise<Done> => {
    const here = await known(open, turn, file)
    const stop = here && all(here.caseFile, memberStopped).find((one) => one.id === id)
    // A stop that ended, and after which somebody gave the member something again, is not confirmed any more.
    if (!stop || !hasBar(here.access, idBytes(stop.body.member))) return refuse('not-found')
    const allowed = await seconds(open, turn, file, [stop.by, stop.body.member])
    if (!allowed.some(({ member }) => member === open.member)) return refuse('someone-else-must')
    const draft = { kind: stopAnswered.name, at: today(open), body: { stop: id, answer: 'confirmed' } }
    const done = await writeAct(open, turn, [{ file, draft }])
    return done.ok ? accept(true) : done
  })
  if (!written.ok) return written
  await sync()
  return written
}

/**
 * Members whom some file on this device marks or stops, but for the file that is asked from: *ask your supervisor first*
 * (N1). Which file that is, and why, is not told; nothing of it leaves this device.
 */
export function toAskAbout(open: Sync, file: FileId): readonly MemberId[] {
  const found = [...open.lines.entries()].flatMap(([other, { line }]) => (other === file ? [] : markedMembers(line)))
  return [...new Set(found)]
}
