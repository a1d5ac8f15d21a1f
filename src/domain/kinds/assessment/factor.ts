import { z } from 'zod'
import { ToldBy } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'
import { FactorPlace, PRESSING, Pressing, ProtectiveArea, RiskArea } from '../../vocabulary/risk-area.ts'

const common = {
  factor: TrackKey,
  place: FactorPlace,
  words: Words,
  /** Where it is known from. */
  source: ToldBy,
  /** A risk or protection is bound to dates where it has any: a hearing, a visit of the uncle, the end of a measure. */
  from: PlainDate.optional(),
  until: PlainDate.optional(),
}

/**
 * What endangers or protects a child. It is in the folder of its most sensitive fact; what concerns health is a
 * `health-factor`, so that it cannot be anywhere else (N5). A person says in a word how pressing a risk is; nothing is
 * multiplied (N3).
 */
export const factor = defineKind({
  name: 'factor',
  folders: ['care', 'origins', 'whereabouts', 'identity'],
  step: 'assessment',
  // Version 2 added areas: abuse and neglect at home, harmful practices.
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('risk'),
      ...common,
      area: RiskArea,
      pressing: Pressing,
      imminence: z.enum(['now', 'soon', 'later', 'not-known']),
    }),
    z.strictObject({ is: z.literal('protective'), ...common, area: ProtectiveArea }),
    z.strictObject({ is: z.literal('over'), factor: TrackKey, because: Words }),
  ]),
  single: { key: (body) => body.factor, safer: (a, b) => saferFirst(LEADS)(leadOf(a), leadOf(b)) },
})

const LEADS = [...PRESSING.filter((word) => word !== 'not-known'), 'not-known', 'protective', 'over'] as const
const leadOf = (body: { is: 'risk'; pressing: Pressing } | { is: 'protective' | 'over' }) =>
  body.is === 'risk' ? body.pressing : body.is
