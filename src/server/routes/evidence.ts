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
import { admit, LogEvent, logOf, type ReleaseLog } from '#evidence/ledger/release-log.ts'
import { deviceAt, memberAt } from '#sealing/directory/directory-view.ts'
import { hex, own } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { verifyReleaseLine } from '#sealing/members/release-line.ts'
import { readCutRecords, cutsOf } from '#store/evidence/cuts.ts'
import { evidencePage, putEvidence } from '#store/evidence/records.ts'
import { appendRelease, releaseLines, readReleaseOutput, type ReleaseLineRow } from '#store/evidence/releases.ts'
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
      const line = { org, seq, at: deps.now(), member, device, event: ask.event, output: ask.output, sig: ask.sig }
      const refusal = await appendRelease(
        deps.store,
        line,
        event.what === 'cut-made' ? event.cut : undefined,
        (before) => judge(before, event, idText(member)),
      )
      return refusal === undefined ? c.body(null, 204) : problem(c, refusal)
    })
}

/**
 * The agency's own rules are checked here as well, so that an altered device can neither overspend the budget nor
 * release alone what needs two people.
 */
function judge(before: readonly ReleaseLineRow[], event: LogEvent, writer: string): 'not-entitled' | undefined {
  const log: ReleaseLog = logOf(
    before.map((line) => ({ event: LogEvent.parse(JSON.parse(line.event)), by: idText(line.member) })),
  )
  return admit(log, event, writer).ok ? undefined : 'not-entitled'
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
