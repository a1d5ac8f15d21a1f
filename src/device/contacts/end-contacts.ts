import { childrenIn } from '#domain/before/contact-expiry.ts'
import { figuresOf } from '#domain/before/for-figures.ts'
import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { monthOf } from '#domain/figures/as-of.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { encounter, type Encounter } from '#domain/kinds/before/encounter.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Refusal } from '../platform/refusals.ts'
import { stateOf } from '../files/state/file-state.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { keepShown } from '../files/folds/shown-folds.ts'
import type { ActPart } from '../files/write/act-part.ts'
import { mayWriteFolder } from '../files/state/rights.ts'
import { writeAct } from '../files/write/write.ts'
import type { Sync } from '../sync/sync.ts'
import { today } from '../platform/today.ts'
import type { EndedContact } from './api.ts'
import { areCountedHere } from '../files/folds/contacts-counted.ts'
import type { Turn } from '../kept/mutex.ts'

/** See `ContactsDevice.endContacts`. It holds the mutex, so that nothing is sealed for sending meanwhile. */
export async function endContacts(
  open: Sync,
  turn: Turn,
  contacts: readonly EndedContact[],
): Promise<Result<number, Refusal, WhyRefused>> {
  const parts: ActPart[] = []
  for (const contact of contacts) {
    const part = await settlement(open, turn, contact)
    if (!part.ok) return refuse(part.code, {})
    parts.push(part.value)
  }
  // Each in an act of its own: if the server refuses one, the others are still sent.
  for (const part of parts) {
    const written = await writeAct(open, turn, [part])
    if (!written.ok) return written
  }
  await dropUnsent(open, turn, new Set(contacts.map(({ entry }) => entry)))
  // The words must be gone from the stored folds too when this resolves.
  await keepShown(open, turn, 'durable')
  return accept(parts.length)
}

async function settlement(
  open: Sync,
  turn: Turn,
  { file, entry, why }: EndedContact,
): Promise<Result<ActPart, Refusal>> {
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const { caseFile, rights } = await foldedFile(open, turn, file, state)
  const asked = all(caseFile, outsideRequest).find(({ id }) => id === entry)
  const met = all(caseFile, encounter).find(({ id }) => id === entry)
  if ((!met && !asked) || fileTypeOf(open.kinds, caseFile) !== 'encounter') return refuse('not-found')
  if (!mayWriteFolder(rights, 'care')) return refuse('not-entitled')
  const part = (kind: string, body: unknown): Result<ActPart, Refusal> =>
    accept({ file, draft: { kind, at: today(open), about: [], body } })
  if (asked) return part('outside-request-settled', { as: 'words-gone', entry, month: monthOf(endOf(asked.at)), why })
  if (!met) return refuse('not-found')
  const figures = (await areCountedHere(open, turn)) === true ? await figuresFor(caseFile, met) : undefined
  const body = {
    as: 'only-counted',
    entry,
    children: childrenIn(met),
    month: monthOf(endOf(met.at)),
    why,
    ...(figures && { figures }),
  }
  return part('encounter-settled', body)
}

/** The list of districts is long: it is loaded only where the agency counts contacts. */
async function figuresFor(caseFile: CaseFile, met: Encounter) {
  const { districtNamed } = await import('#domain/vocabulary/place/district-named.ts')
  return figuresOf(caseFile, met, met.body.district === undefined ? undefined : districtNamed(met.body.district))
}

/**
 * Drops words that were never sent from the outbox, once the entries that end the contacts are durable. A sealed group may already be on its way to the
 * server: its words are redacted like those that were sent.
 */
async function dropUnsent(open: Sync, turn: Turn, gone: ReadonlySet<EntryId>): Promise<void> {
  const sealed = new Set(open.outbox.groups().flatMap((group) => group.acts))
  const acts = open.outbox
    .acts()
    .filter(({ row, entries }) => !sealed.has(row) && entries.every(({ id }) => gone.has(id)))
  if (acts.length === 0) return
  const dropped = open.outbox.dropActs(acts.map(({ row }) => row))
  await open.rows.persist(turn, dropped.changes, 'durable')
  dropped.keep()
}
