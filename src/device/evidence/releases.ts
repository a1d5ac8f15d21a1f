import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { EvidencePage, ReleaseLogPage, ReleaseOutput, type AppendRelease } from '#contract/evidence.ts'
import { accept, refuse, type Result } from '#result.ts'
import { admit, EMPTY_LOG, LogEvent, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { RecordFields } from '#evidence/record/evidence-record.ts'
import { signReleaseLine, verifyReleaseLineOf } from '#sealing/members/release-line.ts'
import { deviceAt, wasEver } from '#sealing/directory/directory-view.ts'
import { base64url, concat, equal, hex, own, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { type Refusal, asRefusal } from '../platform/refusals.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { refreshDirectory } from '../sync/rounds/round.ts'
import { askSignedIn } from '../vault/session.ts'
import type { EvidenceSeen, ReleaseLineSeen } from './api.ts'

const NOTHING = new Uint8Array(0)
/** The row that says how far the log was seen. */
const SEEN = 'head'

/** All records that this app can read, for figures that nobody gives away. Those that it cannot are left out, and that there are some is named. */
export async function readEvidence(open: Sync): Promise<Result<readonly EvidenceSeen[], Refusal>> {
  const seen: EvidenceSeen[] = []
  let unread = 0
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof page>> = await page(open, after)
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const { record, unit } of answer.value.records) {
      const read = RecordFields.safeParse(parsed(record))
      if (read.success) seen.push({ record: read.data, unit })
      else unread += 1
    }
    after = answer.value.next
  }
  if (unread !== open.unreadRecords) {
    open.unreadRecords = unread
    open.platform.changed(['attention'])
  }
  return accept(seen)
}

const page = (open: Sync, after: number) =>
  askSignedIn(open, { method: 'GET', path: `/v1/evidence?after=${String(after)}` }, EvidencePage)

/**
 * The log of releases, accepted only if every line was signed by a certified device of its author, the events add up, and the log continues what this
 * device saw before: a server set back to an older backup would let the same budget be spent twice, even if others have written as many lines since.
 */
export async function releases(
  open: Sync,
): Promise<Result<{ log: ReleaseLog; lines: readonly ReleaseLineSeen[] }, Refusal>> {
  // A line may be of a device that was certified since.
  const fresh = await refreshDirectory(open)
  if (!fresh.ok) return fresh
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const before = await open.rows.getSound('releases', SEEN)
  const lines: ReleaseLineSeen[] = []
  let log = EMPTY_LOG
  let head = ''
  let goesOn = before === undefined
  for (let more = true; more; ) {
    const answer = await askSignedIn(
      open,
      { method: 'GET', path: `/v1/evidence/log?after=${String(lines.length)}` },
      ReleaseLogPage,
    )
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const line of answer.value.lines) {
      const event = await verified(open, line, lines.length + 1)
      if (!event.ok) return event
      const next = admit(log, event.value, memberText(line.member))
      if (!next.ok) return refuse('server-refused')
      log = next.value
      lines.push({
        seq: line.seq,
        at: line.at,
        event: event.value,
        by: memberText(line.member),
        byName: names.get(memberText(line.member)) ?? '',
        device: deviceText(line.device),
        size: line.size,
      })
      head = base64url(await sha256(concat(utf8(head), line.sig)))
      goesOn ||= head === before
    }
    more = answer.value.more && answer.value.lines.length > 0
  }
  if (!goesOn) return refuse('server-refused')
  if (head !== '' && head !== before)
    await open.mutex.run(async (turn) =>
      open.rows.persist(turn, [await open.rows.put('releases', SEEN, head)], 'durable'),
    )
  return accept({ log, lines })
}

/** Does not fetch the output of a line: its hash is in the proposal, and the signature is over the hash. */
async function verified(
  open: Sync,
  line: ReleaseLogPage['lines'][number],
  expected: number,
): Promise<Result<LogEvent, Refusal>> {
  const device = deviceAt(open.directory, line.device)
  if (
    line.seq !== expected ||
    !device ||
    !equal(device.member, line.member) ||
    !wasEver(open.directory, line.member, 'coordinator')
  )
    return refuse('server-refused')
  const event = LogEvent.safeParse(parsed(line.event))
  if (!event.success || (event.data.what === 'proposed') !== line.size > 0) return refuse('server-refused')
  const outputHash = event.data.what === 'proposed' ? fromHex(event.data.digest) : await sha256(NOTHING)
  const isTheirs = await verifyReleaseLineOf(
    { org: open.org, seq: line.seq, event: line.event },
    outputHash,
    own(device.key),
    line.sig,
  )
  return isTheirs ? accept(event.data) : refuse('server-refused')
}

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16))

/** What left, or is proposed to leave, with the line; `server-refused` where it is not what was signed. */
export async function fetchReleaseOutput(
  open: Sync,
  { seq, digest }: { readonly seq: number; readonly digest: string },
): Promise<Result<Uint8Array, Refusal>> {
  const answer = await askSignedIn(
    open,
    { method: 'GET', path: `/v1/evidence/output?seq=${String(seq)}` },
    ReleaseOutput,
  )
  if (!answer.ok) return refuse(asRefusal(answer.code))
  return hex(await sha256(answer.value.output)) === digest ? accept(answer.value.output) : refuse('server-refused')
}

/** Undefined where the text is not JSON; no schema accepts undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export async function writeRelease(
  open: Sync,
  how: { after: number; event: LogEvent; output?: Uint8Array },
): Promise<Result<true, Refusal | 'head-moved'>> {
  const event = JSON.stringify(how.event)
  const output = how.output ? own(how.output) : NOTHING
  const sig = await signReleaseLine({ org: open.org, seq: how.after + 1, event, output }, open.device.key)
  const body: AppendRelease = { v: 1, after: how.after, event, output, sig }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/evidence/log', body }, NOTHING_BACK)
  if (answer.ok) return accept(true)
  return refuse(answer.code === 'head-moved' ? 'head-moved' : asRefusal(answer.code))
}
