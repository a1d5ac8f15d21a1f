import type { Bytes } from '#bytes.ts'
import type { DelaySet, DirectoryProposal, DoneAlone, SaidNoTo, AgencyTakenOut } from './directory-act.ts'
import type { RecordAuthor, Head } from '../primitives/record.ts'

/** A member's history; `at` are positions of the directory. */
export interface MemberHistory {
  readonly member: Bytes
  readonly since: number
  /** From when on this directory has the member: later than `since` where a lost branch was given back. */
  readonly heldFrom: number
  /** The sealing key of each generation. `own`: the keys of the generation before signed it, and nobody had ended them. */
  readonly sealing: readonly { readonly at: number; readonly x: Bytes; readonly own: boolean }[]
  readonly signing: readonly { readonly at: number; readonly e: Bytes }[]
  /** From `at` on the keys sign nothing and nothing is sealed to them, until new ones are certified. */
  readonly ended: readonly { readonly at: number; readonly ended: boolean }[]
  readonly roles: readonly { readonly at: number; readonly roles: readonly string[]; readonly external: boolean }[]
  readonly office: readonly { readonly at: number; readonly custodian: boolean }[]
  readonly removedAt: number | undefined
}

export interface DeviceHistory {
  readonly device: Bytes
  readonly member: Bytes
  readonly key: Bytes
  readonly since: number
  readonly revokedAt: number | undefined
}

/** From this position on, what was sealed to this member before is held to be in other hands. */
export interface Renewed {
  readonly at: number
  /** `idText(member)`. */
  readonly member: string
}

/** What a custodian alone, or with a second one, gave to a member: that they are one, other roles, an office. */
export interface Gift {
  readonly at: number
  /** `idText(member)` of the custodian who signed it. */
  readonly by: string
  /** `idText(member)`. */
  readonly member: string
}

/** Where a record stands. Of one that was given back `at` is the position of the record that gives it back. */
export interface RecordPlace {
  readonly at: number
  readonly lost?: {
    /** Where its branch parts from this one. */
    readonly from: number
    /** Hash of the record that it followed there, as text. */
    readonly prev: string
  }
}

/** Somebody stopped a device or a member: for whoever is told of it. Of `keys-renewed` the member may have done it. */
export interface DirectoryStop {
  readonly at: number
  readonly what: 'device' | 'keys-renewed' | 'keys-ended' | 'removed'
  readonly member: Bytes
  readonly by: RecordAuthor
}

/** A record with a valid signature and invalid content: unknown, malformed, or outside the author's office. */
export interface SetAside {
  readonly at: number
  readonly by: RecordAuthor
  readonly why: 'record-malformed' | 'not-entitled' | 'second-missing'
}

/**
 * The verified directory of an organisation: an immutable value. `directory-view.ts` answers what was true at a
 * position.
 */
export interface Directory {
  readonly org: Bytes
  /** The bytes of the first record: what a device pins. */
  readonly genesis: Bytes
  /** First 16 bytes of the genesis record's hash: what an invitation carries. */
  readonly fingerprint: Bytes
  readonly rootKey: Bytes
  readonly recoveryKey: Bytes
  readonly teamFile: Bytes
  readonly head: Head
  readonly members: ReadonlyMap<string, MemberHistory>
  readonly devices: ReadonlyMap<string, DeviceHistory>
  readonly receiptKeys: readonly { readonly at: number; readonly key: Bytes }[]
  /** Versions of the protocol above the first, each from a position on, rising. */
  readonly speaks: readonly { readonly at: number; readonly version: number }[]
  /** Members whose keys were replaced or ended because a phone may be in other hands, in the order of their positions. */
  readonly renewed: readonly Renewed[]
  /** Acts that wait for a second signature, or for their day (docs/sealing.md 4.5). */
  readonly proposals: readonly DirectoryProposal[]
  readonly saidNo: readonly SaidNoTo[]
  /** What each custodian did to members alone, from version 3 on. */
  readonly alone: readonly DoneAlone[]
  /** Who began to take everything out, on which two people had agreed. */
  readonly takenOut: readonly AgencyTakenOut[]
  /** How long what two agreed on waits, each from a position on, rising; 72 hours before the first. */
  readonly delays: readonly DelaySet[]
  /** Records in the chain that are ignored, in the order of their positions. */
  readonly aside: readonly SetAside[]
  /** Every public key that was ever certified here, as text: a key is certified once, for one purpose. */
  readonly keys: ReadonlySet<string>
  /** Hash of each record as text → where it stands, also of what was given back. */
  readonly places: ReadonlyMap<string, RecordPlace>
  readonly gifts: readonly Gift[]
  readonly stops: readonly DirectoryStop[]
}

export type DirectoryRefusal =
  | 'record-malformed'
  | 'signature-wrong'
  | 'head-moved'
  | 'author-unknown'
  | 'author-revoked'
  | 'not-entitled'
  | 'second-missing'
  | 'organisation-differs'
