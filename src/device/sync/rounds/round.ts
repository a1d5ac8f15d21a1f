import type { Bytes } from '#bytes.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type Refusal, asRefusal, type RoundProblem } from '../../platform/refusals.ts'
import { isRestoring, type Sync } from '../sync.ts'
import type { ServerAnswer } from '../../platform/http.ts'
import { directoryAsked, hasFormerKeys, receiveDirectory } from '../../vault/directory.ts'
import type { FeedPosition, SentGroup } from '../../kept/row-types.ts'
import { sendChunks } from '../send/chunks.ts'
import { prepareGroups } from '../send/prepare.ts'
import { Pulls } from '../receive/pulls.ts'
import { settleRefused } from '../reconcile/refused-group.ts'
import { askSync, requestFrom } from '../ask-sync.ts'
import { offerDirectory } from '../../vault/offer-directory.ts'
import { sessionOf } from '../../vault/session.ts'
import { settleDelivered } from '../receive/own-segments.ts'
import { expectedRows, receiveAnswer, type WantedRows } from '../receive/receive-answer.ts'
import type { Turn } from '../../kept/mutex.ts'
import { persistBatch, addToBatch } from '../../files/state/batch.ts'
import type { AskedChanges } from '../receive/asked-changes.ts'
import { newReceiveBatch } from '../receive/receive-batch.ts'
import { compareWhenDue } from './compare-when-due.ts'
import type { Comparing } from '../reconcile/compare.ts'
import type { GivenBack } from '../reconcile/give-back.ts'
import type { Retries } from '../send/retries.ts'
import { noteInStep } from '../receive/in-step.ts'
import { doubted, leftBehind } from './left-behind.ts'
import { settleSentOnly, withReceipts } from './settle-answered.ts'

const MOST_EXCHANGES = 500
const MOST_SET_BACK = 3

export interface RoundContext {
  readonly signal: AbortSignal
  readonly retries: Retries
  /** Rows done and rows expected. */
  readonly progress: (done: number, of: number) => void
  /** Whether rows that an earlier round left behind were requested. */
  lookedForLeft: boolean
}

interface Exchanged {
  readonly more: boolean
  readonly wanted: readonly WantedRows[]
  /** Another device uses this device's identity: it signed a row that this one does not know. */
  readonly forked: boolean
  /** The server refused a segment as a fork, which proves nothing. */
  readonly saidForked: boolean
  readonly delivered: number
  /** The server was set back, and this is its incarnation now: what differs there is set aside and asked for anew. */
  readonly restored?: Bytes
  /** The feed position, to be persisted once the announced rows were received. */
  readonly place?: FeedPosition
  readonly problem?: RoundProblem
}

/** Pushes and pulls until neither side has anything new. Returns null, or why it ended early; what was exchanged by then stays. */
export async function syncRound(open: Sync, rounds: RoundContext): Promise<RoundProblem | null> {
  const session = await sessionOf(open)
  if (!session.ok) return session.code
  if (session.value.revoked) return 'author-revoked'
  if (open.directoryLost) {
    const fetched = await refreshDirectory(open)
    if (!fetched.ok) return fetched.code
  }
  if (await open.reopening.get()) await (await import('../reconcile/reopen-keys.ts')).reopenKeys(open)
  const unsentChunks = await sendChunks(open)
  if (unsentChunks) return unsentChunks

  const left = rounds.lookedForLeft ? doubted(open) : await leftBehind(open)
  rounds.lookedForLeft = true
  const pulls = new Pulls(open, rounds)
  if (!(await open.feedPosition.get())) pulls.expectMany()
  try {
    // Before sending: acts on a damaged file are sent once it is complete.
    const unmended =
      open.damaged.size > 0
        ? await (await import('../reconcile/fetch-again.ts')).fetchAgain(open, pulls, {
            ...rounds,
            ask: (place) => askChanges(open, place, [], rounds.signal),
          })
        : null
    // Without the newest directory nothing is fetched, but what was written here is sent.
    if (unmended !== null && unmended !== 'directory-broken') return unmended
    const exchange = async (rows: readonly WantedRows[]) =>
      (await exchangeAll(open, rounds, pulls, rows)) ?? unmended ?? (await compareNow(open, rounds, pulls))
    let ended = await exchange(left)
    if (ended === 'directory-broken' && !unmended) {
      // Where a server was set back to before this device appended, no cursor shows it: the marks of its records do.
      await offerDirectory(open)
      // Nor does anything show it to a device that came in there and has had no answer since: it holds neither a mark nor an incarnation.
      // What a set-back server did not take back, somebody may have written there anew.
      const mayFit = !(await open.feedPosition.get()) || (await open.setBack.get())?.people === true
      if (mayFit) await joinNow(open, rounds)
      open.comparison.wanted = true
      ended = await exchange([])
    }
    return ended ?? ((await lacksOwnKeys(open)) ? 'keys-renewed' : null)
  } finally {
    await pulls.ended().finally(() => {
      pulls.end()
    })
  }
}

/** This member's keys were replaced on another device, and here the passphrase that opens the new ones was not given yet. */
const lacksOwnKeys = async (open: Sync): Promise<boolean> => hasFormerKeys(open) && !(await open.renewal.get())

async function exchangeAll(
  open: Sync,
  rounds: RoundContext,
  pulls: Pulls,
  left: readonly WantedRows[],
): Promise<RoundProblem | null> {
  const from = open.directory.head.seq
  pulls.begin(left, undefined)
  let ahead: Promise<ServerAnswer<AskedChanges>> | undefined
  let setBack = 0
  let given: GivenBack | undefined
  const fetched = new Set<FileId>()
  let joined = false
  for (let exchanges = 0; exchanges < MOST_EXCHANGES && !rounds.signal.aborted && open.alive; exchanges += 1) {
    const restoring = await isRestoring(open)
    const apart = restoring && !joined ? await joinNow(open, rounds) : null
    if (apart) return apart
    joined ||= restoring
    const groups = restoring ? [] : await open.mutex.run((turn) => prepareGroups(open, turn, rounds.retries))
    const place = await open.feedPosition.get()
    const answer = groups.length === 0 && ahead ? await ahead : await askChanges(open, place, groups, rounds.signal)
    ahead = undefined
    if (!answer.ok) return answer.code
    const taken = open.mutex.run((turn) => receiveExchange(open, turn, groups, answer.value, rounds.retries, pulls))
    const before = pulls.ended()
    // The server reads rows while access is processed here. Not where the answer may change by whom, or against what, a row is verified.
    const plain =
      groups.length === 0 &&
      answer.value.directory.length === 0 &&
      (!place || equal(place.incarnation, answer.value.incarnation))
    const early = plain ? expectedRows(open, answer.value) : []
    pulls.begin(early, undefined)
    const done = await taken
    // First who was taken off: a server that was set back has forgotten it.
    if (done.restored) await offerDirectory(open)
    if (done.problem === 'directory-broken' && done.delivered > 0) continue
    if (done.problem) return done.problem
    // A server that names another incarnation with each answer would keep the device here.
    if (done.restored && (setBack += 1) > MOST_SET_BACK) return 'server-refused'
    if (done.restored) {
      const behind = await joinNow(open, rounds)
      if (behind) return behind
      joined = true
      fetched.clear()
      given = undefined
      const { fetchAfterSetBack } = await import('../reconcile/fetch-set-back.ts')
      const unfetched = await fetchAfterSetBack(open, pulls, comparing(open, rounds), done.restored, fetched)
      if (unfetched) return unfetched
      continue
    }
    pulls.begin(
      done.wanted.filter(({ file, folder }) => !early.some((one) => one.file === file && one.folder === folder)),
      done.place,
    )
    if (done.more && !done.forked) {
      // The server looks for further changes while the announced rows are fetched. Its answer is processed once the earlier rows are stored: one answer ahead is enough.
      ahead = askChanges(open, answer.value, [], rounds.signal)
      const earlier = await before
      if (!earlier.problem && !earlier.copied) continue
    }
    const pulled = await pulls.settled()
    if (pulled.problem) return pulled.problem
    if (done.forked || pulled.copied) {
      const { changeIdentity } = await import('../reconcile/change-identity.ts')
      const changed = await changeIdentity(open, () => refreshDirectory(open))
      if (!changed.ok) return changed.code
      ahead = undefined
      continue
    }
    if (done.more) continue
    // The proof of a fork is a row under this device's own name. A server that has one has sent it by now.
    if (done.saidForked) return 'server-refused'
    // A server that says nothing of what it is sent would be sent it again at once.
    if (groups.length > 0 && answer.value.outcomes.length === 0) return 'server-refused'
    if (await isRestoring(open)) {
      const { giveBack, nothingGiven } = await import('../reconcile/give-back.ts')
      const how = { ...rounds, ...comparing(open, rounds), pulls }
      const problem = await giveBack(open, how, (given ??= nothingGiven(fetched)))
      if (problem) return problem
      continue
    }
    const compared = open.comparison.wanted ? await compareNow(open, rounds, pulls) : null
    if (compared) return compared
    if (groups.length === 0 || (open.outbox.acts().length === 0 && open.outbox.groups().length === 0))
      return noteInStep(open, from)
  }
  return null
}

/** First who is here and what was erased: a server that was set back has forgotten both. */
async function joinNow(open: Sync, { signal }: RoundContext): Promise<RoundProblem | null> {
  const behind = await (await import('../reconcile/join-directory.ts')).joinDirectory(open, signal)
  if (behind || open.erased.size === 0 || !(await isRestoring(open))) return behind
  return (await import('../send/give-erasures-again.ts')).giveErasuresAgain(open, open.erased, signal)
}

const comparing = (open: Sync, { signal }: RoundContext): Comparing => ({
  signal,
  refresh: () => refreshDirectory(open),
})

const compareNow = (open: Sync, rounds: RoundContext, pulls: Pulls) =>
  compareWhenDue(open, pulls, comparing(open, rounds))

async function askChanges(
  open: Sync,
  place: FeedPosition | undefined,
  groups: readonly SentGroup[],
  signal?: AbortSignal,
): Promise<ServerAnswer<AskedChanges>> {
  const after = directoryAsked(open)
  const answer = await askSync(open, requestFrom(open, place, groups), { signal })
  if (!answer.ok) return answer
  open.clockAhead = open.platform.clock() - answer.value.now
  open.serverSaid = answer.value.now
  return accept({ ...answer.value, after })
}

async function receiveExchange(
  open: Sync,
  turn: Turn,
  groups: readonly SentGroup[],
  answer: AskedChanges,
  retries: Retries,
  pulls: Pulls,
): Promise<Exchanged> {
  // While rows of an earlier answer are missing, the feed position of this one may not be persisted with its changes.
  const waits = pulls.underWay
  const place = await open.feedPosition.get()
  if (!open.alive) return { more: false, wanted: [], forked: false, saidForked: false, delivered: 0, problem: 'locked' }
  const restored = place !== undefined && !equal(place.incarnation, answer.incarnation)
  const knew = open.directory.head.seq
  if (!(await receiveDirectory(open, turn, answer.after, answer)).ok && !restored)
    return {
      more: false,
      wanted: [],
      forked: false,
      saidForked: false,
      delivered: await settleSentOnly(open, turn, groups, answer.outcomes),
      problem: 'directory-broken',
    }

  const mayJoin = (await isRestoring(open)) || [...open.states.values()].some(({ awaitsBranch }) => awaitsBranch)
  const joining = mayJoin ? await import('../reconcile/join-branch.ts') : undefined
  const batch = newReceiveBatch(pulls.verify, joining?.joinBranch)
  if (restored) await (await import('../reconcile/restore.ts')).beginRestore(open, batch, knew)
  let [saidForked, delivered] = [false, 0]
  let problem: RoundProblem | undefined
  for (const { group, outcome, receipts } of await withReceipts(open, groups, answer.outcomes)) {
    if (outcome.ok) {
      if (await settleDelivered(open, batch, group, outcome, receipts)) delivered += 1
      else problem = 'server-refused'
      continue
    }
    const after = await settleRefused(open, batch, group, outcome, retries)
    if (after === 'fork') saidForked = true
    if (after === 'later') problem = outcome.code
  }
  if (restored) {
    await persistBatch(open, turn, batch, 'durable')
    const at = { restored: answer.incarnation, delivered }
    const nothing = { more: false, wanted: [], forked: false, saidForked: false, ...at } as const
    return problem ? { ...nothing, problem } : nothing
  }
  const taken = await receiveAnswer(open, batch, answer)
  const at: FeedPosition = { cursor: answer.cursor, incarnation: answer.incarnation }
  const later = new Set(taken.wanted.map(({ file }) => file))
  const keptLater = waits || later.size > 0
  if (!keptLater) addToBatch(batch, await open.feedPosition.put(at))
  // Not durable: if a power cut loses a receipt, the outbox still has the group and sends the same bytes again.
  await persistBatch(open, turn, batch, 'relaxed', later)
  return {
    more: answer.more,
    wanted: taken.wanted,
    forked: taken.copied,
    saidForked,
    delivered,
    ...(keptLater ? { place: at } : {}),
    ...(problem && !taken.copied && !saidForked ? { problem } : {}),
  }
}

/** Brings the newest directory in, without sending anything. */
export async function refreshDirectory(open: Sync): Promise<Result<true, Refusal>> {
  const answer = await askChanges(open, await open.feedPosition.get(), [])
  if (!answer.ok) return refuse(asRefusal(answer.code))
  const received = await open.mutex.run((turn) => receiveDirectory(open, turn, answer.value.after, answer.value))
  return received.ok ? accept(true) : refuse('directory-broken')
}
