import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { boundedBody } from './http/bounded-body.ts'
import type { Deps, Env } from './http/env.ts'
import { failureCode } from './http/failure.ts'
import { neverKept, securityHeaders } from './http/headers.ts'
import { logged, routeName } from './http/logged.ts'
import { partnerRoutes } from './routes/partner-routes.ts'
import { problem } from './http/problem.ts'
import { seated } from './http/seated.ts'
import { accessLogRoutes } from './routes/access-log.ts'
import { compareRoutes } from './routes/compare.ts'
import { chunkRoutes } from './routes/chunk.ts'
import { demonstrationRoutes } from './routes/demonstration.ts'
import { deviceRoutes } from './routes/device.ts'
import { directoryRoutes } from './routes/directory.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { evidenceRecordRoutes } from './routes/evidence-records.ts'
import { erasureRoutes } from './routes/erasure.ts'
import { healthRoutes } from './routes/health.ts'
import { invitationRoutes } from './routes/invitation.ts'
import { networkRoutes } from './routes/network.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { pullRoutes } from './routes/pull.ts'
import { quarantineRoutes } from './routes/quarantine.ts'
import { challengeRoutes, sessionRoutes } from './routes/session.ts'
import { syncRoutes } from './routes/sync.ts'
import { vaultRoutes } from './routes/vault.ts'
import { seldom } from './kept/log.ts'
import { spokenVersion } from './http/spoken-version.ts'
import { webFiles } from './http/web-files.ts'
import { withinLimits } from './http/within-limits.ts'

/** All routes. `app.request()` answers without a socket. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const ofDatabase = seldom(deps.log, deps.now)
  app.use(securityHeaders())
  app.use('/v1/*', logged(deps), neverKept(), boundedBody(), spokenVersion())
  app.use('/v1/*', withinLimits(deps), seated(deps))
  app.route('/v1/organisation', organisationRoutes(deps))
  app.route('/v1/invitation', invitationRoutes(deps))
  app.route('/v1/vault', vaultRoutes(deps))
  app.route('/v1/directory', directoryRoutes(deps))
  app.route('/v1/challenge', challengeRoutes(deps))
  app.route('/v1/session', sessionRoutes(deps))
  app.route('/v1/sync', syncRoutes(deps))
  app.route('/v1/pull', pullRoutes(deps))
  app.route('/v1/compare', compareRoutes(deps))
  app.route('/v1/chunk', chunkRoutes(deps))
  app.route('/v1/device', deviceRoutes(deps))
  app.route('/v1/access-log', accessLogRoutes(deps))
  app.route('/v1/evidence', evidenceRoutes(deps))
  app.route('/v1/evidence', evidenceRecordRoutes(deps))
  app.route('/v1/erasure', erasureRoutes(deps))
  app.route('/v1/quarantine', quarantineRoutes(deps))
  app.route('/v1/network', networkRoutes(deps))
  if (deps.networkKey) app.route('/v1/network-partner', partnerRoutes(deps, deps.networkKey))
  app.route('/', healthRoutes(deps))
  app.all('/v1/*', (c) => problem(c, 'not-found'))
  if (deps.demonstration) app.route('/try', demonstrationRoutes(deps.web, deps.demonstration))
  if (deps.web !== undefined) app.get('*', webFiles(deps.web))
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problem(c, 'request-malformed')
    const code = failureCode(error)
    const route = routeName(c.req.method, c.req.path)
    if (code) ofDatabase({ event: 'database', route, code })
    else deps.log({ event: 'failed', route, code: error.name })
    return problem(c, code ?? 'try-later', { retryAfter: 5_000 })
  })
  return app
}
