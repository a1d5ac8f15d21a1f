import type { Bytes } from '#bytes.ts'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'
import {
  GiveBackVault,
  OpenVault,
  RecoverVault,
  RenewKeys,
  ReplaceVault,
  ShowAccount,
  VaultAgain,
  type VaultOpened,
} from '#contract/enrolment.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { readDirectoryBody } from '#sealing/directory/directory-body.ts'
import type { Directory } from '#sealing/directory/directory.ts'
import { memberAt, speaksAt } from '#sealing/directory/directory-view.ts'
import { isVaultPutSigned } from '#sealing/members/vault-put.ts'
import { parseRecord } from '#sealing/primitives/record.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { readDirectory } from '#store/people/directory.ts'
import { inRole, type RoleTransaction } from '#store/database/role.ts'
import { findVault, formerVaults } from '#store/people/former-vaults.ts'
import { keepAccount, putVault, type SlotRow, slotsOf, vaultOf } from '#store/people/vaults.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { custodian, signedIn } from '../http/session-guard.ts'
import { appendRecords, notStanding } from './append-records.ts'
import { takeVaultAgain } from './vault-again.ts'
import { succeeded, tooEarly, triesOf } from '../http/tries.ts'

type Opened = z.infer<typeof VaultOpened>

export function vaultRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/', async (c) => {
      const ask = fromBytes(OpenVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const opened = await openVault(deps, ask)
      if (!opened.ok)
        return opened.code === 'too-many-tries'
          ? problem(c, 'too-many-tries', { retryAfter: opened.detail ?? 0 })
          : problem(c, 'not-found')
      return sendAnswer(c, opened.value)
    })
    .put('/account', signedIn(deps), async (c) => {
      const ask = fromBytes(ShowAccount, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member } = c.get('session')
      const kept = await inRole(deps.store, { as: 'clerk', org }, (tx) => keepAccount(tx, member, ask.account))
      return kept ? c.body(null, 204) : problem(c, 'not-found')
    })
    .put('/keys', signedIn(deps), async (c) => {
      const ask = fromBytes(RenewKeys, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member } = c.get('session')
      const directory = await deps.directories.current(org)
      if (!directory) return problem(c, 'not-found')
      if (!isKeysOf(ask.record, member, 'member')) return problem(c, 'not-entitled')
      const fresh = await notStanding(deps, directory, [ask.record])
      const outcome = await appendRecords(deps, directory, fresh, {
        also: (tx) => putVault(tx, org, member, ask.vault),
      })
      return typeof outcome === 'string' ? problem(c, outcome) : c.body(null, 204)
    })
    .put('/', signedIn(deps), async (c) => {
      const ask = fromBytes(ReplaceVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      const directory = await deps.directories.current(org)
      const replaced = await inRole(deps.store, { as: 'clerk', org }, async (tx) => {
        const standing = await vaultOf(tx, member)
        if (!directory || !(await mayReplace(directory, { member, standing, ...ask }))) return false
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
        return true
      })
      return replaced ? c.body(null, 204) : problem(c, 'not-entitled')
    })
    .put('/again', signedIn(deps), async (c) => {
      const ask = fromBytes(VaultAgain, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const refused = await takeVaultAgain(deps, c.get('session'), ask)
      return refused ? problem(c, refused) : c.body(null, 204)
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
        return {
          vault: await vaultOf(tx, ask.member),
          slots: await slotsOf(tx, ask.member),
          former: await formerVaults(tx, ask.member, deps.now()),
        }
      })
      if (!found.vault) return problem(c, 'not-found')
      const ofOrganisation = ({ slot }: SlotRow) => slot === 'organisation'
      const slots = found.slots.filter(ofOrganisation)
      const former = found.former.map((one) => ({ vault: one.vault, slots: one.slots.filter(ofOrganisation) }))
      return sendAnswer(c, {
        v: 1,
        org,
        vault: found.vault,
        slots,
        directory: await records(deps, org),
        ...(former.length > 0 && { former }),
      } satisfies Opened)
    })
    .put('/recover', signedIn(deps), custodian(deps), async (c) => {
      const ask = fromBytes(GiveBackVault, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      const directory = await deps.directories.current(org)
      if (!directory || !memberAt(directory, ask.member)) return problem(c, 'not-found')
      const give = async (tx: RoleTransaction) => {
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
      }
      if (speaksAt(directory) < SHARES_SIGN) {
        await inRole(deps.store, { as: 'clerk', org }, give)
        return c.body(null, 204)
      }
      if (!ask.record || !isKeysOf(ask.record, ask.member, 'root')) return problem(c, 'second-missing')
      const fresh = await notStanding(deps, directory, [ask.record])
      const outcome = await appendRecords(deps, directory, fresh, { also: give })
      return typeof outcome === 'string' ? problem(c, outcome) : c.body(null, 204)
    })
}

function isKeysOf(record: Bytes, member: Bytes, by: 'member' | 'root'): boolean {
  const parsed = parseRecord(record)
  const body = parsed && readDirectoryBody(parsed.body)
  return parsed !== undefined && by in parsed.by && body?.type === 'keys' && equal(body.member, member)
}

/** From this version on a session replaces no slot without the member's signature, and no custodian without root's. */
const SHARES_SIGN = 3

async function mayReplace(
  directory: Directory,
  { member, standing, vault, sig }: z.infer<typeof ReplaceVault> & { member: Bytes; standing: Bytes | undefined },
): Promise<boolean> {
  if (speaksAt(directory) < SHARES_SIGN) return true
  const known = memberAt(directory, member)
  if (!known || !sig || !standing || !equal(standing, vault.vault)) return false
  if (vault.slots.some(({ slot }) => slot === 'organisation')) return false
  return isVaultPutSigned({ org: directory.org, member, ...vault }, sig, known.e)
}

/**
 * Wrong tries of a passphrase are slowed down, because who holds the account code could guess it. Tries without the
 * account key are counted apart from those that show it, and tries with a wrong one are refused unread, so nobody who
 * knows only a member's id can keep the member from signing in. A recovery code has 128 random bits and is never slowed
 * down; its count only bounds the lines of the log. Of a member that is not there the answers are the same, and the work is
 * nearly so: a clock that is near enough can tell one line of the log from none.
 */
async function openVault(
  deps: Deps,
  ask: z.infer<typeof OpenVault>,
): Promise<Result<Opened, 'not-found' | 'too-many-tries', number | undefined>> {
  const found = await findVault(deps.store, ask.member, deps.now())
  const account = ask.account && sha256(ask.account)
  const shown = account !== undefined && equal(account, found?.account ?? NOBODY)
  if (account && !shown && (!found || found.account)) return refuse('not-found')
  const byPassphrase = ask.slot === 'passphrase'
  const key = triesOf(byPassphrase ? (shown ? 'vault-account' : 'vault') : 'recovery-code', ask.member)
  const wait = await tooEarly(deps, key, found !== undefined)
  if (byPassphrase && wait > 0) return refuse('too-many-tries', wait)
  const proof = sha256(ask.authKey)
  const fits =
    found &&
    [found, ...found.former].flatMap((kept) => {
      const slot = kept.slots.find((one) => one.slot === ask.slot && equal(proof, one.proof ?? NOBODY))
      return slot ? [{ vault: kept.vault, slot }] : []
    })[0]
  if (!found || !fits) {
    if (found && wait === 0) await noteVault(deps, found.org, ask.member, 'refused')
    return refuse('not-found')
  }
  await succeeded(deps, key)
  await noteVault(deps, found.org, ask.member, 'ok')
  return accept({
    v: 1,
    org: found.org,
    vault: fits.vault,
    slots: [fits.slot],
    directory: await records(deps, found.org),
  })
}

/** A placeholder to compare with where nothing is kept, so that the steps are the same as for a wrong passphrase. */
const NOBODY: Bytes = new Uint8Array(32)

const sha256 = (bytes: Uint8Array): Bytes => own(createHash('sha256').update(bytes).digest())

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
