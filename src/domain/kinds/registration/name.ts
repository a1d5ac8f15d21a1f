import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Language, Script } from '../../vocabulary/language.ts'
import { NameKind } from '../../vocabulary/person.ts'

/**
 * One name in one script; a person has as many as they have. Kept as written: no order of family and given name is
 * assumed.
 */
export const name = defineKind({
  name: 'name',
  folders: ['identity'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    who: Whom,
    kind: NameKind,
    text: Line,
    script: Script,
    language: Language.optional(),
    parts: z.strictObject({ family: Line.optional(), given: Line.optional() }).optional(),
    /**
     * A name that the person does not want to hear, or that would be dangerous to use. The file is still found by it.
     */
    use: z.enum(['use', 'do-not-use']),
  }),
  // Two other names are two names; two birth names in one script are a clash.
  single: {
    key: (body) =>
      `${body.who} ${body.kind} ${body.script} ${['other', 'other-script', 'former'].includes(body.kind) ? body.text : ''}`,
  },
})

/** All current names of a person, the ones in use first, and of these the name that they are called by. */
export function namesOf(file: CaseFile, who: Whom) {
  const rank = (kind: NameKind) => NameKind.options.indexOf(kind)
  return current(file, name)
    .filter((entry) => entry.body.who === who)
    .sort(
      (a, b) =>
        Number(a.body.use === 'do-not-use') - Number(b.body.use === 'do-not-use') ||
        rank(a.body.kind) - rank(b.body.kind),
    )
}
