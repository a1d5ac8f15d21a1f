import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { AppendDirectory } from '#contract/enrolment.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { extendStrictly, type Directory } from '#sealing/directory/directory.ts'
import { deviceAt, devicesAt } from '#sealing/directory/directory-view.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { appendDirectory, readDirectory } from '#store/people/directory.ts'
import { inRole } from '#store/database/role.ts'
import { endSessionsOf } from '#store/people/sessions.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'

export function directoryRoutes(deps: Deps) {
  return new Hono<Env>().post('/', async (c) => {
    const ask = fromBytes(AppendDirectory, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const directory = await deps.directories.current(ask.org)
    if (!directory) return problem(c, 'not-found')

    const fresh = await notStanding(deps, directory, ask.records)
    const outcome = await extend(deps, directory, fresh)
    if (typeof outcome === 'string') return problem(c, outcome)
    return sendAnswer(c, { v: 1, directory: outcome.head.seq })
  })
}

/** A device that lost our answer sends its records again: those that are stored already are skipped. */
async function notStanding({ store }: Deps, directory: Directory, records: readonly Bytes[]): Promise<Bytes[]> {
  const standing = await readDirectory(store, directory.org, 0)
  return records.filter((record) => !standing.some((row) => equal(row.record, record)))
}

async function extend(deps: Deps, directory: Directory, records: readonly Bytes[]): Promise<Directory | ProblemCode> {
  if (records.length === 0) return directory
  const extended = await extendStrictly(directory, records)
  if (!extended.ok) return extended.code === 'organisation-differs' ? 'record-malformed' : extended.code
  const after = extended.value
  const rows = await Promise.all(
    records.map(async (record, index) => ({
      seq: directory.head.seq + 1 + index,
      hash: await hashRecord(record),
      record,
    })),
  )
  const appended = await inRole(deps.store, { as: 'clerk', org: directory.org }, async (tx) => {
    if (!(await appendDirectory(tx, directory.org, directory.head, rows))) return false
    await endSessionsOf(tx, directory.org, putOut(directory, after))
    await writeAccessLine(tx, directory.org, {
      at: deps.now(),
      member: null,
      device: null,
      action: 'directory',
      file: null,
      folder: null,
      outcome: 'ok',
    })
    return true
  })
  return appended ? after : 'head-moved'
}

/** Devices that were certified before and no longer are. */
function putOut(before: Directory, after: Directory): Bytes[] {
  return devicesAt(before)
    .filter((device) => device.standing === 'certified' && deviceAt(after, device.device)?.standing !== 'certified')
    .map((device) => device.device)
}
