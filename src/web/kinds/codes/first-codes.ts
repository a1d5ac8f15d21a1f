import type { MessageDescriptor } from '@lingui/core'
import { answersCodes } from './answers.ts'
import { followUpCodes } from './follow-up.ts'
import { peopleCodes } from './people.ts'

type Codes = Readonly<Record<string, MessageDescriptor>>

/** The codes that *Today* shows. The others load with every other screen (`codes.ts`, see app/route-screen.tsx), because the first load of the app is bounded. */
const known = new Map(Object.entries({ ...answersCodes, ...followUpCodes, ...peopleCodes }))

export function addCodes(codes: Codes): void {
  for (const [code, words] of Object.entries(codes)) known.set(code, words)
}

/** A code of a newer app is shown as it is. */
export const codeWords = (code: string): MessageDescriptor => known.get(code) ?? { id: code, message: code }
