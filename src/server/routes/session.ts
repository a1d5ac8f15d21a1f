import type { Bytes } from '#bytes.ts'
import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { z } from 'zod'
import { fromBytes } from '#contract/codec.ts'
import { AskChallenge, OpenSession, type Challenge, type SessionAnswer } from '#contract/session.ts'
import { equal, own } from '#sealing/primitives/bytes.ts'
import { deviceAt } from '#sealing/directory/directory-view.ts'
import { verifyChallenge } from '#sealing/members/session.ts'
import { writeAccessLine } from '#store/people/access-log.ts'
import { isWiped, seeDevice } from '#store/people/devices.ts'
import { isLastDeliveryOver } from '#store/people/last-delivery.ts'
import { isAccountKnown } from '#store/people/vaults.ts'
import { inRole, type RoleTransaction } from '#store/database/role.ts'
import { endSession, putChallenge, startSession, takeChallenge } from '#store/people/sessions.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { ABSOLUTE, hashToken, signedIn } from '../http/session-guard.ts'

const CHALLENGE_LASTS = 2 * 60 * 1000

const hashChallenge = (challenge: Uint8Array): Bytes =>
  own(createHash('sha256').update('homeward/1/challenge\0').update(challenge).digest())

export function challengeRoutes({ store, directories, now, withoutRoom }: Deps) {
  return new Hono<Env>().post('/', async (c) => {
    const ask = fromBytes(AskChallenge, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const challenge = own(randomBytes(32))
    // An unknown device gets a challenge like any other, and fails at the next step.
    const directory = await directories.current(ask.org)
    if (directory && deviceAt(directory, ask.device))
      await withoutRoom.orKept(
        () => putChallenge(store, ask.org, ask.device, hashChallenge(challenge), now() + CHALLENGE_LASTS, now()),
        () =>
          withoutRoom.keepChallenge(hashChallenge(challenge), {
            org: ask.org,
            device: ask.device,
            ends_at: now() + CHALLENGE_LASTS,
          }),
      )
    return sendAnswer(c, { v: 1, challenge } satisfies z.infer<typeof Challenge>)
  })
}

export function sessionRoutes(deps: Deps) {
  return new Hono<Env>()
    .post('/', async (c) => {
      const ask = fromBytes(OpenSession, c.get('body'))
      if (!ask) return problem(c, 'request-malformed')
      const device = await provenDevice(deps, ask)
      if (!device) return problem(c, 'not-signed-in')
      const session = await openSession(deps, ask.org, device.device, device.member, device.standing !== 'certified')
      return session ? sendAnswer(c, session) : problem(c, 'author-revoked')
    })
    .delete('/', signedIn(deps, { revokedToo: true }), async (c) => {
      deps.withoutRoom.endSession(c.get('session').token)
      await endSession(deps.store, c.get('session').token)
      return c.body(null, 204)
    })
}

async function provenDevice({ store, directories, now, withoutRoom }: Deps, ask: z.infer<typeof OpenSession>) {
  const hash = hashChallenge(ask.challenge)
  const given = withoutRoom.takeChallenge(hash) ?? (await takeChallenge(store, hash))
  if (!given || given.ends_at < now() || !equal(given.org, ask.org) || !equal(given.device, ask.device))
    return undefined
  const directory = await directories.current(ask.org)
  const device = directory && deviceAt(directory, ask.device)
  if (!device) return undefined
  const proven = await verifyChallenge({
    publicKey: device.key,
    org: ask.org,
    device: ask.device,
    challenge: ask.challenge,
    sig: ask.sig,
  })
  return proven ? device : undefined
}

/** Undefined for a revoked device that has reported everything delivered, or has had its time for it: it gets no further session. */
function openSession(
  { store, now, withoutRoom }: Deps,
  org: Bytes,
  device: Bytes,
  member: Bytes,
  revoked: boolean,
): Promise<SessionAnswer | undefined> {
  const token = own(randomBytes(32))
  const at = now()
  const session = { org, member, device, revoked, opened_at: at, used_at: at }
  const line = {
    ...{ at, member, device, action: 'session', file: null, folder: null },
    outcome: revoked ? 'revoked' : 'ok',
  }
  const answered = async (tx: RoleTransaction): Promise<SessionAnswer> => {
    const accountKnown = await isAccountKnown(tx, member)
    return { v: 1, token, endsAt: at + ABSOLUTE, revoked, accountKnown }
  }
  const opened = () =>
    inRole(store, { as: 'clerk', org }, async (tx) => {
      if (revoked && ((await isWiped(tx, org, device)) || (await isLastDeliveryOver(tx, org, device, at))))
        return undefined
      await seeDevice(tx, org, device, member, at)
      await startSession(tx, hashToken(token), session, at - ABSOLUTE)
      await writeAccessLine(tx, org, line)
      return answered(tx)
    })
  // What a revoked device would deliver has no room either.
  if (revoked) return opened()
  return withoutRoom.orKept(opened, () => {
    withoutRoom.keepSession(hashToken(token), session)
    withoutRoom.keepLine({ org, ...line })
    return inRole(store, { as: 'clerk', org }, answered)
  })
}
