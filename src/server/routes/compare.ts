import { Hono } from 'hono'
import { CompareRequest, type CompareAnswer } from '#contract/compare.ts'
import { fromBytes } from '#contract/codec.ts'
import type { Deps, Env } from '../http/env.ts'
import { problem, sendAnswer } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { compared } from '../sync/compared.ts'

export function compareRoutes(deps: Deps) {
  return new Hono<Env>().post('/', signedIn(deps), async (c) => {
    const ask = fromBytes(CompareRequest, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const answer = await compared(deps, c.get('session'), ask)
    return answer ? sendAnswer(c, answer satisfies CompareAnswer) : problem(c, 'not-signed-in')
  })
}
