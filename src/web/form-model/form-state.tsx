import { createContext, useContext } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId, Folder, MemberId, PersonId } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { Safety } from '#domain/vocabulary/answer.ts'
import type { TieType } from '#domain/vocabulary/family/tie.ts'
import type { Speak } from '#web/kinds/speak.ts'
import type { Values } from './typed-body.ts'
import type { FieldErrors } from './field-errors.ts'

/** Somebody named while a form is filled in: becomes a person of the file, and a tie, in the same act. */
export interface NewPerson {
  readonly person: PersonId
  readonly called: string
  readonly tie: TieType
  readonly safe: Safety
}

/** What was typed so far. It is kept as a draft on every change. */
export interface Typed {
  readonly at: When | null
  readonly folder: Folder | null
  readonly body: Values
  readonly people: readonly NewPerson[]
  /** Person → whether a proposed mark goes on the card, and how a stranger recognises them. */
  readonly marks: Readonly<Record<string, { readonly write: boolean; readonly called: string }>>
  /** Extra values of hand-made forms, outside the body. */
  readonly beside: Values
  /** The entry that this one continues, where it was chosen on the form. */
  readonly track: EntryId | null
  /** The entry from which the form was opened, to correct or continue it. */
  readonly from?: EntryId
}

/** Context of every field of an open form. */
export interface FormState {
  readonly view: FileView
  readonly file: CaseFile
  readonly me: MemberId
  readonly speak: Speak
  readonly typed: Typed
  readonly change: (how: (typed: Typed) => Typed) => void
  /** Saves at once, with this change: for the one answer of a form that cannot wait. */
  readonly saveWith: (how: (typed: Typed) => Typed) => void
  readonly wrong: FieldErrors
  /** Fields of the body that are shown at once here, although they are usually folded. */
  readonly asked: readonly string[]
  /** Fields of the body that were filled in from the stage before: folded, since they only change where something is different. */
  readonly filled: readonly string[]
}

const WritingContext = createContext<FormState | null>(null)
export const FormStateProvider = WritingContext.Provider

export function useFormState(): FormState {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('useFormState is called outside a form')
  return writing
}
