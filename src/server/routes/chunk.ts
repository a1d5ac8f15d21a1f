import { Hono } from 'hono'
import { GetChunk, PutChunk, type Chunk } from '#contract/chunks.ts'
import { fromBytes } from '#contract/codec.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { bytesWaiting, findChunk, storeChunk, fileStateFor } from '#store/segments/chunks.ts'
import { isFileAside } from '#store/segments/files-aside.ts'
import { inRole } from '#store/database/role.ts'
import { incarnationBegan } from '#store/people/incarnation.ts'
import type { SessionRow } from '#store/people/sessions.ts'
import type { Deps, Env } from '../http/env.ts'
import { mayDeliverChunk } from '#store/people/last-delivery.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

/**
 * An attachment is uploaded before the act that opens its file. Maximum bytes that a member may have stored for such
 * files.
 */
const WAITING_LIMIT = 256 * 1024 * 1024
const WRITE = 2

export function chunkRoutes(deps: Deps) {
  return new Hono<Env>()
    .put('/', signedIn(deps, { revokedToo: true }), async (c) => {
      const ask = fromBytes(PutChunk, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const refusal = await put(deps, c.get('session'), ask)
      return refusal ? problem(c, refusal) : c.body(null, 204)
    })
    .post('/get', signedIn(deps), async (c) => {
      const ask = fromBytes(GetChunk, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      if (await isFileAside(deps.store, org, ask.file)) return problem(c, 'file-aside')
      const { follows, chunk } = await deps.withoutRoom.reading((write) =>
        findChunk(
          deps.store,
          { org, member, device, at: deps.now() },
          { file: ask.file, attachment: ask.attachment, part: ask.index },
          write,
        ),
      )
      if (!chunk) return problem(c, follows ? 'chunk-missing' : 'not-found')
      return sendAnswer(c, { v: 1, last: chunk.last, bytes: chunk.bytes } satisfies Chunk)
    })
}

function put(
  deps: Deps,
  { org, member, device, revoked }: SessionRow,
  ask: PutChunk,
): Promise<ProblemCode | undefined> {
  return inRole(deps.store, { as: 'clerk', org }, async (tx) => {
    const { known, erased, right } = await fileStateFor(tx, org, member, ask.file)
    if (known && right === 0) return 'not-found'
    if (erased) return 'file-erased'
    if (revoked && !(known && (await mayDeliverChunk(tx, org, { member, device })))) return 'not-entitled'
    // A server that was set back has lost documents that perhaps one reader alone still holds.
    if (known && right < WRITE && (await incarnationBegan(tx)) === 0) return 'not-entitled'
    if (!known && (await bytesWaiting(tx, org, member)) + ask.bytes.length > WAITING_LIMIT) return 'storage-full'
    const outcome = await storeChunk(tx, org, {
      file: ask.file,
      attachment: ask.attachment,
      part: ask.index,
      last: ask.last,
      bytes: ask.bytes,
      member,
    })
    if (outcome === 'other') return 'fork'
    if (outcome === 'stored')
      await writeAccessLine(tx, org, {
        at: deps.now(),
        member,
        device,
        action: 'chunk',
        file: ask.file,
        folder: null,
        outcome: revoked ? 'revoked' : 'ok',
      })
    return undefined
  })
}
