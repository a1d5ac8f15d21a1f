import type { FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import type { Rights, Refusal } from '../api.ts'

/** Who may open a file, and how a whole file is erased. */
export interface FileAccess {
  /** `rights` are added to or change what the member has. Needs a connection. */
  grant(how: { file: FileId; member: MemberId; rights: Rights }): Promise<Result<true, Refusal>>
  /** Takes the folders back (all where none are named) and turns their keys. Needs a connection. */
  revoke(how: { file: FileId; member: MemberId; folders?: readonly Folder[] }): Promise<Result<true, Refusal>>
  /** First person: asks. Second person (another member): confirms, and the file is erased everywhere. */
  askErasure(how: { file: FileId; reason: string }): Promise<Result<true, Refusal>>
  confirmErasure(file: FileId): Promise<Result<true, Refusal>>
}
