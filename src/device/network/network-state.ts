import type { Bytes } from '#bytes.ts'
import { AGENCY_DAYS, NetworkView } from '#contract/network.ts'
import type { HeardCode } from '#contract/problem.ts'
import { contactPoint, contactPointOf } from '#domain/kinds/any/contact-point.ts'
import { networkOf } from '#domain/kinds/any/network-joined.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { all } from '#domain/file/values.ts'
import { accept, refuse, type Result } from '#result.ts'
import { networkSecret, openCard, type AgencyCard } from '#sealing/network/network-secret.ts'
import { equal, fromBase64url } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { recipientKey, type RecipientKey } from '#sealing/primitives/hpke.ts'
import { stateOf } from '../files/state/file-state.ts'
import { lines } from '../files/folds/lines.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { teamOf } from '../files/folds/member-names.ts'
import type { ServerAnswer } from '../platform/http.ts'
import { asRefusal } from '../platform/refusals.ts'
import { askSignedIn } from '../vault/session.ts'
import type { MayAskFrom, NetworkRefusal, NetworkSeen, PartnerSeen } from './api.ts'
import type { Turn } from '../kept/mutex.ts'

const MINUTE = 60_000
/** Milliseconds from the first day of a month until nothing of it counts. */
const LONGEST = (AGENCY_DAYS + 1) * 86_400_000

/** The network, as the team's file has it. */
export interface JoinedNetwork {
  readonly secret: Bytes
  readonly serverKey: Bytes
}

export async function joinedNetwork(open: Sync): Promise<JoinedNetwork | undefined> {
  const team = await open.mutex.run((turn) => teamOf(open, turn))
  const entry = team && networkOf(team)
  const serverKey = entry && fromBase64url(entry.body.serverKey)
  return serverKey ? { secret: await networkSecret(idBytes(entry.body.seed)), serverKey } : undefined
}

export interface Partner {
  readonly agency: Bytes
  readonly card: AgencyCard
}

/** Who is in the network, as far as their cards can be verified. A card that names another server key is not counted: one of the agencies was told something else. */
export interface SeenNetwork extends JoinedNetwork {
  readonly agency: Bytes
  readonly rows: number
  readonly epoch: number
  readonly partners: readonly Partner[]
  readonly unchecked: number
}

export async function seeNetwork(open: Sync): Promise<Result<SeenNetwork, NetworkRefusal>> {
  const joined = await joinedNetwork(open)
  if (!joined) return refuse('not-joined')
  const view = await askNetworkServer(open)
  if (!view.ok) return view
  if (!equal(view.value.publicKey, joined.serverKey)) return refuse('could-not-be-checked')
  const partners: Partner[] = []
  for (const { agency, card: sealed } of view.value.partners) {
    const card = await openCard(joined.secret, agency, sealed)
    if (card && equal(card.publicKey, joined.serverKey)) partners.push({ agency, card })
  }
  return accept({
    ...joined,
    agency: view.value.agency,
    rows: view.value.rows,
    epoch: view.value.epoch,
    partners,
    unchecked: view.value.partners.length - partners.length,
  })
}

export async function askNetworkServer(open: Sync): Promise<Result<NetworkView, NetworkRefusal>> {
  const view = await askSignedIn(open, { method: 'GET', path: '/v1/network' }, NetworkView)
  return view.ok ? accept(view.value) : refuse(networkRefusal(view.code))
}

export function networkRefusal(code: HeardCode | 'no-network' | 'not-understood'): NetworkRefusal {
  if (code === 'not-found') return 'not-joined'
  if (code === 'not-understood') return 'could-not-be-checked'
  return code === 'too-many-tries' ? code : asRefusal(code)
}

/** As `networkRefusal`, with the time from which on it may be asked again. A longer wait than any limit has is not believed. */
export function refusedByNetwork(
  open: Sync,
  { code, retryAfter }: Extract<ServerAnswer<never>, { readonly ok: false }>,
): Result<never, NetworkRefusal, MayAskFrom | undefined> {
  const again = retryAfter !== undefined && retryAfter >= 0 && retryAfter <= LONGEST
  if (!again) return refuse(networkRefusal(code))
  // The next whole minute: the two clocks are not the same, and midnight is not said as the minute before.
  return refuse(networkRefusal(code), { again: Math.ceil((open.platform.clock() + retryAfter) / MINUTE) * MINUTE })
}

export const partnerSeen = ({ agency, card }: Partner): PartnerSeen => ({
  agency: idText(agency),
  called: card.called,
  reach: card.reach,
})

/** The contact point's file, where this member holds it. */
export interface OwnContactPoint {
  readonly file: FileId
  readonly caseFile: CaseFile
  readonly reach: string
  readonly key: RecipientKey
  /** Keys of before, the newest first: messages that were sealed to them may still be on their way. */
  readonly former: readonly RecipientKey[]
}

/** If two devices that had not synced made a file each, the one with the smaller id is used on every device. */
export async function ownContactPoint(open: Sync, turn: Turn): Promise<OwnContactPoint | undefined> {
  const [line] = (await lines(open, turn, 'contact-point')).toSorted((a, b) => (a.file < b.file ? -1 : 1))
  const state = line && (await stateOf(open, line.file))
  if (!state) return undefined
  const { caseFile } = await foldedFile(open, turn, line.file, state)
  const entry = contactPointOf(caseFile)
  if (!entry) return undefined
  const keys = new Set([entry, ...all(caseFile, contactPoint).toReversed()].map(({ body }) => body.key))
  const [key, ...former] = await Promise.all([...keys].flatMap((text) => fromBase64url(text) ?? []).map(recipientKey))
  return key && { file: line.file, caseFile, reach: entry.body.reach, key, former }
}

/** What a screen shows of it. */
export async function readNetwork(open: Sync): Promise<Result<NetworkSeen, NetworkRefusal>> {
  const mine = (await open.mutex.run((turn) => ownContactPoint(open, turn))) !== undefined
  if (!(await joinedNetwork(open))) {
    const reached = await askNetworkServer(open)
    return reached.ok ? accept({ joined: false, us: null, partners: [], unchecked: 0, contactPoint: mine }) : reached
  }
  const seen = await seeNetwork(open)
  if (!seen.ok) return seen
  const { agency, partners, unchecked } = seen.value
  const us = partners.find((partner) => equal(partner.agency, agency))
  return accept({
    joined: true,
    us: us ? partnerSeen(us) : null,
    partners: partners.filter((partner) => partner !== us).map(partnerSeen),
    unchecked,
    contactPoint: mine,
  })
}
