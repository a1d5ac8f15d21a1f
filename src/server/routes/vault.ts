import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'
import { GiveBackVault, OpenVault, RecoverVault, ReplaceVault, type VaultOpened } from '#contract/enrolment.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { readDirectory } from '#store/people/directory.ts'
import { inRole } from '#store/database/role.ts'
import { findVault, putVault, slotsOf, vaultOf } from '#store/people/vaults.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { custodian, signedIn } from '../http/session-guard.ts'
import { succeeded, tooEarly, triesOf } from '../http/tries.ts'

type Opened = z.infer<typeof VaultOpened>

export function vaultRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/', async (c) => {
      const ask = fromBytes(OpenVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const key = triesOf('vault', ask.member)
      const wait = await tooEarly(deps, key)
      if (wait > 0) return problem(c, 'too-many-tries', { retryAfter: wait })
      const opened = await openVault(deps, ask)
      if (!opened) return problem(c, 'not-found')
      await succeeded(deps, key)
      return sendAnswer(c, opened)
    })
    .put('/', signedIn(deps), async (c) => {
      const ask = fromBytes(ReplaceVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      await inRole(deps.store, { as: 'clerk', org }, async (tx) => {
        await putVault(tx, org, member, ask.vault)
        await writeAccessLine(tx, org, {
          at: deps.now(),
          member,
          device,
          action: 'vault-replaced',
          file: null,
          folder: null,
          outcome: 'ok',
        })
      })
      return c.body(null, 204)
    })
    .post('/recover', signedIn(deps), custodian(deps), async (c) => {
      const ask = fromBytes(RecoverVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      const found = await inRole(deps.store, { as: 'clerk', org }, async (tx) => {
        await writeAccessLine(tx, org, {
          at: deps.now(),
          member,
          device,
          action: 'vault-recovery',
          file: null,
          folder: null,
          outcome: 'ok',
        })
        return { vault: await vaultOf(tx, ask.member), slots: await slotsOf(tx, ask.member) }
      })
      if (!found.vault) return problem(c, 'not-found')
      const slots = found.slots.filter((slot) => slot.slot === 'organisation')
      return sendAnswer(c, {
        v: 1,
        org,
        vault: found.vault,
        slots,
        directory: await records(deps, org),
      } satisfies Opened)
    })
    .put('/recover', signedIn(deps), custodian(deps), async (c) => {
      const ask = fromBytes(GiveBackVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      const directory = await deps.directories.current(org)
      if (!directory || !memberAt(directory, ask.member)) return problem(c, 'not-found')
      await inRole(deps.store, { as: 'clerk', org }, async (tx) => {
        await putVault(tx, org, ask.member, ask.vault)
        await writeAccessLine(tx, org, {
          at: deps.now(),
          member,
          device,
          action: 'vault-given-back',
          file: null,
          folder: null,
          outcome: 'ok',
        })
      })
      return c.body(null, 204)
    })
}

/** A placeholder to compare with for an unknown member, so that the steps are the same as for a wrong passphrase. */
const NOBODY: Bytes = new Uint8Array(32)

async function openVault(deps: Deps, ask: z.infer<typeof OpenVault>): Promise<Opened | undefined> {
  const found = await findVault(deps.store, ask.member)
  const slot = found?.slots.find((candidate) => candidate.slot === ask.slot)
  const proof = own(createHash('sha256').update(ask.authKey).digest())
  const fits = equal(proof, slot?.proof ?? NOBODY)
  if (!found || !slot || !fits) {
    if (found) await noteVault(deps, found.org, ask.member, 'refused')
    return undefined
  }
  await noteVault(deps, found.org, ask.member, 'ok')
  return { v: 1, org: found.org, vault: found.vault, slots: [slot], directory: await records(deps, found.org) }
}

function noteVault(deps: Deps, org: Bytes, member: Bytes, outcome: string): Promise<void> {
  return inRole(deps.store, { as: 'clerk', org }, (tx) =>
    writeAccessLine(tx, org, {
      at: deps.now(),
      member,
      device: null,
      action: 'vault-opened',
      file: null,
      folder: null,
      outcome,
    }),
  )
}

async function records({ store }: Deps, org: Bytes): Promise<Bytes[]> {
  return (await readDirectory(store, org, 0)).map((row) => row.record)
}
