import { Hono } from 'hono'
import { fromBytes } from '#contract/codec.ts'
import {
  AnswerInvitation,
  NewInvitation,
  OpenInvitation,
  type InvitationList,
  type InvitationOpened,
} from '#contract/enrolment.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { readDirectory } from '#store/people/directory.ts'
import {
  answerInvitation as answerInvitation,
  findInvitation,
  invitationsOf,
  addInvitation,
} from '#store/people/invitations.ts'
import { inRole } from '#store/database/role.ts'
import { findVault } from '#store/people/former-vaults.ts'
import { putVault } from '#store/people/vaults.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { custodian, signedIn } from '../http/session-guard.ts'

const HOUR = 60 * 60 * 1000

/**
 * Invitations: made by a custodian, opened and answered by anyone who has the code. Tries are not counted: the id comes
 * from 128 random bits, so it cannot be guessed, and a stranger's calls leave no rows.
 */
export function invitationRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/open', async (c) => {
      const ask = fromBytes(OpenInvitation, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const found = await findInvitation(deps.store, ask.invitation)
      // A person who answered in time may fetch the directory again until a custodian has confirmed them.
      if (!found || (found.ends_at < deps.now() && !found.member)) return problem(c, 'not-found')
      const directory = await readDirectory(deps.store, found.org, 0)
      return sendAnswer(c, {
        v: 1,
        org: found.org,
        directory: directory.map((row) => row.record),
      } satisfies InvitationOpened)
    })
    .post('/answer', async (c) => {
      const ask = fromBytes(AnswerInvitation, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const found = await findInvitation(deps.store, ask.invitation)
      if (!found || found.ends_at < deps.now()) return problem(c, 'not-found')
      // A person whose answer was lost on the way sends it again; nothing is written a second time.
      if (found.member && found.answer && equal(found.member, ask.member) && equal(found.answer, ask.answer))
        return c.body(null, 204)
      if (found.member || (await isTaken(deps, found.org, ask.member))) return problem(c, 'invitation-used')
      const taken = await inRole(deps.store, { as: 'clerk', org: found.org }, async (tx) => {
        if (!(await answerInvitation(tx, found.org, ask.invitation, ask.member, ask.answer))) return false
        await putVault(tx, found.org, ask.member, ask.vault)
        await writeAccessLine(tx, found.org, {
          at: deps.now(),
          member: ask.member,
          device: null,
          action: 'invitation-answered',
          file: null,
          folder: null,
          outcome: 'ok',
        })
        return true
      })
      if (!taken) return problem(c, 'invitation-used')
      return c.body(null, 204)
    })
    .post('/', signedIn(deps), custodian(deps), async (c) => {
      const ask = fromBytes(NewInvitation, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const { org, member, device } = c.get('session')
      await inRole(deps.store, { as: 'clerk', org }, async (tx) => {
        await addInvitation(tx, org, ask.invitation, deps.now() + ask.hours * HOUR, deps.now())
        await writeAccessLine(tx, org, {
          at: deps.now(),
          member,
          device,
          action: 'invitation',
          file: null,
          folder: null,
          outcome: 'ok',
        })
      })
      return c.body(null, 204)
    })
    .get('/', signedIn(deps), custodian(deps), async (c) => {
      const rows = await invitationsOf(deps.store, c.get('session').org)
      return sendAnswer(c, {
        v: 1,
        invitations: rows.map(({ ends_at: endsAt, ...row }) => ({ ...row, endsAt })),
      } satisfies InvitationList)
    })
}

/**
 * An answer must not replace somebody who has a vault or a certificate: the ids are random, so an equal id is no
 * accident.
 */
async function isTaken(deps: Deps, org: Uint8Array<ArrayBuffer>, member: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (await findVault(deps.store, member, deps.now())) return true
  const directory = await deps.directories.current(org)
  return directory !== undefined && memberAt(directory, member) !== undefined
}
