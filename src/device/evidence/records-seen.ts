import { EvidencePage } from '#contract/evidence.ts'
import { takenOutIn } from '#evidence/ledger/batches.ts'
import { RecordFields } from '#evidence/record/evidence-record.ts'
import { accept, refuse, type Result } from '#result.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { asRefusal, type Refusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { EvidenceSeen } from './api.ts'
import { lastTakenOut, releases } from './releases.ts'

/**
 * All records that this app can read, for figures that nobody gives away. Those that it cannot are left out, and that there are some is named. What two coordinators took out is left out here
 * whatever the server gives: by the log, or, where the server was set back to before it, by what this device last read there.
 */
export async function readEvidence(open: Sync): Promise<Result<readonly EvidenceSeen[], Refusal>> {
  const log = await releases(open)
  if (!log.ok && log.code !== 'server-refused') return log
  const out = log.ok ? takenOutIn(log.value.log).now : await lastTakenOut(open)
  const read = await allRecords(open, '/v1/evidence')
  if (!read.ok) return read
  const { seen, unread } = read.value
  if (out.size > 0 && seen.some(({ mark }) => mark === undefined)) return refuse('app-too-new')
  if (unread !== open.unreadRecords) {
    open.unreadRecords = unread
    open.platform.changed(['attention'])
  }
  return accept(seen.filter(({ mark = '' }) => !out.has(mark)))
}

export async function readTakenOut(open: Sync): Promise<Result<readonly EvidenceSeen[], Refusal>> {
  const read = await allRecords(open, '/v1/evidence/out')
  return read.ok ? accept(read.value.seen) : read
}

async function allRecords(
  open: Sync,
  path: string,
): Promise<Result<{ readonly seen: readonly EvidenceSeen[]; readonly unread: number }, Refusal>> {
  const seen: EvidenceSeen[] = []
  let unread = 0
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof page>> = await page(open, path, after)
    if (!answer.ok) return refuse(asRefusal(answer.code))
    for (const { record, unit, mark } of answer.value.records) {
      const read = RecordFields.safeParse(parsed(record))
      if (read.success) seen.push({ record: read.data, unit, ...(mark && { mark: base64url(mark) }) })
      else unread += 1
    }
    after = answer.value.next
  }
  return accept({ seen, unread })
}

const page = (open: Sync, path: string, after: number) =>
  askSignedIn(open, { method: 'GET', path: `${path}?after=${String(after)}` }, EvidencePage)

/** Undefined where the text is not JSON; no schema accepts undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
