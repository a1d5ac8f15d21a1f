import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { PullRequest, type PullFrame } from '#contract/sync.ts'
import { concat, u32 } from '#sealing/primitives/bytes.ts'
import { noteDelivered, readSpans, type SentRow, type SeqSpan } from '#store/segments/changes.ts'
import { sizesOf } from '#store/segments/sizes.ts'
import { inRole } from '#store/database/role.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { Deps, Env } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { folderKey } from '../sync/world.ts'

type Range = PullRequest['ranges'][number]
/** The part of a range that one read of the database returns. `done`: the range ends with it. */
type Part = SeqSpan & { readonly place: number; readonly done: boolean }

const ANSWER_LIMIT = 8 * 1024 * 1024
const READ_LIMIT = 512 * 1024
/** The first read is small, so that the device verifies it while the server reads the next. */
const FIRST_READ_LIMIT = 64 * 1024

export function pullRoutes(deps: Deps) {
  return new Hono<Env>().post('/', signedIn(deps), async (c) => {
    const ask = fromBytes(PullRequest, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const session = c.get('session')
    const reads = await planReads(deps, session, ask.ranges)
    return c.body(framesOf(deps, session, reads), 200, { 'content-type': 'application/octet-stream' })
  })
}

/**
 * Divides the ranges into reads of bounded size. A range that the member may not read is reported, like an empty one,
 * as empty and done.
 */
async function planReads({ store }: Deps, { org, member }: SessionRow, ranges: readonly Range[]): Promise<Part[][]> {
  const { rows: sizes, all } = await inRole(store, { as: 'member', org, member }, (tx) =>
    sizesOf(tx, org, ranges, ANSWER_LIMIT),
  )
  const lastPlace = all ? ranges.length + 1 : (sizes.at(-1)?.place ?? 0)
  const reads: Part[][] = [[]]
  let bytes = 0
  const rowsAt = Map.groupBy(sizes, (row) => row.place)
  for (const [index, range] of ranges.entries()) {
    const place = index + 1
    if (place > lastPlace) break
    let after = range.after
    for (const row of rowsAt.get(place) ?? []) {
      if (bytes + row.size > (reads.length === 1 ? FIRST_READ_LIMIT : READ_LIMIT) && bytes > 0) {
        if (row.seq - 1 > after)
          reads.at(-1)?.push({ file: range.file, folder: range.folder, place, after, upto: row.seq - 1, done: false })
        after = row.seq - 1
        reads.push([])
        bytes = 0
      }
      bytes += row.size
    }
    reads
      .at(-1)
      ?.push({
        file: range.file,
        folder: range.folder,
        place,
        after,
        upto: rowsAt.get(place)?.at(-1)?.seq ?? after,
        done: place < lastPlace,
      })
  }
  return reads
}

/** Sends frames as they are read: a slow phone delays the next read instead of filling memory. */
function framesOf(deps: Deps, session: SessionRow, reads: readonly Part[][]): ReadableStream<Bytes> {
  let next = 0
  return new ReadableStream({
    async pull(controller) {
      const parts = reads[next]
      next += 1
      if (!parts) {
        controller.close()
        return
      }
      for (const frame of await readFrames(deps, session, parts)) {
        const bytes = toBytes(frame)
        controller.enqueue(concat(u32(bytes.length), bytes))
      }
    },
  })
}

async function readFrames(
  { store, now, withoutRoom }: Deps,
  session: SessionRow,
  parts: readonly Part[],
): Promise<PullFrame[]> {
  const { org, member } = session
  const rows = await withoutRoom.reading((write) =>
    inRole(store, { as: 'member', org, member }, async (tx) => {
      const found = await readSpans(tx, org, parts)
      const byFolder = Map.groupBy(found, (row) => folderKey(row.file, row.folder))
      const sent = parts.filter((part) => byFolder.has(folderKey(part.file, part.folder)))
      await noteDelivered(tx, { ...session, at: now() }, sent, write)
      return byFolder
    }),
  )
  return parts.map((part) => ({
    file: part.file,
    folder: part.folder,
    rows: (rows.get(folderKey(part.file, part.folder)) ?? [])
      .filter((row) => isOf(row, part))
      .map(({ seq, segment, receipt }) => ({ seq, segment, receipt })),
    done: part.done,
  }))
}

function isOf(row: SentRow, part: Part): boolean {
  return row.seq > part.after && row.seq <= part.upto
}
