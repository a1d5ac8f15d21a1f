import type { LogEvent, ReleaseLog } from '#evidence/ledger/release-log.ts'
import type { RecordFields } from '#evidence/record/evidence-record.ts'
import type { DeviceId, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'

/** A record as a coordinator has it: no id. `unit` is one number for brothers and sisters who live together, and for the children of one meeting. */
export interface EvidenceSeen {
  readonly record: RecordFields
  readonly unit: number
  /** Stands for the record in what coordinators say of a batch, the same at every reading; absent from an older server. */
  readonly mark?: string
}

export interface ReleaseLineSeen {
  readonly seq: number
  readonly at: number
  readonly event: LogEvent
  readonly by: MemberId
  readonly byName: string
  readonly device: DeviceId
  /** Bytes that go out with the line; 0 where nothing does. */
  readonly size: number
}

/** `at`: position of the directory that this device has seen, which an event of a batch names. */
export interface ReleasesSeen {
  readonly log: ReleaseLog
  readonly lines: readonly ReleaseLineSeen[]
  readonly at: number
}

/** A frozen set of records. `size`: how many when it was made; `here`: how many were not withdrawn since. */
export interface CutSeen {
  readonly cut: number
  readonly at: number
  readonly size: number
  readonly here: number
}

/** A record of a cut. `child` is one number for a child over all cuts, `unit` for a household; they hold for one reading. */
export interface CutRecordSeen {
  readonly cut: number
  readonly child: number
  readonly unit: number
  /** For changing counts alike (docs/evidence-method.md, 7.6): the same for a child in every cut and at every reading. */
  readonly key: number
  readonly mark?: string
  readonly record: RecordFields
}

/** How the records of now differ from those of the newest cut. */
export interface SinceNewestCut {
  readonly now: number
  readonly came: number
  readonly left: number
  readonly changed: number
}

/** What a device does for evidence: the part of `Device` that leaves the files. */
export interface EvidenceDevice {
  /** Sends the changed record of every file whose case this member holds, and withdraws records whose consent ended. Needs a connection; what was not sent is sent next time. */
  shareEvidence(): Promise<Result<{ readonly sent: number; readonly takenBack: number }, Refusal>>
  /** For a coordinator: all records of the organisation, without those that two coordinators took out. `app-too-new` where the server is older and cannot tell these. */
  evidence(): Promise<Result<readonly EvidenceSeen[], Refusal>>
  /** For a coordinator: the records that two coordinators took out. */
  takenOutEvidence(): Promise<Result<readonly EvidenceSeen[], Refusal>>
  /** For a coordinator: the log of releases, every line verified as signed by who was certified as a coordinator; `server-refused` where it does not add up or does not go on from what was seen before. */
  releases(): Promise<Result<ReleasesSeen, Refusal>>
  /** For a coordinator: appends an event after the line `after`; `head-moved` where another line follows it already, or the directory has moved. Only a proposal has an `output`. */
  writeRelease(how: {
    readonly after: number
    readonly event: LogEvent
    readonly output?: Uint8Array
  }): Promise<Result<true, Refusal | 'head-moved'>>
  /** For a coordinator: fetches the output of the proposal in line `seq` and compares it with the `digest` in that line. */
  releaseOutput(line: { readonly seq: number; readonly digest: string }): Promise<Result<Uint8Array, Refusal>>
  /** For a coordinator: the cuts. One is made by writing a `cut-made` event. */
  cuts(): Promise<Result<{ readonly cuts: readonly CutSeen[]; readonly since: SinceNewestCut }, Refusal>>
  /** For a coordinator: the records of all cuts, without those that two coordinators took out. */
  cutRecords(): Promise<Result<readonly CutRecordSeen[], Refusal>>
}
