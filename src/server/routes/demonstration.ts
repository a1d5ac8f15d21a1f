import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import type { DemonstrationSignIn, DemonstrationSignIns, Env } from '../http/env.ts'
import { problem } from '../http/problem.ts'

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * One short link for each invented person. The link holds no secret: it leads to the page of the app, marked with the
 * person’s word, and the page asks for the sign-in. Answers only on this machine, under its own name: a site whose name
 * was pointed at this machine is told nothing. Mounted by `homeward demo` alone.
 */
export function demonstrationRoutes(web: string | undefined, signInOf: DemonstrationSignIns): Hono<Env> {
  const asked = (c: Context<Env, '/:who'>): DemonstrationSignIn | undefined =>
    LOOPBACK.test(c.req.header('host') ?? '') ? signInOf(c.req.param('who')) : undefined
  return new Hono<Env>()
    .get('/:who', async (c) => {
      // A page, because a person may have mistyped the link.
      if (web === undefined || !asked(c)) return c.text('Nobody in the demonstration has this link.', 404)
      const page = await readFile(join(web, 'index.html'), 'utf8')
      c.header('cache-control', 'no-store')
      return c.html(page.replace('</head>', `<meta name="demonstration" content="${c.req.param('who')}" /></head>`))
    })
    .get('/:who/sign-in', (c) => {
      const signIn = asked(c)
      c.header('cache-control', 'no-store')
      return signIn ? c.json(signIn) : problem(c, 'not-found')
    })
}
