import { current } from '#domain/file/values.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { stateOf } from '../state/file-state.ts'
import { teamFile } from '../state/team-file.ts'
import { foldedFile } from './folded-file.ts'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Files } from '../files.ts'
import type { Turn } from '../../kept/mutex.ts'

/** The team's own file, folded: where members are named. Undefined before it came. */
export async function teamOf(open: Files, turn: Turn): Promise<CaseFile | undefined> {
  const file: FileId = teamFile(open)
  const state = await stateOf(open, file)
  return state && (await foldedFile(open, turn, file, state)).caseFile
}

/** Member → name. A member whom nobody named yet is not in it. */
export async function memberNames(open: Files, turn: Turn): Promise<ReadonlyMap<string, string>> {
  const team = await teamOf(open, turn)
  return new Map(team ? current(team, memberNamed).map((entry) => [entry.body.member, entry.body.name]) : [])
}

export async function organisationName(open: Files, turn: Turn): Promise<string> {
  const team = await teamOf(open, turn)
  return (team && current(team, organisationNamed)[0]?.body.name) ?? ''
}

/** This member's name and the agency's: what a passphrase of theirs is not made of. */
export function ownNames(open: Files): Promise<readonly string[]> {
  return open.mutex.run(async (turn) => {
    const names = await memberNames(open, turn)
    return [names.get(open.member) ?? '', await organisationName(open, turn)]
  })
}
