import { Hono } from 'hono'
import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'
import { SayApp, type DeviceList } from '#contract/session.ts'
import { verifyApp } from '#sealing/members/app-version.ts'
import { equal, hex, own } from '#sealing/primitives/bytes.ts'
import { deviceAt, devicesAt, memberAt } from '#sealing/directory/directory-view.ts'
import { devicesSeen, keepApp } from '#store/people/devices.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

export function deviceRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/app', signedIn(deps), async (c) => {
      const ask = fromBytes(SayApp, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, device } = c.get('session')
      const directory = await deps.directories.current(org)
      const known = directory && deviceAt(directory, device)
      if (!known) return problem(c, 'not-signed-in')
      const { version, sig } = ask
      if (!(await verifyApp({ org, device, deviceKey: own(known.key), version, sig })))
        return problem(c, 'signature-wrong')
      await keepApp(deps.store, org, device, { version, sig })
      return c.body(null, 204)
    })
    .get('/', signedIn(deps), async (c) => {
      const { org, member } = c.get('session')
      const directory = await deps.directories.current(org)
      if (!directory) return problem(c, 'not-found')
      const all = memberAt(directory, member)?.custodian === true
      const seen = new Map((await devicesSeen(deps.store, org)).map((row) => [hex(row.device), row]))
      const devices = devicesAt(directory)
        .filter((device) => all || equal(device.member, member))
        .map((device) => {
          const row = seen.get(hex(device.device))
          return {
            device: device.device,
            member: device.member,
            lastSeen: row?.last_seen ?? null,
            wiped: row?.wiped ?? false,
            ...(row?.app && row.app_sig && { app: { version: row.app, sig: row.app_sig } }),
          }
        })
      return sendAnswer(c, { v: 1, devices } satisfies z.infer<typeof DeviceList>)
    })
}
