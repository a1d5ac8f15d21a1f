import { NOTHING_BACK } from '#contract/answer.ts'
import { contactPoint as contactPointKind, contactPointOf } from '#domain/kinds/any/contact-point.ts'
import { networkJoined, networkOf } from '#domain/kinds/any/network-joined.ts'
import { accept, refuse, type Result } from '#result.ts'
import {
  newNetworkSeed,
  readNetworkCode,
  sealCard,
  serverKeyPrint,
  writeNetworkCode,
} from '#sealing/network/network-secret.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { base64url, equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { newRecipientKey } from '#sealing/primitives/hpke.ts'
import { idText } from '#sealing/primitives/id.ts'
import { teamFile } from '../files/state/team-file.ts'
import { openFiles } from '../files/write/open-files.ts'
import { writeAct } from '../files/write/write.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { organisationName, teamOf } from '../files/folds/member-names.ts'
import { askSignedIn } from '../vault/session.ts'
import { today } from '../platform/today.ts'
import type { NetworkRefusal } from './api.ts'
import { askNetworkServer, ownContactPoint, networkRefusal, seeNetwork } from './network-state.ts'
import type { Turn } from '../kept/mutex.ts'

/** Begins a network, joins one by its code, or shows the code of the network that was joined. The server's key is pinned: it must be the one that the code names. */
export async function joinNetworkByCode(
  open: Sync,
  how: { code: string | null },
): Promise<Result<{ code: string }, NetworkRefusal>> {
  const team = await open.mutex.run((turn) => teamOf(open, turn))
  const before = team && networkOf(team)
  const standing = before && fromBase64url(before.body.serverKey)
  if (standing && how.code === null)
    return accept({
      code: await writeNetworkCode({ seed: idBytes(before.body.seed), serverKey: serverKeyPrint(standing) }),
    })

  const typed = how.code === null ? undefined : await readNetworkCode(how.code)
  if (typed?.ok === false) return refuse('code-mistyped')
  const view = await askNetworkServer(open)
  if (!view.ok) return view
  const print = serverKeyPrint(view.value.publicKey)
  if (typed && !equal(typed.value.serverKey, print)) return refuse('could-not-be-checked')
  const code = typed?.value ?? { seed: newNetworkSeed(), serverKey: print }
  const body = { seed: idText(code.seed), serverKey: base64url(view.value.publicKey) }
  const written = await open.mutex.run((turn) =>
    writeAct(open, turn, [
      {
        file: teamFile(open),
        draft: { kind: networkJoined.name, at: today(open), ...(before && { replaces: [before.id] }), body },
      },
    ]),
  )
  return written.ok ? accept({ code: await writeNetworkCode(code) }) : refuse(written.code)
}

/**
 * Makes the key to which other agencies seal, stores it in a file that supervisors hold, and publishes the card. The file is stored first: nothing may
 * be sealed to a key that could be lost.
 */
export async function beContactPoint(open: Sync, { reach }: { reach: string }): Promise<Result<true, NetworkRefusal>> {
  if (memberAt(open.directory, open.memberId)?.roles.includes('supervisor') !== true) return refuse('not-entitled')
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const kept = await open.mutex.run((turn) => keepContactPoint(open, turn, reach.trim()))
  if (!kept.ok) return kept
  const { secret, agency, serverKey } = seen.value
  const called = await open.mutex.run((turn) => organisationName(open, turn))
  const card = {
    v: 1,
    card: await sealCard(secret, agency, {
      called: called || '?',
      reach: kept.value.reach,
      x: kept.value.key.publicKey,
      publicKey: serverKey,
    }),
  }
  const put = await askSignedIn(open, { method: 'PUT', path: '/v1/network/card', body: card }, NOTHING_BACK)
  return put.ok ? accept(true) : refuse(networkRefusal(put.code))
}

async function keepContactPoint(
  open: Sync,
  turn: Turn,
  reach: string,
): Promise<Result<NonNullable<Awaited<ReturnType<typeof ownContactPoint>>>, NetworkRefusal>> {
  const before = await ownContactPoint(open, turn)
  const standing = before && contactPointOf(before.caseFile)
  const body = { reach, key: base64url(before?.key.privateKey ?? (await newRecipientKey()).privateKey) }
  const draft = { kind: contactPointKind.name, at: today(open), body, ...(standing && { replaces: [standing.id] }) }
  const written = before
    ? await writeAct(open, turn, [{ file: before.file, draft }])
    : await openFiles(open, turn, [{ drafts: [draft] }])
  if (!written.ok) return refuse(written.code)
  const now = await ownContactPoint(open, turn)
  return now ? accept(now) : refuse('not-found')
}
