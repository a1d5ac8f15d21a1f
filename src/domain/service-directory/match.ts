import type { PlainDate } from '../entry/plain-date.ts'
import { daysBetween } from '../entry/plain-date.ts'
import type { Listing } from '../kinds/directory/listing.ts'
import type { AskFirst } from '../vocabulary/services/service-directory.ts'
import type { GapReason } from '../vocabulary/services/service-answer.ts'
import type { ServiceCategory } from '../vocabulary/services/service-category.ts'

/** What a person needs, and for whom. What is not known is left out: it is then asked, never assumed. */
export interface Wanted {
  readonly category: ServiceCategory
  readonly sub?: string
  readonly youngest?: number
  readonly oldest?: number
  readonly sex?: 'female' | 'male'
  readonly national?: boolean
  readonly childOfVictim?: boolean
  readonly languages?: readonly string[]
  readonly district?: string
  readonly disability?: boolean
  /** Of the conditions that a service may set: what this child has or wants. */
  readonly has?: Partial<Record<AskFirst, boolean>>
}

export const MATCH_FIELDS = [
  'open',
  'help',
  'district',
  'age',
  'sex',
  'nationality',
  'children-of-victims',
  'language',
  'disability',
  'asks-first',
  'room',
  'verified',
] as const
export type MatchField = (typeof MATCH_FIELDS)[number]

/**
 * One field of one service: `ask` where the directory or the file does not say. `gap`: what is missing, where it does
 * not fit.
 */
export interface FieldMatch {
  readonly field: MatchField
  readonly fits: 'yes' | 'no' | 'ask'
  readonly gap?: GapReason
  /** Which of the conditions. */
  readonly asks?: readonly AskFirst[]
}

export interface Match {
  readonly listing: Listing
  readonly fits: 'yes' | 'no' | 'ask'
  readonly fields: readonly FieldMatch[]
}

/**
 * Services of that kind of help, the fitting ones first; the others are shown with the reason, since a visible gap can
 * be closed.
 */
export function match(listings: readonly Listing[], wanted: Wanted, today: PlainDate): readonly Match[] {
  return listings
    .filter(
      (listing) => listing.status !== 'defunct' && listing.helps.some((help) => help.category === wanted.category),
    )
    .map((listing): Match => {
      const fields = fieldsOf(listing, wanted, today)
      return {
        listing,
        fits: fields.some((field) => field.fits === 'no')
          ? 'no'
          : fields.some((field) => field.fits === 'ask')
            ? 'ask'
            : 'yes',
        fields,
      }
    })
    .sort(
      (a, b) =>
        RANK[a.fits] - RANK[b.fits] ||
        a.fields.filter((field) => field.fits !== 'yes').length -
          b.fields.filter((field) => field.fits !== 'yes').length ||
        (a.listing.name < b.listing.name ? -1 : 1),
    )
}
const RANK = { yes: 0, ask: 1, no: 2 } as const

/**
 * What is missing here for this child: the reasons of everything that does not fit, the most frequent first. Empty
 * where something fits.
 */
export function gapsFor(matches: readonly Match[]): readonly GapReason[] {
  if (matches.some((one) => one.fits === 'yes')) return []
  if (matches.length === 0) return ['none-in-reach']
  const counts = new Map<GapReason, number>()
  for (const { gap } of matches.flatMap((one) => one.fields))
    if (gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([gap]) => gap)
}

/** After this long nobody knows whether it is still true. */
const OLD_AFTER_DAYS = 365

const fitting = (field: MatchField, fits: boolean | undefined, gap: GapReason): FieldMatch =>
  fits === undefined ? { field, fits: 'ask' } : fits ? { field, fits: 'yes' } : { field, fits: 'no', gap }

function fieldsOf(listing: Listing, wanted: Wanted, today: PlainDate): readonly FieldMatch[] {
  return [
    fitting('open', listing.status === 'active', 'closed-or-no-money'),
    {
      field: 'help',
      fits: wanted.sub === undefined || listing.helps.some((help) => help.sub === wanted.sub) ? 'yes' : 'ask',
    },
    fitting('district', inReach(listing, wanted.district), 'none-in-reach'),
    fitting('age', rightAge(listing, wanted), 'none-for-this-age'),
    fitting('sex', rightSex(listing, wanted), 'none-for-this-sex'),
    fitting(
      'nationality',
      listing.nationality === 'everyone' ? true : listing.nationality === 'not-known' ? undefined : wanted.national,
      'asks-for-papers',
    ),
    fitting(
      'children-of-victims',
      wanted.childOfVictim === false || listing.childrenOfVictims === 'yes'
        ? true
        : listing.childrenOfVictims === 'not-known' || wanted.childOfVictim === undefined
          ? undefined
          : false,
      'does-not-take-children-of-victims',
    ),
    fitting('language', spoken(listing, wanted), 'not-in-her-language'),
    {
      field: 'disability',
      fits: wanted.disability !== true || listing.places.some((place) => place.access !== undefined) ? 'yes' : 'ask',
    },
    asked(listing, wanted),
    fitting('room', listing.room === undefined ? undefined : listing.room.free > 0, 'full'),
    {
      field: 'verified',
      fits: listing.verified !== undefined && daysBetween(listing.verified.on, today) <= OLD_AFTER_DAYS ? 'yes' : 'ask',
    },
  ]
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase()

function inReach({ areas, places }: Listing, district: string | undefined): boolean | undefined {
  const served = [...areas, ...(areas.length > 0 ? [] : places.flatMap((place) => place.district ?? []))].map(plain)
  return served.length === 0 || district === undefined || district.trim() === ''
    ? undefined
    : served.includes(plain(district))
}

/** Every age that the child may have must be accepted; where only some are, somebody asks. */
function rightAge({ youngest, oldest }: Listing, wanted: Wanted): boolean | undefined {
  if (youngest === undefined && oldest === undefined) return undefined
  if (wanted.youngest === undefined && wanted.oldest === undefined) return undefined
  // "15 or older" may be any age from there.
  const [from, to] = [wanted.youngest ?? 0, wanted.oldest ?? 120]
  const takes = (age: number) => age >= (youngest ?? 0) && age <= (oldest ?? 120)
  return takes(from) && takes(to) ? true : to < (youngest ?? 0) || from > (oldest ?? 120) ? false : undefined
}

function rightSex({ sex }: Listing, wanted: Wanted): boolean | undefined {
  if (sex === 'everyone') return true
  return sex === 'not-known' || wanted.sex === undefined
    ? undefined
    : (sex === 'girls-and-women') === (wanted.sex === 'female')
}

function spoken({ languages, interpreter }: Listing, wanted: Wanted): boolean | undefined {
  if (wanted.languages === undefined || wanted.languages.length === 0) return undefined
  if (wanted.languages.some((language) => languages.includes(language))) return true
  return interpreter !== undefined || languages.length === 0 ? undefined : false
}

const GAP_OF: Readonly<Record<AskFirst, GapReason>> = {
  papers: 'asks-for-papers',
  'formal-identification': 'asks-for-formal-identification',
  'cooperation-with-justice': 'asks-for-cooperation-with-justice',
  'another-service': 'condition-on-another-service',
  money: 'costs-too-much',
  'referral-letter': 'other',
  'consent-of-parent': 'other',
}
/** What a worker can bring: it is asked for and is no gap. */
const CAN_BE_HAD: readonly AskFirst[] = ['referral-letter', 'consent-of-parent']

/**
 * Formal identification, or helping the police, may be a condition of no help (R1, R11): a service that requires it
 * does not fit, whatever the child has.
 */
function asked({ asksFirst }: Listing, { has = {} }: Wanted): FieldMatch {
  const never = asksFirst.filter(
    (ask) => ask === 'formal-identification' || ask === 'cooperation-with-justice' || ask === 'another-service',
  )
  const lacking = asksFirst.filter((ask) => has[ask] === false && !CAN_BE_HAD.includes(ask))
  const [first] = [...never, ...lacking]
  if (first !== undefined)
    return { field: 'asks-first', fits: 'no', gap: GAP_OF[first], asks: [...new Set([...never, ...lacking])] }
  const open = asksFirst.filter((ask) => has[ask] !== true)
  return open.length > 0 ? { field: 'asks-first', fits: 'ask', asks: open } : { field: 'asks-first', fits: 'yes' }
}
