import type { Bytes } from '#bytes.ts'
import { Hono } from 'hono'
import { viewsFromBytes } from '#contract/codec.ts'
import { SyncRequest, type SyncAnswer } from '#contract/sync.ts'
import { SPOKEN } from '#contract/version.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { markWiped } from '#store/people/devices.ts'
import { readDirectory } from '#store/people/directory.ts'
import { inRole } from '#store/database/role.ts'
import { endSession } from '#store/people/sessions.ts'
import type { Deps, Env } from '../http/env.ts'
import { sendAnswer, problem } from '../http/problem.ts'
import { signedIn } from '../http/session-guard.ts'
import { beginningOf, changesSince, cursorGiven, marked } from '../sync/changes.ts'
import { acceptDelivery } from '../sync/deliver.ts'
import { takenBack } from '../sync/taken-back.ts'

export function syncRoutes(deps: Deps) {
  return new Hono<Env>().post('/', signedIn(deps, { revokedToo: true }), async (c) => {
    const ask = viewsFromBytes(SyncRequest, c.get('body'))
    if (!ask) return problem(c, 'request-malformed')
    const session = c.get('session')
    const directory = await deps.directories.atHand(session.org)
    if (!directory) return problem(c, 'not-signed-in')
    if (!session.revoked && ask.v < (await spokenIn(deps, session.org, ask.v))) return problem(c, 'app-too-old')

    const cursor = cursorGiven(deps, session, ask)
    const incarnation = await deps.incarnations.current(cursor)
    // Who knows another incarnation first gives back what this one lacks: what it wrote since may follow on that.
    const isBehind = !session.revoked && ask.incarnation !== null && !equal(ask.incarnation, incarnation)
    const { outcomes, stored } = await acceptDelivery(deps, session, directory, isBehind ? [] : ask.groups)
    if (session.revoked) {
      const proof = await proofFor(deps, session, ask.directory)
      if (ask.groups.length === 0 && proof.length === 0) await letGo(deps, session)
      return sendAnswer(c, { ...nothingFor(deps, incarnation), directory: proof, outcomes } satisfies SyncAnswer)
    }
    if (isBehind) {
      // The device compares first, and then asks for what differs.
      const records = await readDirectory(deps.store, session.org, ask.directory)
      return sendAnswer(c, {
        ...nothingFor(deps, incarnation),
        ...marked(deps, { org: session.org, incarnation }, records),
        outcomes,
      } satisfies SyncAnswer)
    }
    const changes = await changesSince(deps, session, ask, beginningOf(incarnation, ask, cursor), stored)
    const access = [...changes.access, ...(await takenBack(deps, session, changes.gone))]
    return sendAnswer(c, { v: 1, now: deps.now(), incarnation, outcomes, ...changes, access } satisfies SyncAnswer)
  })
}

/** The version that the organisation speaks now. What was at hand may be older; a request of the newest version needs no look. */
async function spokenIn({ directories }: Deps, org: Bytes, asked: number): Promise<number> {
  const directory = asked < SPOKEN.newest ? await directories.current(org) : undefined
  return directory ? speaksAt(directory) : asked
}

/** The device has reported that it delivered everything. */
async function letGo({ store }: Deps, session: Env['Variables']['session']): Promise<void> {
  await inRole(store, { as: 'clerk', org: session.org }, (tx) => markWiped(tx, session.org, session.device))
  await endSession(store, session.token)
}

/**
 * The directory's records after `has` up to the one that revoked this device: it wipes itself because of a signed
 * record, not because the server says so.
 */
async function proofFor(
  { store, directories }: Deps,
  { org, device, member }: Env['Variables']['session'],
  has: number,
): Promise<Bytes[]> {
  const directory = await directories.current(org)
  const out = [
    directory?.devices.get(idText(device))?.revokedAt,
    directory?.members.get(idText(member))?.removedAt,
  ].filter((at) => at !== undefined)
  const records = await readDirectory(store, org, has)
  return records.filter(({ seq }) => seq <= Math.min(...out)).map(({ record }) => record)
}

/** A revoked device is told the outcomes of its outbox and its revocation, and nothing else; one that knows another incarnation only the directory. */
function nothingFor({ now }: Deps, incarnation: Bytes) {
  return {
    v: 1 as const,
    now: now(),
    incarnation,
    cursor: new Uint8Array(0),
    more: false,
    directory: [],
    access: [],
    folders: [],
    gone: [],
  }
}
