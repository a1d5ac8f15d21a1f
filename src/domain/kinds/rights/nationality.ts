import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { NationalityState } from '../../vocabulary/birth.ts'
import { Country } from '../../vocabulary/country.ts'

const MOST_WORRYING = [
  'stateless',
  'at-risk-of-statelessness',
  'not-known',
  'in-progress',
  'entitled',
  'holds',
] as const

/**
 * A nationality of the child: one value a country, and one without a country for a child who has none or whose
 * nationality is not known.
 */
export const nationality = defineKind({
  name: 'nationality',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    country: Country.optional(),
    state: NationalityState,
    proof: z.enum(['passport', 'identity-card', 'birth-certificate', 'family-book', 'said', 'data-source', 'none']),
    words: Words.optional(),
  }),
  single: { key: (body) => body.country ?? '', safer: (a, b) => saferFirst(MOST_WORRYING)(a.state, b.state) },
})

export const nationalitiesOf = (file: CaseFile): readonly EntryOf<typeof nationality>[] =>
  [...currentByKey(file, nationality).values()].flat()
