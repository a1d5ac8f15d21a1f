import { z } from 'zod'
import { EvidencePage, ReleaseLogPage, ReleaseOutput, type AppendRelease } from '#contract/evidence.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { admit, EMPTY_LOG, LogEvent, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { verifyReleaseLine, signReleaseLine } from '#sealing/members/release-line.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import type { Refusal } from '../api.ts'
import { deviceText, memberText } from '../id-text.ts'
import type { Open } from '../open.ts'
import { namesOf } from '../people/names.ts'
import { refreshDirectory } from '../sync/round.ts'
import { asRefusal } from '../sync/round-problem.ts'
import { askSignedIn } from '../sync/session.ts'
import type { EvidenceSeen, ReleaseLineSeen } from './api.ts'

const Fields = EvidenceRecord.omit({ id: true, household: true })
const NOTHING = new Uint8Array(0)
type Bytes = Uint8Array<ArrayBuffer>

export async function evidence(open: Open): Promise<Result<readonly EvidenceSeen[], Refusal>> {
  const seen: EvidenceSeen[] = []
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof page>> = await page(open, after)
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const { record, unit } of answer.value.records) {
      const read = Fields.safeParse(JSON.parse(record))
      if (!read.success) return refuse('server-refused')
      seen.push({ record: read.data, unit })
    }
    after = answer.value.next
  }
  return accept(seen)
}

const page = (open: Open, after: number) => askSignedIn(open, { method: 'GET', path: `/v1/evidence?after=${String(after)}` }, EvidencePage)

/**
 * The whole log, believed only where every line was signed by a certified device of who wrote it, the events add up, and it is no shorter than this device
 * has seen it: a server set back to an older backup would let the same budget be spent twice.
 */
export async function releases(open: Open): Promise<Result<{ log: ReleaseLog; lines: readonly ReleaseLineSeen[] }, Refusal>> {
  // A line may be of a device that was certified since.
  const fresh = await refreshDirectory(open)
  if (!fresh.ok) return fresh
  const names = await namesOf(open)
  const lines: ReleaseLineSeen[] = []
  let log = EMPTY_LOG
  for (let more = true; more; ) {
    const answer = await askSignedIn(open, { method: 'GET', path: `/v1/evidence/log?after=${String(lines.length)}` }, ReleaseLogPage)
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const line of answer.value.lines) {
      const event = await verified(open, line, lines.length + 1)
      if (!event) return refuse('server-refused')
      const next = admit(log, event, memberText(line.member))
      if (!next.ok) return refuse('server-refused')
      log = next.value
      lines.push({ seq: line.seq, at: line.at, event, by: memberText(line.member), byName: names.get(memberText(line.member)) ?? '', device: deviceText(line.device), size: line.size })
    }
    more = answer.value.more && answer.value.lines.length > 0
  }
  const before = (await open.rows.get('releases', '')) ?? 0
  if (lines.length < before) return refuse('server-refused')
  if (lines.length > before) await open.rows.replica.write([await open.rows.put('releases', '', lines.length)], 'durable')
  return accept({ log, lines })
}

async function verified(open: Open, line: ReleaseLogPage['lines'][number], expected: number): Promise<LogEvent | undefined> {
  const device = deviceAt(open.directory, line.device)
  if (line.seq !== expected || !device || !equal(device.member, line.member)) return undefined
  const output = line.size === 0 ? NOTHING : await outputOf(open, line.seq)
  if (!output?.length !== (line.size === 0)) return undefined
  if (!output || !(await verifyReleaseLine({ org: open.org, seq: line.seq, event: line.event, output }, own(device.key), line.sig))) return undefined
  const event = LogEvent.safeParse(JSON.parse(line.event))
  return event.success ? event.data : undefined
}

async function outputOf(open: Open, seq: number): Promise<Bytes | undefined> {
  const answer = await askSignedIn(open, { method: 'GET', path: `/v1/evidence/output?seq=${String(seq)}` }, ReleaseOutput)
  return answer.ok ? answer.value.output : undefined
}

export async function writeRelease(open: Open, how: { after: number; event: LogEvent; output?: Uint8Array }): Promise<Result<true, Refusal>> {
  const event = JSON.stringify(how.event)
  const output = how.output ? own(how.output) : NOTHING
  const sig = await signReleaseLine({ org: open.org, seq: how.after + 1, event, output }, open.device.key)
  const body: AppendRelease = { v: 1, after: how.after, event, output, sig }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/evidence/log', body }, z.unknown())
  return answer.ok ? accept(true) : refuse(asRefusal(answer.code))
}

export async function releaseOutput(open: Open, seq: number): Promise<Result<Uint8Array, Refusal>> {
  const answer = await askSignedIn(open, { method: 'GET', path: `/v1/evidence/output?seq=${String(seq)}` }, ReleaseOutput)
  return answer.ok ? accept(answer.value.output) : refuse(asRefusal(answer.code))
}
