import { NOTHING_BACK } from '#contract/answer.ts'
import { ReleaseLogPage, ReleaseOutput, type AppendRelease } from '#contract/evidence.ts'
import { accept, refuse, type Result } from '#result.ts'
import { isOfBatch, takenOutIn } from '#evidence/ledger/batches.ts'
import { admit, EMPTY_LOG, type LogEvent } from '#evidence/ledger/release-log.ts'
import { signReleaseLine } from '#sealing/members/release-line.ts'
import { base64url, concat, hex, own, utf8 } from '#sealing/primitives/bytes.ts'
import { sha256 } from '#sealing/primitives/hash.ts'
import { type Refusal, asRefusal } from '../platform/refusals.ts'
import { deviceText, memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { memberNames } from '../files/folds/member-names.ts'
import { refreshDirectory } from '../sync/rounds/round.ts'
import { askSignedIn } from '../vault/session.ts'
import type { ReleaseLineSeen, ReleasesSeen } from './api.ts'
import { verifiedLine } from './verified-line.ts'

const NOTHING = new Uint8Array(0)
/** The rows that say how far the log was seen, at which position of the directory, and what it takes out. */
const SEEN = 'head'
const POSITION = 'position'
const OUT = 'out'

/** The marks that were out when this device last read the log: for figures that it shows where a server was set back to before it. */
export const lastTakenOut = async (open: Sync): Promise<ReadonlySet<string>> =>
  new Set((await open.rows.getSound('releases', OUT))?.split(' '))

/**
 * The log of releases, accepted only if every line was signed by a certified device of its author, the events add up, and the log continues what this
 * device saw before: a server set back to an older backup would let the same budget be spent twice, even if others have written as many lines since.
 */
export async function releases(open: Sync): Promise<Result<ReleasesSeen, Refusal>> {
  // A line may be of a device that was certified since.
  const fresh = await refreshDirectory(open)
  if (!fresh.ok) return fresh
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  const before = await open.rows.getSound('releases', SEEN)
  const position = (await open.rows.getSound('releases', POSITION)) ?? '0'
  const lines: ReleaseLineSeen[] = []
  let log = EMPTY_LOG
  let head = ''
  let goesOn = before === undefined
  for (let more = true; more; ) {
    const answer = await askSignedIn(
      open,
      { method: 'GET', path: `/v1/evidence/log?after=${String(lines.length)}&v=2` },
      ReleaseLogPage,
    )
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const line of answer.value.lines) {
      // What was appended since names no position before the one at which this device saw the log end.
      const event = await verifiedLine(open, line, lines.length + 1, goesOn ? Number(position) : 0)
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
  const at = open.directory.head.seq
  if (head !== '' && (head !== before || String(at) !== position))
    await open.mutex.run(async (turn) =>
      open.rows.persist(
        turn,
        [
          await open.rows.put('releases', SEEN, head),
          await open.rows.put('releases', POSITION, String(at)),
          await open.rows.put('releases', OUT, [...takenOutIn(log).now].join(' ')),
        ],
        'durable',
      ),
    )
  return accept({ log, lines, at })
}

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

export async function writeRelease(
  open: Sync,
  how: { after: number; event: LogEvent; output?: Uint8Array },
): Promise<Result<true, Refusal | 'head-moved'>> {
  const event = JSON.stringify(how.event)
  const output = how.output ? own(how.output) : NOTHING
  const sig = await signReleaseLine({ org: open.org, seq: how.after + 1, event, output }, open.device.key)
  const body: AppendRelease = { v: isOfBatch(how.event) ? 2 : 1, after: how.after, event, output, sig }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/evidence/log', body }, NOTHING_BACK)
  if (answer.ok) return accept(true)
  return refuse(answer.code === 'head-moved' ? 'head-moved' : asRefusal(answer.code))
}
