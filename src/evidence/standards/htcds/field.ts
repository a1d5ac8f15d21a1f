export type HtcdsSection =
  | 'organisation'
  | 'person'
  | 'victim'
  | 'perpetrator'
  | 'case'
  | 'referral'
  | 'comment'
  | 'event'
  | 'support-plan'
  | 'consent'

/** `organisation`, `person`, `user`: an id of another record. */
export type HtcdsType = 'text' | 'one' | 'several' | 'date' | 'number' | 'yes-no' | 'organisation' | 'person' | 'user'

/** `country`: ISO 3166-1 alpha-2. `language`: ISO 639-2. `phone`: E.164. */
export type Format = 'country' | 'language' | 'phone'

export interface HtcdsField {
  readonly id: string
  readonly label: string
  readonly section: HtcdsSection
  readonly holds: HtcdsType
  /** Whether it belongs to the minimum that the standard asks for. */
  readonly core: boolean
  readonly deprecated: boolean
  readonly codes?: Readonly<Record<string, string>>
  readonly format?: Format
}

/** Whether a field is core, and whether the standard still uses it. */
export const CORE = { core: true, deprecated: false } as const
export const NOT_CORE = { core: false, deprecated: false } as const
export const CORE_DEPRECATED = { core: true, deprecated: true } as const
export const MORE_DEPRECATED = { core: false, deprecated: true } as const
