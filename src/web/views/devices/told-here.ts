import type { MemberId } from '#domain/entry/ids.ts'
import { carries } from '#domain/continuity/who-carries.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

/**
 * What of the devices and stops of members this one is told: their own; a custodian, who may stop them, those of all
 * colleagues; a supervisor those of colleagues who carry a child of whom the supervisor has the file.
 */
export function toldHere<News extends { readonly member: MemberId }>(
  news: readonly News[],
  known: readonly KnownChild[],
  me: { readonly member: MemberId; readonly custodian: boolean },
): readonly News[] {
  return news.filter(
    ({ member }) => member === me.member || me.custodian || known.some(({ line: { line } }) => carries(line, member)),
  )
}
