import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Timer } from '../../vocabulary/country-pack/timer-names.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Country } from '../../vocabulary/country.ts'

/** Characters of a pack as one line: with its quotes escaped it still fits into one entry. */
export const LARGEST_OWN = 120_000

/**
 * In the organisation's team file: whether the facts of a country are used here. `leads`: its times apply to every file
 * of the agency; `beside`: people can read it, and its times apply to no file. `times` are those that its pack named when it was chosen. `own`:
 * a pack that the agency read from a file, as that file says it; absent where it uses the app's.
 */
export const countryPackChosen = defineKind({
  name: 'country-pack-chosen',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    country: Country,
    use: z.enum(['leads', 'beside', 'not-used']),
    version: z.number().int().min(1),
    times: z
      .array(z.strictObject({ timer: Timer, value: z.number().int().min(0).max(3660) }))
      .max(Timer.options.length),
    own: z.string().min(2).max(LARGEST_OWN).optional(),
  }),
  single: { key: (body) => body.country },
})

/** The current choice for each country in use, ordered by code. */
export const countriesChosen = (team: CaseFile): readonly EntryOf<typeof countryPackChosen>[] =>
  [...currentByKey(team, countryPackChosen).values()]
    .flatMap((standing) => standing.slice(0, 1))
    .filter(({ body }) => body.use !== 'not-used')
    .sort((a, b) => (a.body.country < b.body.country ? -1 : 1))
