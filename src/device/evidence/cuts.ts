import { CutRecordsPage, CutsPage } from '#contract/evidence.ts'
import { accept, refuse, type Result } from '#result.ts'
import { takenOutIn } from '#evidence/ledger/batches.ts'
import { RecordFields } from '#evidence/record/evidence-record.ts'
import { base64url } from '#sealing/primitives/bytes.ts'
import { type Refusal, asRefusal } from '../platform/refusals.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import type { CutRecordSeen, CutSeen, SinceNewestCut } from './api.ts'
import { releases } from './releases.ts'

export async function cuts(open: Sync): Promise<Result<{ cuts: readonly CutSeen[]; since: SinceNewestCut }, Refusal>> {
  const answer = await askSignedIn(open, { method: 'GET', path: '/v1/evidence/cuts' }, CutsPage)
  return answer.ok ? accept({ cuts: answer.value.cuts, since: answer.value.since }) : refuse(asRefusal(answer.code))
}

const MOST_TRIES = 3

/**
 * All pages of one state: where a consent was withdrawn between two pages the numbers of children changed, or fewer records came than there are, and all pages are read again. What the log says is out of a cut is left out,
 * whatever the server gives.
 */
export async function fetchCutRecords(open: Sync): Promise<Result<readonly CutRecordSeen[], Refusal>> {
  const log = await releases(open)
  if (!log.ok) return log
  const { cuts: out } = takenOutIn(log.value.log)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const read = await allPages(open)
    if (!read.ok) return read
    if (read.value === 'moved') continue
    if (out.size > 0 && read.value.some(({ mark }) => mark === undefined)) return refuse('app-too-new')
    return accept(read.value.filter(({ cut, mark = '' }) => cut > (out.get(mark) ?? 0)))
  }
  return refuse('server-refused')
}

async function allPages(open: Sync): Promise<Result<readonly CutRecordSeen[] | 'moved', Refusal>> {
  const seen: CutRecordSeen[] = []
  let rows: number | undefined
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof page>> = await page(open, after)
    if (!answer.ok) return refuse(asRefusal(answer.code))
    if (rows !== undefined && rows !== answer.value.rows) return accept('moved')
    rows = answer.value.rows
    for (const { record, mark, ...where } of answer.value.records) {
      const read = fieldsOf(record)
      // Strict, unlike figures on a screen: each output is compared with earlier ones, and a record that one app counts and another does not would show as a difference.
      if (!read) return refuse('server-refused')
      seen.push({ ...where, ...(mark && { mark: base64url(mark) }), record: read })
    }
    after = answer.value.next
  }
  // With a record left out every number of a table would be wrong, and its difference from an earlier one would show a child.
  return accept(seen.length < (rows ?? 0) ? 'moved' : seen)
}

const page = (open: Sync, after: number) =>
  askSignedIn(open, { method: 'GET', path: `/v1/evidence/cuts/records?after=${String(after)}` }, CutRecordsPage)

/** Undefined for what is no record. */
function fieldsOf(text: string): CutRecordSeen['record'] | undefined {
  try {
    return RecordFields.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
