import type { Adopted, Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'

/** A draft that an act writes into a file. */
export interface ActPart {
  readonly file: FileId
  readonly draft: Draft
  /** Its words were written before, by another member or here, and did not reach the server. */
  readonly asItWas?: true
  /** For words of another author: the id they keep, whichever member adopts them, and who wrote them. */
  readonly adopting?: { readonly id: EntryId; readonly adopted: Adopted }
}
