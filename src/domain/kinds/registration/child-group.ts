import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { ChildGroup, GROUP_STATUSES, GroupStatus } from '../../vocabulary/child-group.ts'

/**
 * How trafficking affected this child: one entry a group, so several may hold; `at` says for when. In `origins` alone
 * (P4).
 */
export const childGroup = defineKind({
  name: 'child-group',
  folders: ['origins'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    group: ChildGroup,
    stands: GroupStatus,
    parent: PersonId.optional(),
    words: Words.optional(),
  }),
  single: { key: (body) => body.group, safer: (a, b) => saferFirst(GROUP_STATUSES)(a.stands, b.stands) },
})

/**
 * The groups that hold or are suspected, in the order of the code list. Empty also where `origins` is not held: ask
 * `holds` first.
 */
export function groupsOf(
  file: CaseFile,
): readonly { readonly group: ChildGroup; readonly stands: 'yes' | 'suspected' }[] {
  return [...currentByKey(file, childGroup).values()]
    .flatMap(([leads]) =>
      leads && leads.body.stands !== 'no' ? [{ group: leads.body.group, stands: leads.body.stands }] : [],
    )
    .sort((a, b) => ChildGroup.options.indexOf(a.group) - ChildGroup.options.indexOf(b.group))
}
