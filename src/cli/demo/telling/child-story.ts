import type { z } from 'zod'
import type { AgeBasis, Calendar } from '#domain/vocabulary/birth.ts'
import type { ChildGroup } from '#domain/vocabulary/child-group.ts'
import type { ContactRule, ContactWay } from '#domain/vocabulary/contact.ts'
import type { Language, Script } from '#domain/vocabulary/language.ts'
import type { AgeBand, Gender, NameKind } from '#domain/vocabulary/person.ts'
import type { ReferralSource } from '#domain/vocabulary/services/referral-source.ts'
import type { DangerRole, Never, TieType } from '#domain/vocabulary/family/tie.ts'
import type { Moment } from './moment.ts'
import type { Teller } from './teller.ts'

export interface StoryPerson {
  readonly called: string
  readonly tie: TieType
  readonly gender: Gender
  readonly age: AgeBand
  readonly safe: 'safe' | 'unsafe' | 'not-known'
  readonly lives?: true
  readonly cares?: true
  readonly dead?: true
  readonly does?: string
  readonly side?: 'mothers-side' | 'fathers-side'
  /** How the safety of this person was assessed; absent where it was not. */
  readonly checked?: string
  /** Key of that person's own story, opened in the same act. */
  readonly story?: string
  readonly never?: readonly Never[]
  readonly numbers?: readonly string[]
  readonly danger?: {
    readonly roles: readonly z.infer<typeof DangerRole>[]
    readonly stands: 'yes' | 'suspected'
    readonly words: string
  }
}

export type StoryAge =
  | {
      readonly years: number
      readonly months?: number
      readonly known: 'day'
      readonly basis: z.infer<typeof AgeBasis>
    }
  | {
      readonly from: number
      readonly to: number
      readonly known: 'about'
      readonly basis: z.infer<typeof AgeBasis>
      readonly asSaid?: { readonly words: string; readonly calendar: z.infer<typeof Calendar> }
    }

export interface ChildStory {
  readonly key: string
  /** Stories of one household are opened in one act. */
  readonly household?: string
  readonly called: { readonly text: string; readonly language: z.infer<typeof Language> } | null
  readonly names: readonly {
    readonly text: string
    readonly script: z.infer<typeof Script>
    readonly kind: NameKind
    readonly use?: 'do-not-use'
  }[]
  readonly pronoun: 'she' | 'he' | 'they' | 'the-child'
  readonly gender: Gender
  readonly age: StoryAge
  readonly band: AgeBand
  readonly languages: readonly z.infer<typeof Language>[]
  readonly interpreter: 'needed' | 'not-needed' | 'not-known'
  readonly speaking?: string
  /** Days from today. */
  readonly opened: number
  readonly source: z.infer<typeof ReferralSource>
  readonly sentBy?: string
  readonly words?: string
  readonly othersThere:
    | readonly {
        readonly called: string
        readonly from: number
        readonly to: number
        readonly safeTonight: 'yes' | 'no' | 'not-known'
        readonly story?: string
      }[]
    | 'none-there'
    | 'not-known'
  readonly groups: readonly {
    readonly group: ChildGroup
    readonly stands: 'yes' | 'suspected'
    readonly parent?: string
    readonly words?: string
  }[]
  readonly people: Readonly<Record<string, StoryPerson>>
  readonly contact: {
    readonly rule: z.infer<typeof ContactRule>
    readonly ways?: readonly {
      readonly way: z.infer<typeof ContactWay>
      readonly to: string
      readonly when?: string
      readonly where?: string
      readonly weAre?: string
      readonly number?: string
    }[]
    readonly never?: readonly z.infer<typeof ContactWay>[]
    readonly neverWords?: string
  }
  /** The psychologist is granted the therapy folder of this file, and no other. */
  readonly mira?: true
  readonly acts: (t: Teller) => readonly Moment[]
}
