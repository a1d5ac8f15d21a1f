import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { AppendDirectory, type DirectoryAppended } from '#contract/enrolment.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { isSetBackSince, stoodIn, stoodMark } from '../kept/stood-marks.ts'
import { appendRecords, notStanding } from './append-records.ts'

export function directoryRoutes(deps: Deps) {
  return new Hono<Env>().post('/', async (c) => {
    const ask = fromBytes(AppendDirectory, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const directory = await deps.directories.current(ask.org)
    if (!directory) return problem(c, 'not-found')

    const by = { key: deps.cursorKey, org: ask.org }
    const markOf = (record: Bytes) => ask.stood?.[ask.records.indexOf(record)]
    const fresh = await notStanding(deps, directory, ask.records)
    const before = await deps.incarnations.current()
    const lacking = fresh.map((record) => ({ record, mark: markOf(record) }))
    // What is appended next belongs to the new incarnation, and is marked so.
    const incarnation = (await isSetBackSince(by, before, lacking))
      ? await deps.incarnations.setBackSince(before)
      : before
    const isLost = async (record: Bytes) => (await stoodIn(by, record, markOf(record))) !== undefined
    const outcome = await appendRecords(deps, directory, fresh, { isLost })
    if (typeof outcome === 'string') return problem(c, outcome)
    const stood = await Promise.all(
      ask.records.map(async (record) => stoodMark(by, incarnation, await hashRecord(record))),
    )
    return sendAnswer(c, { v: 1, directory: outcome.head.seq, stood } satisfies DirectoryAppended)
  })
}
