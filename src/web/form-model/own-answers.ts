import { msg } from '@lingui/core/macro'
import type { Draft } from '#domain/entry/entry.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import type { Face } from '#web/kinds/define-face.ts'
import type { FieldErrors } from './field-errors.ts'
import { besides, type FormResult } from './form-result.ts'
import type { Typed } from './form-state.tsx'
import { ownPath, ownTyped } from './own-typed.ts'

/** The entries that hold them, one for each part; none is ever missing. */
export function draftsOfOwn(face: Face, typed: Typed): readonly Draft[] {
  const parts = Map.groupBy(Object.values(ownTyped(typed)), ({ part }) => part)
  return [...parts].flatMap(([part, all]): readonly Draft[] => {
    const answers = all.flatMap(({ answer }) => (answer ? [answer] : []))
    const folder = ownAnswers.folders.find((one) => one === part)
    return folder === undefined || answers.length === 0 || typed.at === null
      ? []
      : [
          {
            kind: ownAnswers.name,
            folder,
            at: typed.at,
            about: ['child'],
            ...besides(typed),
            body: { beside: face.kind.name, answers },
          },
        ]
  })
}

/** What a form makes, with the answers to the agency's own questions beside it. */
export function withOwnAnswers(face: Face, typed: Typed, made: FormResult): FormResult {
  if (made.drafts.length === 0) return made
  const wrong: FieldErrors = Object.fromEntries(
    Object.entries(ownTyped(typed)).flatMap(([question, { answer, raw }]) =>
      answer === undefined && raw !== undefined && raw.trim() !== ''
        ? [[ownPath(question), msg`A number is needed here.`]]
        : [],
    ),
  )
  if (Object.keys(wrong).length > 0) return { drafts: [], wrong }
  // A form of the agency's own has nothing beside its answers.
  if (face.kind.name === ownAnswers.name) return made
  return { ...made, drafts: [...made.drafts, ...draftsOfOwn(face, typed)] }
}
