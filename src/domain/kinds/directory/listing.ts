import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { Country } from '../../vocabulary/country.ts'
import {
  AskFirst,
  Cost,
  ForNationality,
  ForSex,
  ListingStatus,
  WayIn,
  Weekday,
} from '../../vocabulary/services/service-directory.ts'
import { Language } from '../../vocabulary/language.ts'
import { isSubOf, ServiceCategory } from '../../vocabulary/services/service-category.ts'

const age = z.number().int().min(0).max(120)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day' satisfies ShapeRule)

const Place = z
  .strictObject({
    place: TrackKey,
    name: Line.optional(),
    district: Line.optional(),
    country: Country.optional(),
    /** A shelter. Its address is in `whereabouts` alone, and is in no print and no export. */
    hidden: z.boolean(),
    address: Line.optional(),
    transport: Line.optional(),
    access: Line.optional(),
  })
  .refine((place) => !place.hidden || (place.address === undefined && place.transport === undefined), {
    path: ['address'],
    message: 'hidden-address' satisfies ShapeRule,
  })

/** Whom to ask for there: a member of their staff, or an office. */
const Contact = z.strictObject({ name: Line, role: Line.optional(), phone: Line.optional(), email: Line.optional() })

/** One change, as the list that the service came from tells of it. */
const ChangeElsewhere = z.strictObject({
  on: Line,
  what: Line,
  field: Line,
  before: Words.optional(),
  after: Words.optional(),
  by: Line.optional(),
})

const Listing = z.strictObject({
  listing: TrackKey,
  organisation: z.strictObject({
    name: Line,
    about: Words.optional(),
    website: Line.optional(),
    email: Line.optional(),
    source: Line.optional(),
  }),
  name: Line,
  about: Words.optional(),
  status: ListingStatus,
  /** Empty where the listing was imported and nobody has classified it yet: then it is found by its words. */
  helps: z
    .array(
      z
        .strictObject({ category: ServiceCategory, sub: z.string().max(60).optional() })
        .refine((help) => help.sub === undefined || isSubOf(help.category, help.sub), {
          path: ['sub'],
          message: 'not-of-this-category' satisfies ShapeRule,
        }),
    )
    .max(12),
  /** Terms of another classification, unchanged. */
  terms: z.array(Line).max(40).optional(),
  youngest: age.optional(),
  oldest: age.optional(),
  sex: ForSex,
  nationality: ForNationality,
  childrenOfVictims: YesNo,
  asksFirst: z.array(AskFirst).max(10),
  forWhom: Words.optional(),
  languages: z.array(Language).max(20),
  interpreter: Line.optional(),
  /** Districts that it serves; none: the districts of its places. */
  areas: z.array(Line).max(40),
  places: z.array(Place).max(20),
  phones: z.array(z.strictObject({ number: Line, about: Line.optional() })).max(20),
  contacts: z.array(Contact).max(20).optional(),
  /** Who pays for it. */
  funding: z.array(Line).max(20).optional(),
  changes: z.array(ChangeElsewhere).max(40).optional(),
  hours: z
    .array(
      z.strictObject({
        days: z.array(Weekday).max(7),
        opens: clock.optional(),
        closes: clock.optional(),
        about: Line.optional(),
      }),
    )
    .max(20),
  wayIn: WayIn,
  howToGetIn: Words.optional(),
  documents: z.array(Line).max(20),
  cost: Cost,
  costWords: Words.optional(),
  room: z.strictObject({ free: z.number().int().min(0).max(10_000), on: PlainDate }).optional(),
  verified: z
    .strictObject({ on: PlainDate, how: z.enum(['phone', 'in-person', 'message', 'paper', 'import']) })
    .optional(),
})
export type Listing = z.infer<typeof Listing>

/**
 * One existing service: what, where, for whom, in which language, how to get in, and when somebody last checked. Shaped
 * as Open Referral HSDS 3.0.
 */
export const listing = defineKind({
  name: 'listing',
  folders: ['care'],
  step: 'directory',
  inFile: ['directory'],
  version: 1,
  nature: 'fact',
  schema: Listing.refine(
    (body) => body.youngest === undefined || body.oldest === undefined || body.youngest <= body.oldest,
    { path: ['oldest'], message: 'ages-backwards' satisfies ShapeRule },
  ).refine((body) => new Set(body.places.map((place) => place.place)).size === body.places.length, {
    path: ['places'],
    message: 'twice' satisfies ShapeRule,
  }),
  // Of two that clash the one that hides more leads: no other version shows an address that somebody has hidden.
  single: {
    key: (body) => body.listing,
    safer: (a, b) => hiddenIn(b) - hiddenIn(a) || Number(a.status === 'active') - Number(b.status === 'active'),
  },
})

const hiddenIn = (body: Listing) => body.places.filter((place) => place.hidden).length

export const listingsOf = (file: CaseFile): readonly EntryOf<typeof listing>[] => leading(file, listing)
