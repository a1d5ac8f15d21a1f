import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import { FoundOrganisation, type OrganisationState } from '#contract/enrolment.ts'
import type { ProblemCode } from '#contract/problem.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { verifyDirectory, type Directory } from '#sealing/directory/directory.ts'
import { memberAt, receiptKeyAt } from '#sealing/directory/directory-view.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { insertOrganisation, foundedOrganisation, setupHash, useSetupCode } from '#store/people/organisation.ts'
import { inRole } from '#store/database/role.ts'
import { putVault } from '#store/people/vaults.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'

export function organisationRoutes(deps: Deps) {
  return new Hono<Env>()
    .get('/', async (c) => {
      const founded = (await foundedOrganisation(deps.store)) !== undefined
      return sendAnswer(c, {
        v: 1,
        receiptKey: deps.receiptKey.publicKey,
        founded,
        incarnation: await deps.incarnations.current(),
      } satisfies OrganisationState)
    })
    .post('/', async (c) => {
      const ask = fromBytes(FoundOrganisation, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const refusal = await foundOnce(deps, ask)
      return refusal ? problem(c, refusal) : c.body(null, 204)
    })
}

async function foundOnce(deps: Deps, ask: FoundOrganisation): Promise<ProblemCode | undefined> {
  const verified = await verifyDirectory(ask.directory)
  if (!verified.ok) return verified.code === 'organisation-differs' ? 'record-malformed' : verified.code
  const directory = verified.value
  if (directory.aside.length > 0 || !isWhole(deps, ask, directory)) return 'record-malformed'

  const standing = await deps.directories.current(ask.org)
  if (standing) return equal(standing.genesis, directory.genesis) ? undefined : 'organisation-exists'
  if (await foundedOrganisation(deps.store)) return 'organisation-exists'

  const code = setupHash(ask.setup)
  const records = await numbered(ask.directory)
  const done = await inRole(deps.store, { as: 'clerk', org: ask.org, it: code }, async (tx) => {
    if (!(await useSetupCode(tx, code))) return false
    await insertOrganisation(tx, ask.org, deps.now(), records)
    await putVault(tx, ask.org, ask.member, ask.vault)
    await writeAccessLine(tx, ask.org, {
      at: deps.now(),
      member: ask.member,
      device: null,
      action: 'organisation',
      file: null,
      folder: null,
      outcome: 'ok',
    })
    return true
  })
  return done ? undefined : 'not-found'
}

/**
 * The founder must be a custodian who can use the organisation: their device is certified, and the directory names the
 * receipt key of this very server.
 */
function isWhole(deps: Deps, ask: FoundOrganisation, directory: Directory): boolean {
  const founder = memberAt(directory, ask.member)
  const receiptKey = receiptKeyAt(directory)
  return (
    equal(directory.org, ask.org) &&
    founder?.custodian === true &&
    directory.devices.size > 0 &&
    receiptKey !== undefined &&
    equal(receiptKey, deps.receiptKey.publicKey)
  )
}

async function numbered(records: readonly Bytes[]) {
  return Promise.all(records.map(async (record, index) => ({ seq: index + 1, hash: await hashRecord(record), record })))
}
