import type { Bytes } from '#bytes.ts'
import { NOTHING_BACK } from '#contract/answer.ts'
import { askServer, type ServerAnswer } from '../platform/http.ts'
import type { Unlocked } from './unlocked.ts'

const RECORDS = 16
const NO_MARK: Bytes = new Uint8Array(0)

/** A record and the server's mark of it or, where it gives one back, of that one; undefined where there is none. */
export interface RecordWithMark {
  readonly record: Bytes
  readonly mark: Bytes | undefined
}

/** Sends at most 16 records of the directory, with marks where there are any: a server from before them refuses the field. */
export function giveDirectory(open: Unlocked, given: readonly RecordWithMark[]): Promise<ServerAnswer<unknown>> {
  const stood = given.some(({ mark }) => mark) && { stood: given.map(({ mark }) => mark ?? NO_MARK) }
  const body = { v: 1, org: open.org, records: given.map(({ record }) => record), ...stood }
  return askServer(open.platform.http, { method: 'POST', path: '/v1/directory', body }, NOTHING_BACK)
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'no-network',
  'try-later',
  'too-many-tries',
  'not-understood',
  'head-moved',
])

/** Whether an answer says nothing of a record: the server could not be asked, or has others in its place, which `joinDirectory` follows up. */
export const saysNothing = (code: string): boolean => SAYS_NOTHING.has(code)

/**
 * Sends the server the records of the directory that it may have lost. They prove themselves; the server skips those it
 * has. Returns whether it refused one.
 */
export async function offerDirectory(open: Unlocked): Promise<boolean> {
  let refused = false
  for (let at = 0; at < open.directoryRecords.length; at += RECORDS) {
    const records = open.directoryRecords.slice(at, at + RECORDS)
    const answer = await giveDirectory(
      open,
      records.map((record, n) => ({ record, mark: open.stoodMarks[at + n] })),
    )
    refused ||= !answer.ok && !saysNothing(answer.code)
  }
  return refused
}
