import type { z } from 'zod'
import type { CaseFile } from '#domain/file/case-file.ts'
import { betrays, names } from '#domain/for-child/betrays.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { personsOf } from '#domain/kinds/registration/person.ts'
import { contactRuleOf } from '#domain/kinds/registration/safe-contact.ts'
import { CONTACT_WAYS, type ContactWay } from '#domain/vocabulary/contact.ts'

/** One warning for anyone who goes to the child. */
export type SafetyLine =
  | { readonly is: 'no-contact' | 'not-known' }
  | { readonly is: 'never'; readonly way: z.infer<typeof ContactWay> }
  /** `tells`: the words name a person or say what happened, so they are shown only once sealed parts are revealed. */
  | { readonly is: 'written'; readonly words: string; readonly tells: boolean }
  | { readonly is: 'marked'; readonly called: string }

/** From the card folder alone, without reasons; the gravest first. */
export function safetyLines(file: CaseFile): readonly SafetyLine[] {
  const rule = contactRuleOf(file)?.body
  if (rule?.rule === 'none') return [{ is: 'no-contact' }]
  const never = CONTACT_WAYS.filter((way) => rule?.never.includes(way)).map((way): SafetyLine => ({ is: 'never', way }))
  const written: readonly SafetyLine[] =
    rule?.neverWords === undefined
      ? []
      : [
          {
            is: 'written',
            words: rule.neverWords,
            tells: betrays(rule.neverWords) || names(rule.neverWords, namesIn(file)),
          },
        ]
  const marked = marksOf(file)
    .filter((mark) => mark.never.some((act) => act === 'contact' || act === 'inform'))
    .map((mark): SafetyLine => ({ is: 'marked', called: mark.called }))
  const unsure: readonly SafetyLine[] = rule === undefined || rule.rule === 'not-known' ? [{ is: 'not-known' }] : []
  return [...never, ...written, ...marked, ...unsure]
}

/** Everybody named in the folders this member holds. */
const namesIn = (file: CaseFile): readonly string[] => [
  ...marksOf(file).map((mark) => mark.called),
  ...personsOf(file).map((entry) => entry.body.called),
]
