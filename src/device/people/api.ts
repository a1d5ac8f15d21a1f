import type { NotUndone } from '../access/together/api.ts'
import type { DeviceId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Role } from '../kept/rights.ts'
import type { EnrolRefusal, Refusal } from '../platform/refusals.ts'

/** Founding an agency, inviting and joining, and ways back in. */
export interface Enrolment {
  foundOrganisation(how: {
    setup: string
    name: string
    member: string
    passphrase: string
    roles?: readonly Role[]
  }): Promise<Result<Founded, EnrolRefusal>>
  /** For a custodian. The code is shown once and kept sealed here until it is answered or ends. */
  invite(how: {
    name: string
    roles: readonly Role[]
    external: boolean
    hours: number
  }): Promise<Result<{ code: string; invitation: string }, Refusal>>
  invitations(): Promise<Result<readonly InvitationView[], Refusal>>
  /** After a person has compared the fingerprint with the new member's screen. */
  confirmMember(invitation: string): Promise<Result<MemberId, Refusal>>
  /** After the fingerprints differed: the key of that code is forgotten here, so nobody who answered with it can be let in any more. */
  forgetInvitation(invitation: string): Promise<Result<true, Refusal>>
  join(how: { code: string; member: string; passphrase: string }): Promise<Result<JoinedAgency, EnrolRefusal>>
  /** Supervisors to whom this device gives no key yet: nobody at it has compared their fingerprint. */
  toConfirm(): Promise<Result<readonly MemberView[], Refusal>>
  /** After a person has compared name and `fingerprint` with the colleague's own screen. Files opened here before are given to them with the next sync. */
  confirmColleague(how: { member: MemberId; fingerprint: string }): Promise<Result<true, Refusal>>
  /** After `join`, until a custodian has confirmed: asks the server and, once certified, finishes. */
  finishJoining(): Promise<Result<'waiting' | 'ready', EnrolRefusal>>
  /** A member's further device. */
  signIn(how: { account: string; passphrase: string }): Promise<Result<MemberId, EnrolRefusal>>
  /** A code opens once: `recovery` is the one to print instead. */
  recoverWithCode(how: {
    account: string
    recovery: string
    passphrase: string
  }): Promise<Result<Recovered, EnrolRefusal>>
  /** On a custodian's device, with two printed shares: gives the member a way back in. `code` is a one-time recovery code for them. */
  recoverWithShares(how: {
    member: MemberId
    shares: readonly [string, string]
  }): Promise<Result<{ code: string }, EnrolRefusal>>
  /** Where no custodian can be reached: two shareholders, on this member's own device, make this member one. */
  becomeCustodian(shares: readonly [string, string]): Promise<Result<true, EnrolRefusal>>
  /** Proves that two shares still open the organisation's slot, and keeps the date. */
  drillRecovery(shares: readonly [string, string]): Promise<Result<true, EnrolRefusal>>
}

/** Members of the agency and their devices. */
export interface PeopleDevice {
  members(): Promise<Result<readonly MemberView[], Refusal>>
  /** `asked`: another custodian, or two shares, have to agree first. */
  removeMember(member: MemberId): Promise<Result<DoneOrAsked, Refusal>>
  /** The roles that the member has from then on. Two people make somebody a supervisor, end that they are one, or give a custodian a further role. */
  changeRoles(how: {
    member: MemberId
    roles: readonly Role[]
    external: boolean
  }): Promise<Result<DoneOrAsked, Refusal>>
  /** Two people make a custodian, and end the office of another one. Who steps down needs nobody, where another custodian stays. */
  changeOffice(how: { member: MemberId; custodian: boolean }): Promise<Result<DoneOrAsked, Refusal>>
  /** What this member may do since their roles or office changed, or a file was taken from them, until they said that they have read it here. */
  ownStanding(): Promise<Result<OwnStanding | null, Refusal>>
  /** Of how many files the screen told that they were taken, and of how many that parts of them were. */
  readOwnStanding(told: { readonly files: number; readonly parts: number }): Promise<Result<true, Refusal>>
  /** Whom others stopped, or whose device, since this member last read it here: their own, and for custodians and supervisors their colleagues. */
  whoWasStopped(): Promise<Result<readonly StopTold[], Refusal>>
  /** Up to which position the person here has read them. */
  readWhoWasStopped(at: number): Promise<Result<true, Refusal>>
  devices(): Promise<Result<readonly DeviceView[], Refusal>>
  /** Further devices of this member and, for who is told, of colleagues, until somebody here said whose they are: those certified after this one, and of before it those of the last 30 days. Also one that its own member took off again: whoever signed in may have. */
  newDevices(): Promise<Result<readonly NewDevice[], Refusal>>
  /** The person here has said whose it is: it is news no longer on this device. */
  answerNewDevice(device: DeviceId): Promise<Result<true, Refusal>>
  revokeDevice(device: DeviceId): Promise<Result<true, Refusal>>
  /** New keys and a new passphrase for this member: a phone with the former ones may be in other hands. Of their devices this one and `kept` stay. `recovery` is a new code to print. */
  renewKeys(how: {
    kept: readonly DeviceId[]
    from: string
    to: string
  }): Promise<Result<{ recovery: string }, EnrolRefusal>>
  /** For a custodian: stops a colleague’s keys and all their devices. They come back with two shares or a new invitation. */
  endKeys(member: MemberId): Promise<Result<DoneOrAsked, Refusal>>
  /** For a custodian: that this member writes all that they can open for other programs. Two custodians agree, all are told, and it waits for the agency’s delay. */
  askToTakeOut(member: MemberId): Promise<Result<DoneOrAsked, Refusal>>
  /** For a custodian: what two people agree on from then on waits for so many hours. Two custodians agree, all are told, and it waits for the present delay. */
  askForDelay(hours: number): Promise<Result<DoneOrAsked, Refusal>>
  /** This member begins to, where two agreed and the delay is over: from then on `takeOutPiece` answers for seven days. */
  beginTakingOut(): Promise<Result<true, Refusal>>
  /** Acts on members that wait for a second signature or for their day: all for a custodian, else those about this member; that a member takes everything out, or another delay, for all. */
  directoryActs(): Promise<Result<readonly DirectoryActView[], Refusal>>
  /** A screen shows that these were agreed: the delay of this device counts from the first time. Needs no connection. */
  showedDirectoryActs(acts: readonly string[]): Promise<Result<true, Refusal>>
  /** This custodian signs for what another one proposed; with `shares`, two shareholders do. */
  agreeInDirectory(how: { act: string; shares?: readonly [string, string] }): Promise<Result<true, EnrolRefusal>>
  /** With two printed shares, in a file where nobody else may: they sign as the second person for what this member asked. */
  secondWithShares(how: {
    file: FileId
    act: string
    shares: readonly [string, string]
  }): Promise<Result<true, EnrolRefusal>>
  /** The same for many files of an import that this member undoes: asks for each, too. Says of which it was not done, and why. */
  undoWithShares(how: {
    files: readonly FileId[]
    shares: readonly [string, string]
  }): Promise<Result<readonly NotUndone[], EnrolRefusal>>
  /** On a custodian's device, with two printed shares: words of a file come back that were taken out, where no device of who signed for it opens their key. */
  bringBackWithShares(how: {
    file: FileId
    act: string
    shares: readonly [string, string]
  }): Promise<Result<true, EnrolRefusal>>
  /** Whoever signed takes it back; whom it is about, or another custodian, says no once. */
  stopInDirectory(act: string): Promise<Result<true, Refusal>>
  /** For a custodian: devices whose app does not know the newest records (barring a member, grants with an end). Asks the server. */
  olderApps(): Promise<Result<OlderApps, Refusal>>
  /** For a custodian: these records may be written from now on; apps that do not know them stop sending and fetching. Cannot be taken back. */
  letTheRestStop(): Promise<Result<true, Refusal>>
  /** Erased files, and which devices signed that nothing of them is left there: all for a custodian, else those this member held. Asks the server. */
  erasures(): Promise<Result<readonly ErasureView[], Refusal>>
  /** What the server noted of who did what, a page at a time, newest first: all for a custodian, else this member's own. `before` is the page's before this. */
  accessLog(before: number | null): Promise<Result<AccessLogPage, Refusal>>
  /** On which days the server sent whom something new of this file, newest first: for members who keep its card. The server's word, and unsigned. Needs a connection. */
  fileReaders(file: FileId): Promise<Result<readonly FileReader[], Refusal>>
}

/** A day on which a member was sent something new of a file. */
export interface FileReader {
  readonly member: MemberId
  /** Milliseconds. */
  readonly at: number
}

export type DoneOrAsked = 'done' | 'asked'

/** An act on a member, or on the delay, that one custodian cannot do alone. A name that is null is that of two shareholders. */
export interface DirectoryActView {
  readonly act: string
  readonly is: 'remove' | 'end-keys' | 'roles' | 'give-office' | 'end-office' | 'take-out' | 'delay'
  /** Of `take-out`: it is under way, since `doneFrom`. */
  readonly begun: boolean
  /** Of `roles`: those that the member is to have, and whether it ends that they supervise. */
  readonly roles: readonly Role[]
  readonly endsSupervising: boolean
  /** Of `delay`. */
  readonly hours: number | null
  /** Null where it is about nobody alone. */
  readonly member: MemberId | null
  readonly memberName: string
  readonly by: string | null
  readonly objected: string | null
  readonly agreed: boolean
  /** Two shareholders signed: nobody’s no asks for a third person then. */
  readonly byShares: boolean
  /** When it is done, ms; null before enough people agreed. */
  readonly doneFrom: number | null
  readonly maySecond: boolean
  readonly mayUseShares: boolean
  readonly mayTakeBack: boolean
  readonly maySayNo: boolean
}

export interface MemberView {
  readonly member: MemberId
  readonly name: string
  readonly roles: readonly Role[]
  readonly external: boolean
  readonly custodian: boolean
  readonly removed: boolean
  readonly fingerprint: string
  /** Whether somebody at this device has compared the fingerprint of the current keys. */
  readonly met: boolean
  /** What this custodian does to the member alone at this hour; for the rest a second person is asked. */
  readonly alone: { readonly remove: boolean; readonly endKeys: boolean }
}

/** A colleague who ended this member’s access, to as many files. */
export interface EndedBy {
  readonly member: MemberId
  readonly by: string
  readonly files: number
}

/** What began and ended for this member since they last read it on this device. */
export interface OwnStanding {
  readonly begins: readonly Role[]
  readonly ends: readonly Role[]
  readonly office: 'begins' | 'ends' | null
  /** For a custodian: the names of those who became one, too. */
  readonly others: readonly string[]
  /** Who took how many children’s files from this member. */
  readonly filesEnded: readonly EndedBy[]
  /** Who took parts of how many others from them. */
  readonly partsEnded: readonly EndedBy[]
}

/** One custodian, or two shareholders (`by` is null), stopped a member or a device of theirs; `keys-renewed` also by the member. */
export interface StopTold {
  /** Position of the directory. */
  readonly at: number
  readonly what: 'device' | 'keys-renewed' | 'keys-ended' | 'removed'
  readonly member: MemberId
  readonly memberName: string
  readonly by: string | null
}

/** `code`: what a person reads aloud to say which device is meant. */
export interface DeviceView {
  readonly device: DeviceId
  readonly code: string
  readonly member: MemberId
  readonly memberName: string
  readonly thisOne: boolean
  readonly revoked: boolean
  readonly lastSeen: number | null
  readonly wiped: boolean
}

/**
 * `before`: it was certified before this moment, ms; no record says when. Null where nothing here shows a moment. `removed`: a device of its own member
 * took it off again. `mayStop`: this member may take it off, or stop who can sign in so again: it is their own, or they are a custodian.
 */
export interface NewDevice {
  readonly device: DeviceId
  readonly code: string
  readonly member: MemberId
  readonly memberName: string
  readonly before: number | null
  readonly removed: boolean
  readonly mayStop: boolean
}

/** `spoken`: the agency uses the newest records already. */
export interface OlderApps {
  readonly spoken: boolean
  readonly devices: readonly Pick<DeviceView, 'device' | 'code' | 'memberName' | 'thisOne'>[]
}

export interface Founded {
  readonly shares: readonly [string, string, string]
  readonly account: string
  readonly recovery: string
  readonly fingerprint: string
}
export interface Recovered {
  readonly member: MemberId
  readonly recovery: string
}
export interface JoinedAgency {
  readonly account: string
  readonly recovery: string
  /** To be compared with what the custodian's screen shows. */
  readonly fingerprint: string
}

/** `answered` waits for a person: compare `fingerprint` with the new member's screen. */
export interface InvitationView {
  readonly invitation: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly is: 'waiting' | 'answered' | 'ended'
  readonly endsAt: number
  readonly answeredName?: string
  readonly fingerprint?: string
}

/** `devices`: those of members who held the file, and others that reported the erasure. `carriedOutAt`: when the server received the report; null before. */
export interface ErasureView {
  readonly file: FileId
  readonly at: number
  readonly devices: readonly {
    readonly device: DeviceId
    readonly memberName: string
    readonly thisOne: boolean
    readonly carriedOutAt: number | null
  }[]
}

/** `before` opens the next page; null where there is none. `memberName` is null where nobody had signed in. */
export interface AccessLogPage {
  readonly lines: readonly {
    readonly seq: number
    readonly at: number
    readonly action: string
    readonly outcome: string
    readonly member: MemberId | null
    readonly memberName: string | null
    readonly device: DeviceId | null
    readonly file: FileId | null
    readonly folder: Folder | null
  }[]
  readonly before: number | null
}
