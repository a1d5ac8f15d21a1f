import { z } from 'zod'
import { currentByKey, type CaseFile } from '../../case-file.ts'
import { PersonId } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { Line } from '../../said.ts'
import { AskWhom, BeforeActing } from '../../vocabulary/contact.ts'

/** Before this, ask that one; no reason is given. `stands: false` in a replacement lifts it; where both stand, it holds. */
export const askBeforeActing = defineKind({
  name: 'ask-before-acting',
  folders: ['card'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ before: BeforeActing, ask: AskWhom, person: PersonId.optional(), how: Line.optional(), stands: z.boolean() }),
  single: { key: (body) => `${body.before} ${body.person ?? ''} ${body.ask}`, safer: (a, b) => Number(b.stands) - Number(a.stands) },
})

/** What must be asked first, as it holds now. */
export function askFirst(file: CaseFile) {
  return [...currentByKey(file, askBeforeActing).values()].flatMap(([leads]) => (leads?.body.stands === true ? [leads] : []))
}
