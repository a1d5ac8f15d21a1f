import type { Listing } from '#domain/kinds/directory/listing.ts'
import { dayFromToday, type Scene } from '../../scene/scene.ts'

/** Districts that the invented agency works in; its own is the first. */
export const DEMO_DISTRICTS = ['Lezhë', 'Tiranë', 'Durrës'] as const
type District = (typeof DEMO_DISTRICTS)[number]

type Looked = NonNullable<Listing['verified']>['how']

/** A service as the agency knows it. Days are counted from today; values that most services share are left out. */
export interface ServiceTold
  extends Partial<
    Pick<
      Listing,
      | 'status'
      | 'youngest'
      | 'oldest'
      | 'sex'
      | 'nationality'
      | 'childrenOfVictims'
      | 'asksFirst'
      | 'languages'
      | 'hours'
      | 'wayIn'
      | 'cost'
      | 'documents'
      | 'howToGetIn'
      | 'interpreter'
    >
  > {
  readonly key: string
  readonly name: string
  readonly by: string
  /** Who told the agency about it. */
  readonly source: string
  readonly about: string
  readonly helps: Listing['helps']
  readonly district: District
  /** Districts that it serves besides its own. */
  readonly alsoIn?: readonly District[]
  /** The public address; a hidden place is written separately (hidden-places.ts). */
  readonly at: 'hidden' | { readonly address: string; readonly access?: string }
  /** A telephone number that is assigned to nobody. */
  readonly phone?: string
  readonly free?: number
  readonly looked: { readonly on: number; readonly how: Looked }
}

/** The only place of every service here. */
export const PLACE = 'house'

export function listingOf(scene: Scene, told: ServiceTold): Listing {
  const { key, name, by, source, about, helps, district, alsoIn = [], at, phone, free, looked, ...more } = told
  const on = dayFromToday(scene, looked.on)
  return {
    listing: key,
    organisation: { name: by, source },
    name,
    about,
    status: 'active',
    helps,
    sex: 'everyone',
    nationality: 'everyone',
    childrenOfVictims: 'yes',
    asksFirst: [],
    languages: ['sq'],
    areas: [district, ...alsoIn],
    places: [
      { place: PLACE, district, country: 'AL', ...(at === 'hidden' ? { hidden: true } : { hidden: false, ...at }) },
    ],
    phones: phone === undefined ? [] : [{ number: phone }],
    hours: [],
    wayIn: 'either',
    documents: [],
    cost: 'free',
    ...(free !== undefined && { room: { free, on } }),
    verified: { on, how: looked.how },
    ...more,
  }
}
