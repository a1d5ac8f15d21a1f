import type { NewDevice } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { carries } from '#domain/continuity/who-carries.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

/**
 * Which new devices this member is asked about: their own; for a custodian, who may stop them, those of all colleagues; for a supervisor those of
 * colleagues who carry a child of whom the supervisor has the file.
 */
export function newDevicesFor(
  news: readonly NewDevice[],
  known: readonly KnownChild[],
  me: { readonly member: MemberId; readonly custodian: boolean },
): readonly NewDevice[] {
  return news.filter(
    ({ member }) => member === me.member || me.custodian || known.some(({ line: { line } }) => carries(line, member)),
  )
}
