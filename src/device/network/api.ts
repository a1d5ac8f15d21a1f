import type { FileId } from '#domain/entry/ids.ts'
import type { AskedWhy, NetworkAnswer } from '#domain/vocabulary/sharing/across-agencies.ts'
import type { LegalBasis } from '#domain/vocabulary/sharing/legal-bases.ts'
import type { AskedOf } from '#names/across/network-keys.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** `not-joined`: this agency belongs to no network, or its server reaches none. `could-not-be-checked`: what the network's server said does not hold. */
export type NetworkRefusal =
  | Refusal
  | 'not-joined'
  | 'needs-another-fact'
  | 'too-many-tries'
  | 'could-not-be-checked'
  | 'code-mistyped'
type Asked<Value> = Promise<Result<Value, NetworkRefusal>>

/** From when on a question that was refused may be asked, where the server said so. */
export interface MayAskFrom {
  readonly again: number
}

export interface PartnerSeen {
  readonly agency: string
  readonly called: string
  /** How its contact point is reached, in that agency's own words. */
  readonly reach: string
}

export interface NetworkSeen {
  readonly joined: boolean
  readonly us: PartnerSeen | null
  /** Agencies whose card was sealed by somebody of this network. */
  readonly partners: readonly PartnerSeen[]
  /** Agencies whose card could not be checked: nothing is sealed to them. */
  readonly unchecked: number
  /** This member holds the contact point's file. */
  readonly contactPoint: boolean
}

export interface QuestionAnswered {
  /** Under which this device remembers what was asked, until it is locked. */
  readonly question: string
  /** Agencies that may know the child; none where no possible match is known, or none may be said. */
  readonly possible: readonly PartnerSeen[]
  /** Named by the network's server, and not to be checked. */
  readonly unchecked: number
}

/** What came to or went out from the contact point. */
export interface AskSeen {
  readonly ask: string
  readonly way: 'came' | 'went'
  readonly called: string
  /** How that agency is reached, as far as its card can be seen now. */
  readonly reach: string | null
  readonly at: string
  readonly why: AskedWhy
  readonly basis: LegalBasis
  readonly answer: {
    readonly answer: NetworkAnswer
    readonly checked: 'holds' | 'could-not-be-checked' | 'nothing-to-check'
  } | null
  /** Of an ask that came: which of the children who may be found is meant; once it was answered about one, that child. */
  readonly meant: readonly FileId[]
}

/** What a device does across agencies: the part of `Device` that asks without a name. All of it needs a connection, but for reading what was kept. */
export interface NetworkDevice {
  network(): Asked<NetworkSeen>
  /** For an administrator. Without a code a network is begun; the code is what the others type. */
  joinNetwork(how: { readonly code: string | null }): Asked<{ readonly code: string }>
  /** For a supervisor: makes this agency's contact point, or changes how it is reached. */
  beContactPoint(how: { readonly reach: string }): Asked<true>
  /** Until it was answered, the same question again is the same request, and counts once. */
  askNetwork(how: {
    readonly child: AskedOf
    readonly why: AskedWhy
  }): Promise<Result<QuestionAnswered, NetworkRefusal, MayAskFrom | undefined>>
  /** Sends an ask to one of the agencies that a question named. Which child is meant is told without a name. */
  askAgency(how: {
    readonly question: string
    readonly agency: string
    readonly why: AskedWhy
    readonly basis: LegalBasis
  }): Asked<true>
  /** For the contact point: fetches and keeps what came, and gives everything that was kept. `unreadable`: came and could not be checked; nothing of it is kept. */
  contactPointAsks(): Asked<{ readonly asks: readonly AskSeen[]; readonly unreadable: number }>
  answerAsk(how: { readonly ask: string; readonly answer: NetworkAnswer; readonly file: FileId | null }): Asked<true>
  /** Makes the children findable whose consent to it is valid, and withdraws the others. Every device withdraws; the device of a contact point also adds. */
  keepFindable(): Asked<{ readonly changed: number }>
}
