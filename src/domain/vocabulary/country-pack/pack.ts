import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Line } from '../../entry/say.ts'
import { RegistrationObstacle } from '../birth.ts'
import { Recipient } from '../consent.ts'
import { Country } from '../country.ts'
import { IdentificationStatus } from '../identification.ts'
import { Language } from '../language.ts'
import { CivilStatusAim, CivilStatusStep } from '../rights/civil-status.ts'
import { Entitlement } from '../rights/entitlement.ts'
import { Fact } from './fact.ts'
import { StatutoryReturn } from './statutory-return.ts'
import { Timer } from './timer-names.ts'

/** The task of a body of the state or an agency. */
export const BODY_ROLES = [
  'child-protection',
  'civil-registry',
  'police-unit',
  'prosecution',
  'court',
  'legal-aid',
  'guardianship',
  'trafficking-coordination',
  'identification',
  'shelter',
  'social-benefits',
  'consulate',
  'data-protection',
  'schooling',
] as const
export const BodyRole = z.enum(BODY_ROLES)
export type BodyRole = z.infer<typeof BodyRole>

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'small-letters' satisfies ShapeRule)

/**
 * A field of an official form and the entry that fills it. `of`: where a kind is about the child and others, only
 * entries about the child.
 */
const Field = z.strictObject({
  id: Id,
  label: Line,
  from: z.strictObject({
    kind: Id,
    field: z.string().regex(/^[A-Za-z]{1,60}$/, 'letters-of-a-field' satisfies ShapeRule),
    of: z.literal('child').optional(),
  }),
})

/**
 * `layout`: whether the State's own layout is known; where it is not, the fields are on a neutral sheet that says so
 * (P17).
 */
const CountryForm = z.strictObject({
  id: Id,
  name: Line,
  fills: z.array(Id).max(40),
  layout: z.enum(['known', 'not-known']).optional(),
  recipient: Recipient.optional(),
  fields: z.array(Field).max(60).optional(),
  fact: Fact,
})
export type CountryForm = z.infer<typeof CountryForm>

/** Who answers a telephone line, or what it takes. */
export const LINE_USES = ['child-helpline', 'trafficking', 'police', 'other-report', 'embassy'] as const
export const LineUse = z.enum(LINE_USES)
export type LineUse = z.infer<typeof LineUse>

export const TelephoneNumber = z.string().regex(/^\+?[0-9][0-9 ]{1,19}$/, 'telephone-number' satisfies ShapeRule)

/** A number as it was read. Nobody relies on it before the agency rang it. */
const TelephoneLine = z.strictObject({ id: Id, name: Line, number: TelephoneNumber, for: LineUse, fact: Fact })
export type TelephoneLine = z.infer<typeof TelephoneLine>

/** The format of this app's packs: 2 since they have telephone lines. A pack of a newer format is refused with its reason. */
export const PACK_SHAPE = 2

/**
 * What a country says: times, bodies, forms, entitlements, the way to papers (R19). Data, versioned, each fact with its
 * mark and source. An agency may load its own; a faulty one is refused with path and reason (`readPack`).
 */
export const CountryPack = z.strictObject({
  shape: z.union([z.literal(1), z.literal(PACK_SHAPE)]),
  country: Country,
  version: z.number().int().min(1),
  languages: z.array(Language).min(1).max(20),
  timers: z.partialRecord(Timer, z.strictObject({ value: z.number().int().min(0).max(3660), fact: Fact })),
  bodies: z
    .array(z.strictObject({ id: Id, name: Line, roles: z.array(BodyRole).min(1).max(BODY_ROLES.length), fact: Fact }))
    .max(100),
  forms: z.array(CountryForm).max(100),
  entitlements: z.array(z.strictObject({ what: Entitlement, fact: Fact })).max(60),
  papers: z
    .array(
      z.strictObject({
        aim: CivilStatusAim,
        steps: z.array(CivilStatusStep).min(1).max(14),
        over: z.array(RegistrationObstacle).max(17).optional(),
        fact: Fact,
      }),
    )
    .max(30),
  /** What a formal status is called here. It never gates help (R1). */
  statuses: z
    .array(z.strictObject({ id: Id, name: Line, means: IdentificationStatus, gatesHelp: z.literal(false), fact: Fact }))
    .max(40)
    .optional(),
  /** What the law requires to be reported, to which body of this pack, within how many hours if it says so. */
  duties: z
    .array(
      z.strictObject({
        id: Id,
        name: Line,
        to: Id.optional(),
        hours: z.number().int().min(0).max(8760).optional(),
        fact: Fact,
      }),
    )
    .max(40)
    .optional(),
  documents: z
    .array(z.strictObject({ id: Id, name: Line, fact: Fact }))
    .max(80)
    .optional(),
  lines: z.array(TelephoneLine).max(40).optional(),
  /** Counts that an authority of this country asks for (P16). */
  returns: z.array(StatutoryReturn).max(20).optional(),
  /** From which age a person agrees alone: to help, and to keeping data. Two different questions. */
  consentAges: z
    .array(z.strictObject({ for: z.enum(['help', 'data']), fromYears: z.number().int().min(6).max(21), fact: Fact }))
    .max(2)
    .optional(),
  /** What has to be done before a child's data leave this country. */
  sending: z.array(Fact).max(20).optional(),
  /** What a worker should know of this place, such as services for potential victims being equal to those of formally identified ones. */
  notes: z.array(Fact).max(60),
  /** What nobody has found out yet: listed, so that its absence is not read as an answer. */
  notKnown: z.array(Line).max(60).optional(),
})
export type CountryPack = z.infer<typeof CountryPack>

/** The lists of a pack whose lines have an id. */
export const PACK_LISTS = ['bodies', 'forms', 'statuses', 'duties', 'documents', 'lines'] as const
export type PackList = (typeof PACK_LISTS)[number]

export const bodiesFor = (pack: CountryPack, role: BodyRole) => pack.bodies.filter((body) => body.roles.includes(role))
