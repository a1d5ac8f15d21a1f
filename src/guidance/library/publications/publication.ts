/** What was seen of a publication before anything was said of it here. */
export type SeenOf = 'whole' | 'abstract' | 'contents' | 'record' | 'named-elsewhere'

export const FINDING_MARKS = ['seed', 'found'] as const

/**
 * Something that a publication says, in our own words. `seed`: stated in its abstract or title as we hold them. `found`: read in its text, its contents, its record or in a
 * page about it. What is only generally known of a publication is no finding and is not printed.
 */
export interface Finding {
  readonly id: string
  readonly mark: (typeof FINDING_MARKS)[number]
  readonly text: string
}

export interface Publication {
  readonly id: string
  readonly title: string
  /** Its own title was not seen: this is what we call it, and the screen says so. */
  readonly titleIsOurs?: true
  /** Null where none was seen. */
  readonly year: number | null
  readonly publisher: string
  /** Nobody's name: what we say in its place. */
  readonly publisherIsOurs?: true
  readonly by?: string
  /** ISO 639-1 codes of the languages in which it, or its summary, is known to exist. */
  readonly languages: readonly [string, ...string[]]
  readonly edition?: string
  readonly sort: 'guide' | 'study' | 'standard' | 'instrument' | 'data-standard' | 'law' | 'procedure' | 'assessment'
  /** One of the publications that this work began from. */
  readonly seed: boolean
  readonly region?: string
  readonly forWhom: readonly [string, ...string[]]
  /** Ours: what it is about and what it is good for at work. */
  readonly summary: string
  readonly seen: SeenOf
  /** Whom a study asked, where its findings may not be read as about others. Shown beside every finding. */
  readonly asked?: string
  readonly findings: readonly Finding[]
  /** Terms of reuse, as far as they were seen. */
  readonly reuse?: string
}
