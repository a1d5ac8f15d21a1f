import { clean } from './clean.ts'
import { withoutKinWords } from './kin-words.ts'

/** A text by its letters alone: equal where spelt the same; equal sound is not enough. */
export const plainName = (text: string): string => clean(text).toLowerCase()

/** The same for a relative and for an office: kinship words are removed ("Gran" in two files is no name), while an office is its whole title. */
export const SPELLING = {
  ofPerson: (called: string): string => plainName(withoutKinWords(called)),
  ofOffice: plainName,
}
