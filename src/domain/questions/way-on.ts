import { all, current } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, PersonId } from '../entry/ids.ts'
import { instrumentCompleted } from '../kinds/assessment/instrument-completed.ts'
import { tie, tiesWith } from '../kinds/registration/tie.ts'
import { addDays, endOf } from '../entry/plain-date.ts'
import { peopleAtHome } from '../rules/family/r07-visit-ahead.ts'
import { r07SafeBeforeContact } from '../rules/r07-safe-before-contact.ts'
import { highRisks } from '../rules/r09-high-risk-timer.ts'
import { openRequests } from '../rules/r20-own-file.ts'

/** How to open the form that supplies what a rule found missing: the question, and never its answer. */
export interface WayOn {
  /** The entry that the form continues. */
  readonly from?: EntryId
  /** What it is about: the person, the purpose, the matter that the rule reads. */
  readonly begins: Readonly<Record<string, unknown>>
  /** Fields on which the rule depends: asked at once, and required. */
  readonly asks: readonly string[]
}

/** What the form is about, by what is missing. A rule finds an answer only under these values. */
const ABOUT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'best-interests-decision': { trigger: 'return' },
  'best-interests-for-return': { trigger: 'return' },
  'childs-own-view': { matter: 'return' },
  'risk-assessment': { of: 'return' },
  'risk-acceptable': { of: 'return' },
  review: { purpose: 'review' },
  'plan-for-becoming-an-adult': { about: 'becoming-an-adult' },
  'limits-told': { whom: 'child' },
}

/** `named`: persons in the refused draft, such as the people a visit is meant to meet. */
export function wayOn(file: CaseFile, missing: string, named: readonly PersonId[]): WayOn {
  if (missing === 'safety-check') return lookAt(file, named)
  if (missing === 'answer-to-risk') {
    const risks = highRisks(file).flatMap(({ answered, entry }) =>
      answered ? [] : [(entry.body as { factor: string }).factor],
    )
    return { begins: { answers: risks }, asks: [] }
  }
  if (missing === 'answer-to-request') {
    const [request] = openRequests(file)
    return { ...(request && { from: request.id }), begins: {}, asks: [] }
  }
  if (missing === 'instrument-again') return sameQuestions(file)
  const from = CONTINUES[missing]?.(file)
  return { ...(from && { from: from.id }), begins: ABOUT[missing] ?? {}, asks: [] }
}

/** The entry that blocks: the answer continues it, otherwise it would still block. */
const CONTINUES: Readonly<Record<string, (file: CaseFile) => Entry | undefined>> = {
  'non-punishment-raised': (file) => currentEntrySaying(file, 'non-punishment', { stands: ['not-raised'] }),
  'representative-of-her-own': (file) =>
    currentEntrySaying(file, 'guardianship', { alsoRepresents: ['parent-who-is-a-child', 'child-of-this-child'] }),
  'concern-looked-into': (file) => currentEntrySaying(file, 'concern', { status: ['open'] }),
  'report-decided': (file) => currentEntrySaying(file, 'report-by-law', { stands: ['to-be-decided', 'delayed'] }),
}

const currentEntrySaying = (
  file: CaseFile,
  kind: string,
  says: Readonly<Record<string, readonly string[]>>,
): Entry | undefined =>
  (file.byKind[kind] ?? []).find(
    (entry) =>
      !(entry.id in file.replaced) &&
      Object.entries(says).every(([field, codes]) =>
        codes.includes(String((entry.body as Readonly<Record<string, unknown>>)[field])),
      ),
  )

/** The same questions as the last time, of the same view: their answers are asked again. */
function sameQuestions(file: CaseFile): WayOn {
  const last = new Map(
    all(file, instrumentCompleted).flatMap(({ at, folder, body }) =>
      folder === 'care' ? [[body.instrument, { body, by: addDays(endOf(at), body.againAfterDays) }] as const] : [],
    ),
  )
  const [late] = [...last.values()].sort((a, b) => (a.by < b.by ? -1 : 1))
  if (!late) return { begins: {}, asks: [] }
  const { instrument, instrumentVersion, title, asked, view } = late.body
  return { begins: { instrument, instrumentVersion, title, asked, view }, asks: [] }
}

/**
 * The first of these people, else of those at home, whom nobody has checked; the form continues their tie, so that its
 * content is kept.
 */
function lookAt(file: CaseFile, named: readonly PersonId[]): WayOn {
  const person = [...named, ...peopleAtHome(file)].find((one) => lacksLook(file, one))
  if (person === undefined) return { begins: {}, asks: ['checked'] }
  const open = tiesWith(file, person).find(({ body }) => body.safe !== 'safe' || body.checked === undefined)
  return { ...(open && { from: open.id }), begins: { person }, asks: ['checked'] }
}

function lacksLook(file: CaseFile, person: PersonId): boolean {
  const ruling = r07SafeBeforeContact(file, person)
  return ruling.answer === 'refused' && ruling.missing.includes('safety-check')
}

/**
 * A check is about a person, not about one of their ties to the child: the finding is written for each of their ties,
 * with that tie's other content. The bodies of the other ties, without the one that was written.
 */
export function sameLookElsewhere(
  file: CaseFile,
  written: { readonly person: PersonId; readonly tie: string; readonly safe: string; readonly checked?: unknown },
): readonly Readonly<Record<string, unknown>>[] {
  if (written.checked === undefined) return []
  return current(file, tie).flatMap(({ body }) =>
    body.person === written.person && body.tie !== written.tie
      ? [{ ...body, safe: written.safe, checked: written.checked }]
      : [],
  )
}
