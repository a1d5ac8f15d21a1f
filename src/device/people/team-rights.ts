import { rightOf } from '#sealing/access/access.ts'
import { lossesByTaking } from '#sealing/access/proposal.ts'
import { CARD } from '#sealing/access/right.ts'
import { type MemberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { grant } from '../access/change-access.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { teamFile } from '../files/state/team-file.ts'
import { memberText } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'

/** Who keeps the team's file: without it nobody names members or lets them read it. */
export const keepsTeam = ({ custodian, roles }: Pick<MemberAt, 'custodian' | 'roles'>): boolean =>
  custodian || roles.includes('administrator')

/**
 * Whoever became a custodian or an administrator is given the team's file to keep; who is neither any more has it to
 * read. Where nobody else would keep it, or the member supervises, two people would have to take it: then it stays.
 */
export async function giveTeamRights(open: Sync, sync: RunSync): Promise<void> {
  const file = teamFile(open)
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  if (!access || rightOf(access, open.memberId, CARD) !== 'keep') return
  const where = { directory: open.directory, at: open.directory.head.seq }
  for (const one of membersAt(open.directory)) {
    const { member, removed, ended } = one
    const has = rightOf(access, member, CARD)
    const due = keepsTeam(one) ? 'keep' : 'read'
    if (removed || ended || memberText(member) === open.member || has === undefined || has === due) continue
    const loses = due === 'read' && lossesByTaking(access, { member, folders: [CARD] }, open.memberId, where).length > 0
    if (!loses) await grant(open, { file, member: memberText(member), rights: { card: due } }, sync)
  }
}
