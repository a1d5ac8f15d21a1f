import { NOTHING_BACK } from '#contract/answer.ts'
import { InvitationList } from '#contract/enrolment.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import { equal } from '#sealing/primitives/bytes.ts'
import { memberRecord } from '#sealing/directory/directory-record.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idText } from '#sealing/primitives/id.ts'
import { type Invitation, memberFingerprint, newInvitation, openAnswer } from '#sealing/members/invitation.ts'
import type { InvitationView } from './api.ts'
import type { Role } from '../kept/rights.ts'
import { grant } from '../access/change-access.ts'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import { writeAct } from '../files/write/write.ts'
import { today } from '../platform/today.ts'
import { memberText } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { refusalOf, type Refusal } from '../platform/refusals.ts'
import { askSignedIn } from '../vault/session.ts'
import { persistConfirmed } from '../files/state/colleagues.ts'
import { appendRecord, asMember } from '../vault/directory.ts'
import { teamFile, teamRights, teamRightsToGive } from '../files/state/team-file.ts'
import type { KeptInvitation } from '../kept/row-types.ts'

export const isCustodian = (open: Sync): boolean => memberAt(open.directory, open.memberId)?.custodian === true

export async function createInvitation(
  open: Sync,
  how: { name: string; roles: readonly Role[]; external: boolean; hours: number },
): Promise<Result<{ code: string; invitation: string }, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const { code, ...made } = await newInvitation(open.directory.fingerprint)
  const told = await askSignedIn(
    open,
    { method: 'POST', path: '/v1/invitation', body: { v: 1, invitation: made.id, hours: how.hours } },
    NOTHING_BACK,
  )
  if (!told.ok) return refuse(refusalOf(told.code))
  const kept: KeptInvitation = {
    ...made,
    name: how.name,
    roles: how.roles,
    external: how.external,
    endsAt: open.platform.clock() + how.hours * 3_600_000,
  }
  const invitation = await open.rows.put('invitation', idText(made.id), kept)
  await open.mutex.run((turn) => open.rows.persist(turn, [invitation], 'durable'))
  return accept({ code, invitation: idText(made.id) })
}

/** Those made on this device; what the server says of others cannot be opened here. */
export async function invitations(open: Sync): Promise<Result<readonly InvitationView[], Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const listed = await askSignedIn(open, { method: 'GET', path: '/v1/invitation' }, InvitationList)
  if (!listed.ok) return refuse(refusalOf(listed.code))
  const views: InvitationView[] = []
  for (const { row, value } of await open.rows.list('invitation')) {
    const known = listed.value.invitations.find((one) => idText(one.invitation) === row)
    const answer = known?.answer ? await openAnswer(value, known.answer) : undefined
    const view = { invitation: row, name: value.name, roles: value.roles, endsAt: known?.endsAt ?? value.endsAt }
    if (answer?.ok)
      views.push({
        ...view,
        is: 'answered',
        answeredName: answer.value.name,
        fingerprint: await memberFingerprint(answer.value.x, answer.value.e),
      })
    else
      views.push({ ...view, is: known && !known.answer && known.endsAt > open.platform.clock() ? 'waiting' : 'ended' })
  }
  return accept(views)
}

/** Drops the key of an invitation that somebody else answered: without it no device can open an answer to that code. */
export async function forgetInvitation(open: Sync, invitation: string): Promise<Result<true, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  await open.mutex.run((turn) => open.rows.persist(turn, [open.rows.drop('invitation', invitation)], 'durable'))
  return accept(true)
}

/** Signs the new member in once a person has compared name and fingerprint, names them in the team's file and lets them read it. */
export async function confirmMember(open: Sync, invitation: string, sync: RunSync): Promise<Result<MemberId, Refusal>> {
  if (!isCustodian(open)) return refuse('not-a-custodian')
  const kept = await open.rows.get('invitation', invitation)
  if (!kept) return refuse('not-found')
  const listed = await askSignedIn(open, { method: 'GET', path: '/v1/invitation' }, InvitationList)
  if (!listed.ok) return refuse(refusalOf(listed.code))
  const answered = listed.value.invitations.find((one) => idText(one.invitation) === invitation)?.answer
  const answer = answered ? await openAnswer(kept satisfies Invitation, answered) : undefined
  if (!answer?.ok) return refuse('not-found')
  const { member, x, e } = answer.value

  const known = memberAt(open.directory, member)
  // Confirming was interrupted before: then exactly these keys are certified. Other keys under a colleague's id belong to somebody else.
  if (known && (known.removed || !equal(known.x, x) || !equal(known.e, e))) return refuse('not-found')
  if (!known) {
    const fields = { member, x, e, roles: kept.roles, external: kept.external }
    const signed = await appendRecord(open, {
      signer: asMember(open),
      make: (place) => memberRecord(place, fields),
      refresh: sync,
    })
    if (!signed.ok) return refuse(signed.code)
  }
  await open.mutex.run((turn) => persistConfirmed(open, turn, memberText(member), x))
  const named = {
    kind: memberNamed.name,
    at: today(open),
    body: {
      member: memberText(member),
      name: answer.value.name,
      roles: [...kept.roles],
      ...(kept.external ? { external: true } : {}),
    },
  }
  const written = await open.mutex.run((turn) => writeAct(open, turn, [{ file: teamFile(open), draft: named }]))
  if (!written.ok) return refuse(written.code)
  const team = open.access.get(teamFile(open))
  const standing = { custodian: false, roles: kept.roles, external: kept.external }
  const rights = team ? teamRightsToGive(open, team, standing) : teamRights(standing)
  const granted = await grant(open, { file: teamFile(open), member: memberText(member), rights }, sync)
  if (!granted.ok) return granted
  await open.mutex.run((turn) => open.rows.persist(turn, [open.rows.drop('invitation', invitation)], 'durable'))
  return accept(memberText(member))
}
