import type { Folder } from '#domain/entry/ids.ts'
import { rightOf } from '#sealing/access/access.ts'
import { lossesByTaking } from '#sealing/access/proposal.ts'
import { CARD } from '#sealing/access/right.ts'
import { grant } from '../access/change-access.ts'
import { accessOf, stateOf } from '../files/state/file-state.ts'
import { memberText, numberOfFolder } from '../kept/id-text.ts'
import type { RunSync, Sync } from '../sync/sync.ts'
import { lackingInTeam, teamFile } from '../files/state/team-file.ts'

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
  for (const { member: one, rights } of lackingInTeam(open, access)) {
    const { member } = one
    const loses = (folder: Folder) =>
      rightOf(access, member, numberOfFolder(folder)) === 'keep' &&
      lossesByTaking(access, { member, folders: [numberOfFolder(folder)] }, open.memberId, where).length > 0
    const given = Object.fromEntries(Object.entries(rights).filter(([folder]) => !loses(folder as Folder)))
    if (Object.keys(given).length > 0) await grant(open, { file, member: memberText(member), rights: given }, sync)
  }
}
