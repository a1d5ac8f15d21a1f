import type { Bytes } from '#bytes.ts'
import { hex } from '../primitives/bytes.ts'
import type { DelaySet, DirectoryProposal, DoneAlone, SaidNoTo, AgencyTakenOut } from './directory-act.ts'
import type { OrganisationBody } from './directory-body.ts'
import type {
  DeviceHistory,
  Directory,
  Gift,
  MemberHistory,
  RecordPlace,
  Renewed,
  SetAside,
  DirectoryStop,
} from './directory-history.ts'
import { accept, refuse } from '#result.ts'
import { idText } from '../primitives/id.ts'
import type { Head, RecordAuthor } from '../primitives/record.ts'

/** A directory to which new records are being added; no other code holds a reference to it. */
export interface DirectoryDraft extends Directory {
  head: Head
  readonly members: Map<string, MemberHistory>
  readonly devices: Map<string, DeviceHistory>
  readonly receiptKeys: { readonly at: number; readonly key: Bytes }[]
  readonly speaks: { readonly at: number; readonly version: number }[]
  readonly renewed: Renewed[]
  proposals: readonly DirectoryProposal[]
  saidNo: readonly SaidNoTo[]
  readonly alone: DoneAlone[]
  readonly takenOut: AgencyTakenOut[]
  delays: readonly DelaySet[]
  readonly keys: Set<string>
  readonly aside: SetAside[]
  readonly places: Map<string, RecordPlace>
  readonly gifts: Gift[]
  readonly stops: DirectoryStop[]
}

export function openDirectoryDraft(directory: Directory): DirectoryDraft {
  return {
    ...directory,
    members: new Map(directory.members),
    devices: new Map(directory.devices),
    receiptKeys: [...directory.receiptKeys],
    speaks: [...directory.speaks],
    renewed: [...directory.renewed],
    alone: [...directory.alone],
    takenOut: [...directory.takenOut],
    keys: new Set(directory.keys),
    aside: [...directory.aside],
    places: new Map(directory.places),
    gifts: [...directory.gifts],
    stops: [...directory.stops],
  }
}

/** Who gave what to a member, for when it is undone (see `given-back.ts`). */
export function noteGift(
  draft: DirectoryDraft,
  { seq, member }: { readonly seq: number; readonly member: Bytes },
  by: RecordAuthor,
): void {
  if ('member' in by) draft.gifts.push({ at: seq, by: idText(by.member), member: idText(member) })
}

/** The directory after its first record. Its three keys must differ. */
export function foundedBy(body: OrganisationBody, genesis: Bytes, head: Head, fingerprint: Bytes) {
  const keys = new Set([body.rootKey, body.recoveryKey, body.receiptKey].map(hex))
  if (keys.size !== 3) return refuse('record-malformed')
  const { org, rootKey, recoveryKey, teamFile } = body
  const receiptKeys = [{ at: 1, key: body.receiptKey }]
  const directory: Directory = {
    org,
    genesis,
    fingerprint,
    rootKey,
    recoveryKey,
    teamFile,
    head,
    members: new Map(),
    devices: new Map(),
    receiptKeys,
    speaks: [],
    renewed: [],
    proposals: [],
    saidNo: [],
    alone: [],
    takenOut: [],
    delays: [],
    keys,
    aside: [],
    places: new Map([[hex(head.hash), { at: 1 }]]),
    gifts: [],
    stops: [],
  }
  return accept(directory)
}
