import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Instrument } from '../../vocabulary/instrument.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'

/**
 * In the organisation's team file: an instrument that the agency holds, as it was read from its file. Withdrawn: the
 * licence ended, or another version replaced it; answers given with it remain readable.
 */
export const instrumentHeld = defineKind({
  name: 'instrument-held',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('held'), instrument: Instrument }),
    z.strictObject({ is: z.literal('withdrawn'), instrument: Instrument, because: Words }),
  ]),
  single: {
    key: ({ instrument: { id, version, language } }) => `${id} ${version} ${language}`,
    safer: (a, b) => saferFirst(['withdrawn', 'held'])(a.is, b.is),
  },
})

const currentInstruments = (team: CaseFile) =>
  [...currentByKey(team, instrumentHeld).values()].flatMap((values) => values.slice(0, 1)).map((entry) => entry.body)

/** Every instrument that the agency holds or held: for reading answers. */
export const instrumentsKnown = (team: CaseFile): readonly Instrument[] =>
  currentInstruments(team).map(({ instrument }) => instrument)

/** Instruments of the agency that may be asked on a day: not withdrawn, and under a licence that has not ended. */
export const instrumentsHeld = (team: CaseFile, today: PlainDate): readonly Instrument[] =>
  currentInstruments(team).flatMap(({ is, instrument }) =>
    is === 'held' && mayBeAsked(instrument, today) ? [instrument] : [],
  )

const mayBeAsked = ({ licence }: Instrument, today: PlainDate) =>
  licence.terms !== 'by-agreement' || licence.until === undefined || licence.until >= today
