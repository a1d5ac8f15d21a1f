import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { OrganisationId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'

/**
 * In the organisation's team file: what the agency is called, and the neutral name that its devices show. A file with
 * this kind is not a child's.
 */
export const organisationNamed = defineKind({
  name: 'organisation-named',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ organisation: OrganisationId, name: Line, shownAs: Line.optional() }),
  single: {},
})

export const organisationNameOf = (file: CaseFile): EntryOf<typeof organisationNamed> | undefined =>
  current(file, organisationNamed)[0]
