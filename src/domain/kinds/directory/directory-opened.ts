import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'

/**
 * The agency's directory of services: a file of its own, so that a worker finds help without a network and nobody else
 * learns that somebody searched.
 */
export const directoryOpened = defineKind({
  name: 'directory-opened',
  folders: ['card'],
  step: 'directory',
  inFile: ['directory'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ name: Line, area: Line.optional() }),
  single: {},
})

export const directoryOf = (file: CaseFile): EntryOf<typeof directoryOpened> | undefined =>
  current(file, directoryOpened)[0]
