import { holds, type CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import { card, cardOf } from '../kinds/registration/card.ts'
import { namesOf } from '../kinds/registration/name.ts'
import type { PlainDate } from '../entry/plain-date.ts'

/**
 * What goes on the card beside the first name of a child whom nobody had named: everybody who works with the child reads
 * the card, and nobody but those who know who she is reads her names. Never a name that must not be used, and never in
 * place of what the card says already.
 */
export function nameOnCard(before: CaseFile, after: CaseFile, today: PlainDate): readonly Draft[] {
  const now = holds(after, 'card', 'identity') ? cardOf(after) : undefined
  if (!now || now.body.called) return []
  const known = new Set(namesOf(before, 'child').map(({ id }) => id))
  const first = namesOf(after, 'child').find(({ id, body }) => body.use === 'use' && !known.has(id))
  if (!first) return []
  const { text, language } = first.body
  return [
    {
      kind: card.name,
      at: today,
      about: ['child'],
      replaces: [now.id],
      body: { ...now.body, called: { text, ...(language !== undefined && { language }) } },
    },
  ]
}
