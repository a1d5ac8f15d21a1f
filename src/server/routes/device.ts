import { Hono } from 'hono'
import type { z } from 'zod'
import type { DeviceList } from '#contract/session.ts'
import { equal, hex } from '#sealing/primitives/bytes.ts'
import { devicesAt, memberAt } from '#sealing/directory/directory-view.ts'
import { devicesSeen } from '#store/people/devices.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'

export function deviceRoutes(deps: Deps) {
  return new Hono<Env>().get('/', signedIn(deps), async (c) => {
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
        }
      })
    return sendAnswer(c, { v: 1, devices } satisfies z.infer<typeof DeviceList>)
  })
}
