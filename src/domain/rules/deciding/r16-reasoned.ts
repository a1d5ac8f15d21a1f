import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import type { Folder } from '../../entry/ids.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { oneAnswer } from '../one-answer.ts'

/**
 * Where each kind of decision gives its reason. `own`: in a field of its own; several are tried. `rests-on`: its
 * reasons are those of another entry. `by-its-nature`: it is a step of a plan, an act of the agency or a right of the
 * person, and its purpose is the reason. A test refuses a kind of decision that is not listed.
 */
export const REASONS = {
  own: {
    'best-interests': ['reasons'],
    closure: ['reasons'],
    'exception-asked': ['because'],
    phase: ['because'],
    'file-link': ['because'],
    'same-child': ['because'],
    'talk-planned': ['because'],
    'age-assessment': ['reasons'],
    'demand-answer': ['reasons'],
    'tracing-request': ['why', 'because', 'cameOfIt', 'words'],
    returned: ['words'],
    'plan-agreed': ['goals'],
    'shared-with': ['purpose'],
    referral: ['asks', 'because', 'words'],
  },
  'rests-on': { 'return-plan': ['best-interests'], approved: [] },
  'by-its-nature': ['goal', 'action', 'agency-hand-over', 'hand-over', 'visit-planned', 'own-file-copy'],
} as const satisfies {
  readonly own: Readonly<Record<string, readonly string[]>>
  readonly 'rests-on': Readonly<Record<string, readonly string[]>>
  readonly 'by-its-nature': readonly string[]
}

const own: Readonly<Record<string, readonly string[]>> = REASONS.own
const restsOn: Readonly<Record<string, readonly string[]>> = REASONS['rests-on']
const DECIDED_IN: readonly Folder[] = ['care', 'justice', 'origins']

/**
 * R16 of one decision: it gives a reason, in words, and who decided (`by` is in every entry). One based on another is
 * judged with it.
 */
export function r16Reasoned(file: CaseFile, decision: Entry): Ruling {
  const rule = 'R16'
  const fields = own[decision.kind]
  if (fields)
    return fields.some((field) => isReason((decision.body as Readonly<Record<string, unknown>>)[field]))
      ? { rule, answer: 'allowed' }
      : { rule, answer: 'refused', missing: ['reason'] }
  const kinds = restsOn[decision.kind]
  if (!kinds) return { rule, answer: 'allowed' }
  const named = namedBy(file, decision)
  const reasons = named ? [named] : kinds.flatMap((kind) => file.byKind[kind] ?? [])
  if (reasons.length > 0) return { rule, answer: 'allowed' }
  const dependsOn = DECIDED_IN.filter((folder) => !holds(file, folder))
  return dependsOn.length > 0
    ? { rule, answer: 'cannot-judge', dependsOn }
    : { rule, answer: 'refused', missing: ['reason'] }
}

/** R16 over a file: every current decision. */
export function r16EveryDecision(file: CaseFile): Ruling {
  const decisions = [...Object.keys(own), ...Object.keys(restsOn)].flatMap((kind) => file.byKind[kind] ?? [])
  const ruling = oneAnswer(
    'R16',
    decisions.map((decision) => r16Reasoned(file, decision)),
  )
  return ruling.answer === 'allowed' && !holds(file, 'care')
    ? { rule: 'R16', answer: 'cannot-judge', dependsOn: ['care'] }
    : ruling
}

function namedBy(file: CaseFile, decision: Entry): Entry | undefined {
  const named = (decision.body as Readonly<Record<string, unknown>>)['entry']
  return typeof named === 'string' ? file.entries.find((entry) => entry.id === named) : undefined
}

const isReason = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0
