import type { LogEvent, ReleaseLog } from '#evidence/ledger/release-log.ts'
import type { DeviceId, MemberId } from '#domain/ids.ts'
import type { Result } from '#domain/result.ts'
import type { RecordFields } from './record-of.ts'
import type { Refusal } from '../api.ts'

/** A record as a coordinator has it: no id. `unit` is one number for brothers and sisters who live together. */
export interface EvidenceSeen {
  readonly record: RecordFields
  readonly unit: number
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

/** What a device does for evidence: the part of `Device` that leaves the files. */
export interface EvidenceDevice {
  /** Sends the coded record of every file whose case this member holds and that changed, and takes back those whose consent ended. Needs a connection; what was not sent goes next time. */
  shareEvidence(): Promise<Result<{ readonly sent: number; readonly takenBack: number }, Refusal>>
  /** For a coordinator: all records of the organisation. */
  evidence(): Promise<Result<readonly EvidenceSeen[], Refusal>>
  /** For a coordinator: the log of releases, every line verified; `server-refused` where it does not add up or does not go on from what was seen before. */
  releases(): Promise<Result<{ readonly log: ReleaseLog; readonly lines: readonly ReleaseLineSeen[] }, Refusal>>
  /** For a coordinator: appends an event behind the line `after`. `output` goes with a proposal alone. */
  writeRelease(how: { readonly after: number; readonly event: LogEvent; readonly output?: Uint8Array }): Promise<Result<true, Refusal>>
  releaseOutput(seq: number): Promise<Result<Uint8Array, Refusal>>
}
