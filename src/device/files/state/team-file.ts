import type { FileId, Folder } from '#domain/entry/ids.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { type MemberAt, membersAt } from '#sealing/directory/directory-view.ts'
import { fileText, memberText, numberOfFolder } from '../../kept/id-text.ts'
import type { Rights } from '../../kept/rights.ts'
import type { Unlocked } from '../../vault/unlocked.ts'
import type { Files } from '../files.ts'

/** The organisation's own file. */
export const teamFile = ({ directory }: Pick<Unlocked, 'directory'>): FileId => fileText(directory.teamFile)

/** Who keeps the team's file: without it nobody names members or lets them read it. */
const keepsTeam = ({ custodian, roles }: Pick<MemberAt, 'custodian' | 'roles'>): boolean =>
  custodian || roles.includes('administrator')

/**
 * What a member may do in the team's file. On its card are the agency's settings, which its keepers write and everybody
 * reads. In *Care* are the questions of the agency's own: supervisors may write there, too, because they agree to them.
 */
export function teamRights(one: Pick<MemberAt, 'custodian' | 'roles' | 'external'>): Rights {
  if (keepsTeam(one)) return { card: 'keep', care: 'keep' }
  if (one.external) return { card: 'read' }
  return { card: 'read', care: one.roles.includes('supervisor') ? 'write' : 'read' }
}

/** The same, as far as whoever gives it may: in parts that they keep. */
export function teamRightsToGive(
  open: Files,
  access: AccessState,
  one: Pick<MemberAt, 'custodian' | 'roles' | 'external'>,
): Rights {
  const keeps = (folder: Folder) => rightOf(access, open.memberId, numberOfFolder(folder)) === 'keep'
  const { card, care } = teamRights(one)
  return { ...(card && keeps('card') && { card }), ...(care && keeps('care') && { care }) }
}

/** Members who read the team's file and lack a right in it that they should have, or have one too many. */
export function lackingInTeam(
  open: Files,
  access: AccessState,
): readonly { readonly member: MemberAt; readonly rights: Rights }[] {
  return membersAt(open.directory).flatMap((one) => {
    const { member, removed, ended } = one
    const has = (folder: Folder) => rightOf(access, member, numberOfFolder(folder))
    if (removed || ended || memberText(member) === open.member || has('card') === undefined) return []
    const due = teamRightsToGive(open, access, one)
    const rights = Object.fromEntries(Object.entries(due).filter(([folder, right]) => has(folder as Folder) !== right))
    return Object.keys(rights).length > 0 ? [{ member: one, rights }] : []
  })
}

/** Whether somebody of the agency has nothing yet of a part of the team's file that this member keeps. */
export function lacksTeamPart(open: Files): boolean {
  const access = open.access.get(teamFile(open))
  return (
    access !== undefined &&
    lackingInTeam(open, access).some(({ member, rights }) =>
      Object.keys(rights).some(
        (folder) => rightOf(access, member.member, numberOfFolder(folder as Folder)) === undefined,
      ),
    )
  )
}
