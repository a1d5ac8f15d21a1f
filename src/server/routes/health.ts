import { Hono } from 'hono'
import { databaseAnswers } from '#store/database/answers.ts'
import type { Deps, Env } from '../http/env.ts'
import { neverKept } from '../http/headers.ts'

/** For whoever runs the server: `/healthz`, the process answers; `/readyz`, its database answers, too. Neither says anything else. */
export const healthRoutes = ({ store }: Pick<Deps, 'store'>): Hono<Env> =>
  new Hono<Env>()
    .use('/healthz', neverKept())
    .use('/readyz', neverKept())
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) =>
      (await databaseAnswers(store)) ? c.text('ok') : c.text('the database does not answer', 503),
    )
