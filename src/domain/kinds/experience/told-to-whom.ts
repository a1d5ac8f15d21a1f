import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { PersonId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'
import { ASK_AGAIN, AskAgain, HeardBy } from '../../vocabulary/experience.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * Who already heard it, when (`at`) and who was in the room (P14). It says that it was told, and nothing of its
 * content. Asking again needs a reason; topics not to raise are for everybody who works with the child. It never makes
 * anything due.
 */
export const toldToWhom = defineKind({
  name: 'told-to-whom',
  folders: ['care', 'therapy', 'origins', 'justice'],
  step: 'experience',
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    heardBy: HeardBy,
    person: PersonId.optional(),
    called: Line.optional(),
    inTheRoom: z.array(z.strictObject({ as: HeardBy, person: PersonId.optional(), called: Line.optional() })).max(12),
    language: Language.optional(),
    writtenDown: z.enum(['yes-we-have-it', 'yes-elsewhere', 'no', 'not-known']).optional(),
    /** Absent: nobody asks again without a reason. */
    askAgain: AskAgain.optional(),
    reasonToAskAgain: Words.optional(),
    notToRaise: z.array(Line).max(20),
  }),
})

export interface AlreadyTold {
  readonly times: readonly EntryOf<typeof toldToWhom>[]
  /** The most careful of all current values; without any, asking needs a reason. */
  readonly askAgain: z.infer<typeof AskAgain>
  readonly notToRaise: readonly string[]
}

export function alreadyTold(file: CaseFile): AlreadyTold {
  const times = all(file, toldToWhom)
  const said = times.map((entry) => entry.body.askAgain)
  return {
    times,
    askAgain: ASK_AGAIN.find((answer) => said.includes(answer)) ?? 'only-with-reason',
    notToRaise: [...new Set(times.flatMap((entry) => entry.body.notToRaise))],
  }
}
