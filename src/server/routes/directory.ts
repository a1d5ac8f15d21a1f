import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { AppendDirectory } from '#contract/enrolment.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { appendRecords, notStanding } from './append-records.ts'

export function directoryRoutes(deps: Deps) {
  return new Hono<Env>().post('/', async (c) => {
    const ask = fromBytes(AppendDirectory, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const directory = await deps.directories.current(ask.org)
    if (!directory) return problem(c, 'not-found')

    const fresh = await notStanding(deps, directory, ask.records)
    const outcome = await appendRecords(deps, directory, fresh)
    if (typeof outcome === 'string') return problem(c, outcome)
    return sendAnswer(c, { v: 1, directory: outcome.head.seq })
  })
}
