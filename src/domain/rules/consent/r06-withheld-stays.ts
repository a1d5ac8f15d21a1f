import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Entry, Whom } from '../../entry/entry.ts'
import type { EntryOf } from '../../file/kind.ts'
import { withheldNow, type withhold } from '../../kinds/registration/withhold.ts'
import type { Ruling } from '../../entry/ruling.ts'
import type { Recipient } from '../../vocabulary/consent.ts'

export interface WithheldFrom {
  readonly recipient: Recipient
  readonly person?: Whom
}

/**
 * The entries that must not reach the recipient. What is withheld from anyone is withheld from all, from the family also
 * from mother and father; what goes to the family, or to anyone, may contain nothing that is withheld from one of them.
 */
export function withheldFrom(file: CaseFile, to: WithheldFrom, entries: readonly Entry[]): readonly Entry[] {
  const standing = withheldNow(file).filter((entry) => concerns(entry, to))
  return entries.filter((entry) => standing.some((rule) => isWithheldBy(rule, entry)))
}

/** R6: what is withheld from a person is in no share, slip, print or packet for them. */
export function r06WithheldStays(file: CaseFile, to: WithheldFrom, entries: readonly Entry[]): Ruling {
  if (withheldFrom(file, to, entries).length > 0)
    return { rule: 'R6', answer: 'refused', missing: ['without-what-is-withheld'] }
  return holds(file, 'care')
    ? { rule: 'R6', answer: 'allowed' }
    : { rule: 'R6', answer: 'cannot-judge', dependsOn: ['care'] }
}

type Rule = EntryOf<typeof withhold>

const FAMILY: readonly Recipient[] = ['family', 'mother', 'father']

function concerns(rule: Rule, to: WithheldFrom): boolean {
  const { recipient, person } = rule.body.from
  if (recipient === 'anyone' || to.recipient === 'anyone') return true
  if (person !== undefined && to.person !== undefined) return person === to.person
  return (
    recipient === to.recipient ||
    (recipient === 'family' && FAMILY.includes(to.recipient)) ||
    (to.recipient === 'family' && FAMILY.includes(recipient))
  )
}

/** Whether a withholding covers this entry, whomever it is withheld from. */
export function isWithheldBy(rule: Rule, entry: Entry): boolean {
  const { withheld } = rule.body
  switch (withheld.what) {
    case 'everything':
      return true
    case 'folder':
      return entry.folder === withheld.folder
    case 'kind':
      return entry.kind === withheld.kind
    case 'entry':
      return entry.id === withheld.entry
  }
}
