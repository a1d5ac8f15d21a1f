import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { BodyRole, PACK_LISTS, TelephoneNumber } from '../../vocabulary/country-pack/pack.ts'
import { Timer } from '../../vocabulary/country-pack/timer-names.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { Country } from '../../vocabulary/country.ts'

const hours = z.number().int().min(0).max(8760).optional()

/**
 * In the organisation's team file: what the agency changes in a country's pack, line by line. The pack itself is
 * unchanged, so that a newer version can replace it; to undo a change, a member strikes the entry, and the pack's own
 * line applies.
 */
export const countryFactChanged = defineKind({
  name: 'country-fact-changed',
  folders: ['card'],
  step: 'any',
  // Version 2 added `rang` and the list of telephone lines.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('says'),
      country: Country,
      list: z.enum(PACK_LISTS),
      line: Line,
      name: Line.optional(),
      says: Line,
      hours,
    }),
    z.strictObject({
      is: z.literal('time'),
      country: Country,
      timer: Timer,
      value: z.number().int().min(0).max(3660),
      says: Line,
    }),
    z.strictObject({
      is: z.literal('leaves-out'),
      country: Country,
      list: z.enum(PACK_LISTS),
      line: Line,
      because: Line,
    }),
    /** The agency rang a telephone line of the pack on that day, at this number, and somebody answered. */
    z.strictObject({
      is: z.literal('rang'),
      country: Country,
      list: z.literal('lines'),
      line: Line,
      number: TelephoneNumber,
      on: PlainDate,
    }),
    z.strictObject({
      is: z.literal('adds-body'),
      country: Country,
      added: TrackKey,
      name: Line,
      roles: z.array(BodyRole).min(1).max(BodyRole.options.length),
      says: Line,
    }),
    z.strictObject({ is: z.literal('adds-paper'), country: Country, added: TrackKey, name: Line, says: Line }),
    z.strictObject({ is: z.literal('adds-duty'), country: Country, added: TrackKey, name: Line, says: Line, hours }),
  ]),
  single: {
    key: (body) =>
      `${body.country} ${'line' in body ? `${body.list} ${body.line}` : 'timer' in body ? body.timer : body.added}`,
  },
})
export type CountryFactChanged = EntryOf<typeof countryFactChanged>

/** The changes in force for a country, one for each line, oldest first. */
export const factsChanged = (team: CaseFile, country: string): readonly CountryFactChanged[] =>
  [...currentByKey(team, countryFactChanged).values()]
    .flatMap((standing) => standing.slice(0, 1))
    .filter(({ body }) => body.country === country)
