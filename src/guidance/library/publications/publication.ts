/** How much of a publication was read before the library described it. */
export type SeenOf = 'whole' | 'abstract' | 'contents' | 'record' | 'named-elsewhere'

export const FINDING_MARKS = ['seed', 'found'] as const

/**
 * Something that a publication says, in our own words. `seed`: stated in its abstract or title as we hold them. `found`: read in its text, its contents, its record or in a
 * page about it. General knowledge about a publication is no finding and is not printed.
 */
export interface Finding {
  readonly id: string
  readonly mark: (typeof FINDING_MARKS)[number]
  readonly text: string
}

export interface Publication {
  readonly id: string
  readonly title: string
  /** Its own title was not available: this is our name for it, and the screen says so. */
  readonly titleIsOurs?: true
  /** Null where none was found. */
  readonly year: number | null
  readonly publisher: string
  /** Our description in place of a publisher's name. */
  readonly publisherIsOurs?: true
  readonly by?: string
  /** ISO 639-1 codes of the languages in which it, or its summary, is known to exist. */
  readonly languages: readonly [string, ...string[]]
  readonly edition?: string
  readonly sort: 'guide' | 'study' | 'standard' | 'instrument' | 'data-standard' | 'law' | 'procedure' | 'assessment'
  /** One of the seven publications that this work began from. */
  readonly seed: boolean
  readonly region?: string
  readonly forWhom: readonly [string, ...string[]]
  /** Our description: what it is about and how it helps at work. */
  readonly summary: string
  readonly seen: SeenOf
  /** The people whom a study asked, where its findings must not be read as about others. Shown with every finding. */
  readonly asked?: string
  readonly findings: readonly Finding[]
  /** Terms of reuse, as far as they are known. */
  readonly reuse?: string
}
