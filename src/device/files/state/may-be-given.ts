import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { givenFact } from '#domain/kinds/services/given-fact.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { joinsOf } from '#domain/same-child/joined-files.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { Files } from '../files.ts'
import { teamFile } from './team-file.ts'

export type NotGiven = Extract<Refusal, 'member-marked' | 'figures-only'>

/**
 * Types of file that are about a child, or say something of one. A report about staff is not among them: the agency may
 * name a coordinator as focal point, and P13 decides who is let into it.
 */
const OF_A_CHILD: readonly FileType[] = ['child', 'encounter', 'group', 'packet', 'appointments']

/**
 * Why a member is given no part of this file: it marks them as close to somebody who may harm the child, or their role is only to see figures.
 * Undefined: they may be given it. Every way of giving asks here: a grant (`access/change-access.ts`), the files that an
 * act opens (`write/open-files.ts`), and the first record of a file, whoever made it (`file-keys.ts`).
 */
export function whyNotGiven(
  open: Files,
  {
    file,
    member,
    words = open.lines.get(file)?.line,
  }: { file: FileId; member: MemberId; words?: CaseFile | undefined },
): NotGiven | undefined {
  if (!words || file === teamFile(open)) return undefined
  if (seesFiguresOnly(open, member) && OF_A_CHILD.includes(fileTypeOf(open.kinds, words))) return 'figures-only'
  return markedAround(open, file, words).includes(member) ? 'member-marked' : undefined
}

export function seesFiguresOnly(open: Files, member: MemberId): boolean {
  const roles = memberAt(open.directory, idBytes(member))?.roles ?? []
  return roles.length > 0 && roles.every((role) => role === 'coordinator')
}

/** Members whom a file marks, or another file of the same child that is on this device, or the file whose days or facts it tells. */
function markedAround(open: Files, file: FileId, words: CaseFile): readonly MemberId[] {
  const seen = new Set<FileId>([file])
  const found = new Set<MemberId>()
  const ahead: CaseFile[] = [words]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    for (const member of markedMembers(next)) found.add(member)
    const beside = [...all(next, appointment), ...all(next, givenFact)]
    const others = [...joinsOf(next).map(({ body }) => body.file), ...beside.map(({ body }) => body.of)]
    for (const other of others) {
      const line = seen.has(other) ? undefined : open.lines.get(other)?.line
      seen.add(other)
      if (line) ahead.push(line)
    }
  }
  return [...found]
}
