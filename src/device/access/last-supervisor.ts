import type { FileId } from '#domain/entry/ids.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { memberText, numberOfFolder } from '../kept/id-text.ts'
import { type AccessState, rightOf } from '#sealing/access/access.ts'
import { membersAt } from '#sealing/directory/directory-view.ts'
import type { Files } from '../files/files.ts'
import { answersHere } from '../files/state/supervisors.ts'

/** Files in which something may be due for a child's safety; a single fact that was given is none of them. */
const OF_CHILDREN: readonly FileType[] = ['child', 'encounter']

/**
 * Whether the agency’s last supervisor who holds `care` of this file would lose it by a colleague’s hand: then one
 * person alone would see what is due for the child’s safety. Another supervisor may do it, or two people who agreed; one who is accused is
 * stopped, which two people confirm.
 */
export function isLastSupervisor(
  open: Files,
  access: AccessState,
  { file, member }: { readonly file: FileId; readonly member: string },
): boolean {
  const line = open.lines.get(file)?.line
  if (answersHere(open) || !line || !OF_CHILDREN.includes(fileTypeOf(open.kinds, line))) return false
  const care = numberOfFolder('care')
  const holding = membersAt(open.directory).filter(
    (one) =>
      !one.removed &&
      !one.external &&
      one.roles.includes('supervisor') &&
      rightOf(access, one.member, care) !== undefined,
  )
  return holding.length === 1 && holding.some((one) => memberText(one.member) === member)
}
