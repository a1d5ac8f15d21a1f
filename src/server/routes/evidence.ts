import { Hono } from 'hono'
import type { Context } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import {
  AppendRelease,
  PutEvidence,
  type CutRecordsPage,
  type CutsPage,
  type EvidencePage,
  type ReleaseLogPage,
  type ReleaseOutput,
  type TakenEvidence,
} from '#contract/evidence.ts'
import { isOfBatch } from '#evidence/ledger/batches.ts'
import { admit, LogEvent, logOf, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { accept, refuse, type Result } from '#result.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { hex, own } from '#sealing/primitives/bytes.ts'
import { idText, readId } from '#sealing/primitives/id.ts'
import { verifyReleaseLine } from '#sealing/members/release-line.ts'
import { readCutRecords, cutsOf } from '#store/evidence/cuts.ts'
import { evidencePage, putEvidence } from '#store/evidence/records.ts'
import {
  appendRelease,
  releaseLines,
  readReleaseOutput,
  type LineEffect,
  type ReleaseLineRow,
} from '#store/evidence/releases.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { sha256OfPart } from '../sync/digest.ts'

const place = (text: string | undefined): number | undefined =>
  text === undefined ? 0 : /^\d{1,15}$/.test(text) ? Number(text) : undefined

/** Coordinators alone read records, and only without their ids; how they are sent: `evidence-records.ts`. */
export function evidenceRoutes(deps: Deps) {
  const guard = signedIn(deps)
  return new Hono<Env>()
    .put('/', guard, async (c) => {
      const ask = fromBytes(PutEvidence, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { waitingRecords: waiting } = deps
      waiting.forget(ask.remove)
      await putEvidence(deps.store, c.get('session').org, [], ask.remove)
      if (ask.records.length > 0) return problem(c, 'app-too-old')
      return sendAnswer(c, {
        v: 1,
        memory: waiting.memory,
        batches: waiting.batches,
        waiting: [],
      } satisfies TakenEvidence)
    })
    .get('/', guard, async (c) => {
      const after = place(c.req.query('after'))
      if (after === undefined) return problem(c, 'request-malformed', { where: 'after' })
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const page = await evidencePage(deps.store, c.get('session').org, after)
      return sendAnswer(c, { v: 1, records: [...page.records], next: page.next } satisfies EvidencePage)
    })
    .get('/out', guard, async (c) => {
      const after = place(c.req.query('after'))
      if (after === undefined) return problem(c, 'request-malformed', { where: 'after' })
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const page = await evidencePage(deps.store, c.get('session').org, after, 'taken-out')
      return sendAnswer(c, { v: 1, records: [...page.records], next: page.next } satisfies EvidencePage)
    })
    .get('/cuts', guard, async (c) => {
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const { cuts, since } = await cutsOf(deps.store, c.get('session').org)
      return sendAnswer(c, { v: 1, cuts: [...cuts], since } satisfies CutsPage)
    })
    .get('/cuts/records', guard, async (c) => {
      const after = place(c.req.query('after'))
      if (after === undefined) return problem(c, 'request-malformed', { where: 'after' })
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const page = await readCutRecords(deps.store, c.get('session').org, after)
      return sendAnswer(c, {
        v: 1,
        records: [...page.records],
        rows: page.rows,
        next: page.next,
      } satisfies CutRecordsPage)
    })
    .get('/log', guard, async (c) => {
      const after = place(c.req.query('after'))
      if (after === undefined) return problem(c, 'request-malformed', { where: 'after' })
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const page = await releaseLines(deps.store, c.get('session').org, after)
      const newer = page.lines.some(({ event }) => isOfBatch(eventOf(event) ?? { what: '' }))
      if (newer && c.req.query('v') !== '2') return problem(c, 'app-too-old')
      return sendAnswer(c, { v: 1, lines: [...page.lines], more: page.more } satisfies ReleaseLogPage)
    })
    .get('/output', guard, async (c) => {
      const seq = place(c.req.query('seq'))
      if (seq === undefined) return problem(c, 'request-malformed', { where: 'seq' })
      const output = (await isCoordinator(deps, c))
        ? await readReleaseOutput(deps.store, c.get('session').org, seq)
        : undefined
      return output ? sendAnswer(c, { v: 1, output } satisfies ReleaseOutput) : problem(c, 'not-found')
    })
    .post('/log', guard, async (c) => {
      const ask = fromBytes(AppendRelease, c.get('body'))
      const event = ask && eventOf(ask.event)
      if (!ask || !event) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      if (!(await isCoordinator(deps, c))) return problem(c, 'not-found')
      const directory = await deps.directories.current(org)
      const known = directory && deviceAt(directory, device)
      const seq = ask.after + 1
      if (
        !known ||
        !(await verifyReleaseLine({ org, seq, event: ask.event, output: ask.output }, own(known.key), ask.sig))
      )
        return problem(c, 'signature-wrong')
      if (ask.output.length > 0 !== (event.what === 'proposed'))
        return problem(c, 'request-malformed', { where: 'output' })
      if (event.what === 'proposed' && hex(sha256OfPart(ask.output)) !== event.digest)
        return problem(c, 'request-malformed', { where: 'event.digest' })
      if (isOfBatch(event) && event.at !== directory.head.seq) return problem(c, 'head-moved')
      const line = { org, seq, at: deps.now(), member, device, event: ask.event, output: ask.output, sig: ask.sig }
      const refusal = await appendRelease(deps.store, line, (before) => judge(before, event, idText(member)))
      return refusal === undefined ? c.body(null, 204) : problem(c, refusal)
    })
}

/**
 * The agency's own rules are checked here as well, so that an altered device can neither overspend the budget nor
 * release or take out alone what needs two people. Returns what the line does to the records.
 */
function judge(before: readonly ReleaseLineRow[], event: LogEvent, writer: string): Result<LineEffect, 'not-entitled'> {
  const log: ReleaseLog = logOf(
    before.map((line) => ({ event: LogEvent.parse(JSON.parse(line.event)), by: idText(line.member) })),
  )
  const next = admit(log, event, writer)
  if (!next.ok) return refuse('not-entitled')
  if (event.what === 'cut-made') return accept({ cut: event.cut })
  const batch = event.what === 'batch-agreed' ? next.value.batches.get(event.batch) : undefined
  if (!batch) return accept({})
  if (batch.state === 'put-back') return accept({ back: batch.batch })
  return accept({ out: { batch: batch.batch, marks: batch.marks.flatMap((mark) => readId(mark) ?? []) } })
}

async function isCoordinator(deps: Deps, c: Context<Env>): Promise<boolean> {
  const { org, member } = c.get('session')
  const directory = await deps.directories.current(org)
  return directory !== undefined && memberAt(directory, member)?.roles.includes('coordinator') === true
}

function eventOf(text: string): LogEvent | undefined {
  const read = LogEvent.safeParse(parsed(text))
  return read.success ? read.data : undefined
}

/** Undefined for text that is no JSON; no schema accepts that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
