import type { CaseFile } from '#domain/file/case-file.ts'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import { wayOn } from '#domain/questions/way-on.ts'
import type { Route } from '#web/navigation/routes.ts'

/** The form that supplies what a rule found missing, opened about the subject of the rule. `named`: persons named in the form that was refused. */
export function formForMissing(
  file: CaseFile,
  id: FileId,
  missing: string,
  kind: string,
  named: readonly PersonId[] = [],
): Route {
  const { from } = wayOn(file, missing, named)
  return { is: 'write', kind, file: id, towards: { missing, named }, ...(from && { from }) }
}
