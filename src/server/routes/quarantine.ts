import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { ProblemCode } from '#contract/problem.ts'
import { SettleQuarantine, type QuarantineList } from '#contract/quarantine.ts'
import { quarantineFor, settleQuarantine } from '#store/segments/quarantine.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

export function quarantineRoutes({ store, ...deps }: Deps) {
  const guard = signedIn({ store, ...deps })
  return new Hono<Env>()
    .get('/', guard, async (c) => {
      const { org, member } = c.get('session')
      const items = await quarantineFor(store, org, member)
      return sendAnswer(c, {
        v: 1,
        items: items.map((item) => ({ ...item, code: ProblemCode.parse(item.code) })),
      } satisfies QuarantineList)
    })
    .post('/settle', guard, async (c) => {
      const ask = fromBytes(SettleQuarantine, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      return (await settleQuarantine(store, c.get('session'), ask.item, ask.as))
        ? c.body(null, 204)
        : problem(c, 'not-found')
    })
}
