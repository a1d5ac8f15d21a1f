import { clean } from './clean.ts'
import { withoutKinWords } from './kin-words.ts'

/** A text by its letters alone: two that are written alike are the same, and what only sounds alike is not. */
export const plainName = (text: string): string => clean(text).toLowerCase()

/** The same for what somebody is called, and for an office: "Gran" in two files is no name, and an office is its whole title. */
export const SPELLING = {
  ofPerson: (called: string): string => plainName(withoutKinWords(called)),
  ofOffice: plainName,
}
