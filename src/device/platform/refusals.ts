import type { HeardCode } from '#contract/problem.ts'
import type { WriteRefusal } from '#domain/deciding/decide.ts'

export type Refusal =
  | WriteRefusal
  | 'locked'
  | 'not-found'
  | 'not-entitled'
  | 'no-network'
  | 'server-refused'
  /** App and server are of different age; only sending and fetching stop. */
  | 'app-too-old'
  | 'app-too-new'
  /** The day until which this member had it has passed. */
  | 'grant-ended'
  /** Of an act on who may open a file, as the server or the records say it. */
  | 'member-barred'
  | 'grant-runs'
  | 'second-missing'
  | 'too-early'
  | 'aside-missing'
  | 'aside-gone'
  | 'file-aside'
  /** A device of the agency runs an app that could not verify this; Team names it. */
  | 'apps-too-old'
  | 'directory-broken'
  /** This member chose a new passphrase on another device, after a phone was lost: here it has not been given yet. */
  | 'keys-renewed'
  | 'storage-full'
  | 'storage-unavailable'
  | 'damaged'
  | 'not-a-custodian'
  /** Nobody else would be a custodian: another one is named first. */
  | 'last-custodian'
  | 'not-an-allowed-file'
  | 'too-large'
  | 'not-readable'
  | 'unsent-entries'
  | 'someone-else-must'
  /** A question to a member who does not hold the part of the file in which it is asked. */
  | 'colleague-without-part'
  /** The file marks this member: they are given no part of it. */
  | 'member-marked'
  /** A coordinator sees figures and is given no part of a child's file. */
  | 'figures-only'
  /** A mark on a colleague who can read it: they are stopped on this file first. */
  | 'stop-first'
  /** Nobody else, or no supervisor, would keep the file: two agree that it is taken from this member before one stops them. */
  | 'last-to-keep'
  | 'nobody-else-keeps'
  /** The act says where a child is: its writer is first asked who of those who hold the folder still needs to know. */
  | 'who-needs-to-know'
  /** A legal hold is on the file: nobody may erase it meanwhile. */
  | 'held-by-law'

/** `passphrase-unjudged`: what would judge it did not load. Nothing was set, and five words need no judge. */
export type PassphraseRefusal = 'passphrase-weak' | 'passphrase-unjudged'

export type EnrolRefusal =
  | Refusal
  | 'code-mistyped'
  | 'code-unknown'
  | 'code-used'
  | 'organisation-differs'
  | PassphraseRefusal
  /** The answer to a change of the passphrase was lost: this device ends it by itself. */
  | 'answer-lost'
  /** Two shareholders gave this member new keys; what was typed opens the ones before. */
  | 'keys-recovered'
  /** The directory says that this member left the agency. */
  | 'access-ended'
  | 'wrong'
  | 'too-many-tries'
  | 'organisation-exists'

/** A refusal of the server about something that was sent: the value of `Attention.why`. */
export type ServerRefusal = HeardCode

export type UnlockRefusal = Refusal | 'wrong' | 'too-many-tries' | 'revoked'

/** `passkey-unverified`: the authenticator did not recognise its owner. `passkey-synced`: it copies passkeys to other devices, which this agency does not allow. */
export type PasskeyRefusal = 'passkey-unverified' | 'passkey-synced'

/** What the server said, as a device says it to a person. */
export function refusalOf(code: HeardCode | 'no-network' | 'not-understood'): Refusal {
  switch (code) {
    case 'no-network':
    case 'not-found':
    case 'not-entitled':
    case 'app-too-old':
    case 'app-too-new':
    case 'member-barred':
    case 'grant-ended':
    case 'grant-runs':
    case 'second-missing':
    case 'too-early':
    case 'aside-missing':
    case 'aside-gone':
    case 'file-aside':
      return code
    case 'try-later':
      return 'no-network'
    case 'body-too-large':
      return 'too-large'
    default:
      return 'server-refused'
  }
}

export function enrolRefusal(code: HeardCode | 'no-network' | 'not-understood'): EnrolRefusal {
  switch (code) {
    case 'too-many-tries':
    case 'organisation-exists':
      return code
    case 'invitation-used':
      return 'code-used'
    default:
      return refusalOf(code)
  }
}

/** Why a round ended early. `storage-full` is this device's own storage; a full server says `server-refused` until it has room. */
export type RoundProblem = Refusal | HeardCode | 'no-network' | 'not-understood'

export function asRefusal(problem: RoundProblem): Refusal {
  switch (problem) {
    case 'directory-broken':
    case 'server-refused':
    case 'storage-unavailable':
    case 'locked':
      return problem
    case 'unknown-kind':
    case 'wrong-file':
    case 'wrong-folder':
    case 'not-well-formed':
    case 'rule-refused':
    case 'not-a-custodian':
    case 'last-custodian':
    case 'not-an-allowed-file':
    case 'too-large':
    case 'not-readable':
    case 'unsent-entries':
    case 'someone-else-must':
    case 'colleague-without-part':
    case 'member-marked':
    case 'figures-only':
    case 'stop-first':
    case 'last-to-keep':
    case 'nobody-else-keeps':
    case 'who-needs-to-know':
    case 'held-by-law':
    case 'damaged':
    case 'apps-too-old':
    case 'keys-renewed':
      return problem
    default:
      return refusalOf(problem)
  }
}
