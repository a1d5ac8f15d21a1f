import { holds, type CaseFile } from '../file/case-file.ts'
import type { Entry, Whom } from '../entry/entry.ts'
import type { EntryId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import { r05ConsentBeforeSharing } from '../rules/consent/r05-consent-before-sharing.ts'
import { r06WithheldStays, withheldFrom, type WithheldFrom } from '../rules/consent/r06-withheld-stays.ts'
import type { Ruling } from '../entry/ruling.ts'
import { basisOf, type Lawful } from '../vocabulary/sharing/lawful.ts'
import { needsOf, type RecipientKind, type SlipField } from '../vocabulary/sharing/recipients.ts'
import { FOLDER_OF, saidOn, type SlipValue } from './slip-lines.ts'
import { mayRead } from './who-reads-what.ts'

/** What a worker chose: to whom, which notes, which lines beyond the minimum, and the lawful ground. */
export interface SlipAsk {
  readonly to: RecipientKind
  readonly person?: Whom
  readonly facts: readonly EntryId[]
  /** Lines to put on it; the minimum for this recipient where nothing else was chosen. */
  readonly fields?: readonly SlipField[]
  readonly lawful: Lawful
  /**
   * Notes about somebody other than the child are given only where a person said so: a mother's story is hers (P19).
   */
  readonly evenAboutOthers?: boolean
}

export interface SlipLine {
  readonly field: SlipField
  readonly value: SlipValue
  readonly from: readonly EntryId[]
}

export const WHY_LEFT = [
  'withheld',
  'not-for-them',
  'about-somebody-else',
  'no-longer-stands',
  'not-known',
  'folder-not-held',
] as const
/** What is not on it and why, for the worker alone: it is never printed. */
export interface LeftOffSlip {
  readonly what: { readonly field: SlipField } | { readonly entry: EntryId }
  readonly because: (typeof WHY_LEFT)[number]
}

/** Everything that a slip, a print or a packet says of a child. */
export interface Slip {
  readonly to: RecipientKind
  readonly lines: readonly SlipLine[]
  readonly entries: readonly Entry[]
  readonly left: readonly LeftOffSlip[]
  readonly lawful: Lawful
}

/**
 * The minimum content for this recipient, of this file, on this day (P7, P8). What is withheld from them is not on it
 * in any way (R6), and without the folder of withholdings nothing is given at all. Without consent or another lawful
 * ground there is no slip (R5, P12).
 */
export function slipFor(
  file: CaseFile,
  ask: SlipAsk,
  today: PlainDate,
): Result<Slip, 'rule-refused', { readonly rulings: readonly Ruling[] }> {
  const slip = contentOfSlip(file, ask, today)
  const to = receiverOf(ask)
  const given = [
    ...slip.entries,
    ...file.entries.filter((entry) => slip.lines.some((line) => line.from.includes(entry.id))),
  ]
  const rulings = [
    r05ConsentBeforeSharing(file, { purpose: 'sharing', recipient: to.recipient, basis: basisOf(ask.lawful) }, today),
    r06WithheldStays(file, to, given),
  ]
  return rulings.some((ruling) => ruling.answer !== 'allowed') ? refuse('rule-refused', { rulings }) : accept(slip)
}

/** From whom what is withheld is left out. */
export function receiverOf({ to, person }: Pick<SlipAsk, 'to' | 'person'>): WithheldFrom {
  const { recipient } = needsOf(to)
  return person === undefined ? { recipient } : { recipient, person }
}

/** What this file says for it on this day, whether or not a rule lets it go out. */
export function contentOfSlip(file: CaseFile, ask: SlipAsk, today: PlainDate): Slip {
  const to = receiverOf(ask)
  const [lines, notes] = [linesOf(file, ask, to, today), notesOf(file, ask, to)]
  return {
    to: ask.to,
    lines: lines.given,
    entries: notes.given,
    left: [...lines.left, ...notes.left],
    lawful: ask.lawful,
  }
}

/** Entries that a slip with these lines and notes is made from: what R6 checks. */
export function madeOfEntries(
  file: CaseFile,
  fields: readonly SlipField[],
  facts: readonly EntryId[],
  today: PlainDate,
): readonly Entry[] {
  const from = new Set<EntryId>([...facts, ...fields.flatMap((field) => saidOn(file, field, today)?.from ?? [])])
  return file.entries.filter((entry) => from.has(entry.id))
}

function linesOf(
  file: CaseFile,
  ask: SlipAsk,
  to: WithheldFrom,
  today: PlainDate,
): { readonly given: readonly SlipLine[]; readonly left: readonly LeftOffSlip[] } {
  const needs = needsOf(ask.to)
  const offered: readonly SlipField[] = [...needs.least, ...needs.may]
  const given: SlipLine[] = []
  const leftOff: LeftOffSlip[] = []
  for (const field of ask.fields ?? needs.least) {
    const leave = (because: LeftOffSlip['because']) => void leftOff.push({ what: { field }, because })
    const known = saidOn(file, field, today)
    if (!offered.includes(field)) leave('not-for-them')
    else if (known === undefined) leave(holds(file, FOLDER_OF[field]) ? 'not-known' : 'folder-not-held')
    else if (
      withheldFrom(
        file,
        to,
        file.entries.filter((entry) => known.from.includes(entry.id)),
      ).length > 0
    )
      leave('withheld')
    else given.push({ field, ...known })
  }
  return { given, left: leftOff }
}

function notesOf(
  file: CaseFile,
  ask: SlipAsk,
  to: WithheldFrom,
): { readonly given: readonly Entry[]; readonly left: readonly LeftOffSlip[] } {
  const current = new Set(Object.values(file.byKind).flatMap((entries) => entries.map((entry) => entry.id)))
  const { never } = needsOf(ask.to)
  const given: Entry[] = []
  const leftOff: LeftOffSlip[] = []
  for (const id of new Set(ask.facts)) {
    const leave = (because: LeftOffSlip['because']) => void leftOff.push({ what: { entry: id }, because })
    const entry = file.entries.find((one) => one.id === id)
    if (!entry) leave('folder-not-held')
    else if (withheldFrom(file, to, [entry]).length > 0) leave('withheld')
    else if (!current.has(id) || id in file.replaced) leave('no-longer-stands')
    else if (never.includes(entry.folder) || !mayRead(ask.to, entry.kind)) leave('not-for-them')
    else if (isAboutOthers(entry) && ask.evenAboutOthers !== true) leave('about-somebody-else')
    else given.push(entry)
  }
  return { given, left: leftOff }
}

/**
 * Whether a note is about somebody other than the child: by its `about`, or by its content (`who` of a name or a
 * birth).
 */
export function isAboutOthers(entry: Entry): boolean {
  const { body } = entry
  const who = typeof body === 'object' && body !== null && 'who' in body ? body.who : 'child'
  return entry.about.some((whom) => whom !== 'child') || (typeof who === 'string' && who !== 'child')
}
