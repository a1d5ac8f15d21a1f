import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Country } from '../../vocabulary/country.ts'

/**
 * A survey of a whole country or district: what is met there, what exists on paper, what is done, and whether it works
 * (the country assessment of 2005 asked these questions). A file of its own, with no child in it.
 */
export const stocktakingOpened = defineKind({
  name: 'stocktaking-opened',
  folders: ['card'],
  step: 'stocktaking',
  inFile: ['stocktaking'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ name: Line, country: Country, district: Line.optional() }),
  single: {},
})

export const stocktakingIn = (file: CaseFile): EntryOf<typeof stocktakingOpened> | undefined =>
  current(file, stocktakingOpened)[0]
