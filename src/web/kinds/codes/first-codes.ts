import type { MessageDescriptor } from '@lingui/core'
import { answersCodes } from './answers.ts'
import { followUpCodes } from './follow-up.ts'
import { peopleCodes } from './people.ts'

type Codes = Readonly<Record<string, MessageDescriptor>>

/** What *Today* speaks of. The rest comes with every other screen (`codes.ts`, see places.tsx): the first load of the app is bounded. */
const known = new Map(Object.entries({ ...answersCodes, ...followUpCodes, ...peopleCodes }))

export function addCodes(codes: Codes): void {
  for (const [code, words] of Object.entries(codes)) known.set(code, words)
}

/** A code from a newer app shows as it is. */
export const codeWords = (code: string): MessageDescriptor => known.get(code) ?? { id: code, message: code }
