import { Hono } from 'hono'
import type { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import { fromBytes } from '#contract/codec.ts'
import { GetFileReaders, type AccessLogAnswer, type FileReaders } from '#contract/session.ts'
import { readAccessLog, readFileReaders } from '#store/people/access-log.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

export function accessLogRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/file', signedIn(deps), async (c) => {
      const ask = fromBytes(GetFileReaders, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member } = c.get('session')
      const rows = await readFileReaders(deps.store, { org, member, file: ask.file })
      return rows
        ? sendAnswer(c, { v: 1, rows: rows.flatMap(withMember) } satisfies FileReaders)
        : problem(c, 'not-found')
    })
    .get('/', signedIn(deps), async (c) => {
      const asked = c.req.query('before')
      if (asked !== undefined && !/^\d{1,15}$/.test(asked)) return problem(c, 'request-malformed', { where: 'before' })
      const { org, member } = c.get('session')
      const all = await deps.directories.isCustodian(org, member)
      const rows = await readAccessLog(
        deps.store,
        all ? { as: 'clerk', org } : { as: 'member', org, member },
        asked === undefined ? undefined : Number(asked),
      )
      return sendAnswer(c, { v: 1, rows, before: rows.at(-1)?.seq ?? null } satisfies z.infer<typeof AccessLogAnswer>)
    })
}

const withMember = ({ member, at }: { readonly member: Bytes | null; readonly at: number | null }) =>
  member && at !== null ? [{ member, at }] : []
