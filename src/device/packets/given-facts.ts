import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { givenFact, givenFactIn, type GivenValue } from '#domain/kinds/services/given-fact.ts'
import { changedSince, documentsToGive, fieldToGive, isShownStill } from '#domain/sharing/facts-to-give.ts'
import { accept, refuse, type Result } from '#result.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import { attachment, sealAttachment } from '../files/attachments/attachments.ts'
import type { Files } from '../files/files.ts'
import { foldedFile } from '../files/folds/folded-file.ts'
import { accessOf, emptyState, stateOf } from '../files/state/file-state.ts'
import { whyNotGiven } from '../files/state/may-be-given.ts'
import { rightsOf } from '../files/state/rights.ts'
import { writeAct, type WriteResult } from '../files/write/write.ts'
import { idBytes } from '../kept/id-text.ts'
import type { Turn } from '../kept/mutex.ts'
import type { RowChange } from '../kept/replica/replica.ts'
import type { Refusal } from '../platform/refusals.ts'
import { today } from '../platform/today.ts'
import type { FactToGive, GivenFacts, GivenHere } from './api.ts'

type Made<Value> = Result<Value, Refusal, WhyRefused | undefined>

/**
 * Gives one field or one document to one member who holds a part of the child's file, until a day: a file of its own
 * with one folder, for the two of them; nobody gets it by their role. A document is opened here and sealed again.
 */
export async function giveFact(open: Files, how: FactToGive): Promise<Made<FileId>> {
  if (how.until < today(open)) return refuse('not-well-formed')
  const bytes = 'document' in how.fact ? await documentBytes(open, how.file, how.fact.document) : undefined
  if (bytes?.ok === false) return bytes
  return open.mutex.run((turn) => writeGiven(open, turn, how, bytes?.value))
}

interface OpenedDocument {
  readonly title: string
  readonly type: string
  readonly name: string
  readonly bytes: Uint8Array
}

async function documentBytes(open: Files, file: FileId, entry: EntryId): Promise<Result<OpenedDocument, Refusal>> {
  const found = await open.mutex.run(async (turn) => {
    const state = await stateOf(open, file)
    return state && documentsToGive((await foldedFile(open, turn, file, state)).caseFile).find(({ id }) => id === entry)
  })
  const ref = found?.body.attachment
  if (!found || !ref) return refuse('not-found')
  const bytes = await attachment(open, { file: found.file, ref })
  return bytes.ok ? accept({ title: found.body.title, type: ref.type, name: ref.name, bytes: bytes.value }) : bytes
}

async function writeGiven(open: Files, turn: Turn, how: FactToGive, document?: OpenedDocument): Promise<Made<FileId>> {
  const { file, member, fact, until } = how
  if (member === open.member || !(await holdsPart(open, file, member))) return refuse('not-found')
  const not = whyNotGiven(open, { file, member })
  if (not) return refuse(not)
  const state = await stateOf(open, file)
  if (!state) return refuse('not-found')
  const given = idText(newId()) as FileId
  let value: GivenValue
  let from: readonly EntryId[]
  let beside: readonly RowChange[] = []
  if ('document' in fact) {
    if (!document) return refuse('not-found')
    const sealed = await sealAttachment(open, given, document)
    if (!sealed.ok) return sealed
    value = { what: 'document', title: document.title, document: sealed.value.ref }
    from = [fact.document]
    beside = sealed.value.changes
  } else {
    const { caseFile } = await foldedFile(open, turn, file, state)
    const field = fieldToGive(caseFile, fact.field, today(open))
    if (!field) return refuse('not-found')
    ;({ value, from } = field)
  }
  const body = { of: file, to: member, from: [...from], value, until }
  const opening = new Map([
    [
      given,
      {
        ...emptyState(),
        opening: [
          { member, rights: { card: 'read' as const } },
          { member: open.member, rights: { card: 'keep' as const } },
        ],
      },
    ],
  ])
  const act = [{ file: given, draft: { kind: givenFact.name, at: today(open), about: [], body } }]
  const written = await writeAct(open, turn, act, opening, beside)
  return written.ok ? accept(given) : written
}

/** Writes the value as the child's file has it now: the receiver reads it in the place of the former. */
export async function giveFactAnew(open: Files, turn: Turn, given: FileId): Promise<WriteResult<true>> {
  const found = (await factsHere(open, turn)).find(({ file }) => file === given)
  if (!found?.keeps) return refuse('not-found', {})
  const { body } = found.entry
  const now = await changeOf(open, turn, found.entry)
  if (now.is !== 'changed') return refuse('not-found', {})
  const draft = {
    kind: givenFact.name,
    at: today(open),
    about: [],
    replaces: [found.entry.id],
    body: { ...body, from: [...now.to.from], value: now.to.value },
  }
  const written = await writeAct(open, turn, [{ file: given, draft }])
  return written.ok ? accept(true) : written
}

/** What this member gave of a child's file, or took over, with what became of it; and what was given to them and is shown still. */
export async function givenFacts(open: Files, turn: Turn, of: FileId): Promise<GivenFacts> {
  const here = (await factsHere(open, turn)).filter(({ entry }) => entry.body.of === of)
  const byMe: GivenHere[] = []
  const toMe: GivenFacts['toMe'][number][] = []
  for (const { file, entry, keeps } of here) {
    const { body, by } = entry
    if (keeps) {
      const reads = await mayRead(open, file, body.to)
      byMe.push({ file, entry, reads, since: (await changeOf(open, turn, entry)).is })
    } else if (body.to === open.member && isShownStill(body, today(open)) && (await holdsPart(open, of, by)))
      toMe.push({ file, entry })
  }
  return { byMe, toMe }
}

/** Facts that this member gave or took over, that are read still, and that have to be given anew (`changeOf`). */
export async function factsToAskAbout(
  open: Files,
  turn: Turn,
  day: PlainDate,
): Promise<readonly EntryOf<typeof givenFact>[]> {
  const asked: EntryOf<typeof givenFact>[] = []
  for (const { file, entry, keeps } of await factsHere(open, turn)) {
    const { body } = entry
    if (!keeps || !isShownStill(body, day) || !(await mayRead(open, file, body.to))) continue
    if ((await changeOf(open, turn, entry)).is !== 'same') asked.push(entry)
  }
  return asked
}

interface FactHere extends Pick<GivenHere, 'file' | 'entry'> {
  /** This member gave it, or took over the case from whoever did. */
  readonly keeps: boolean
}

async function factsHere(open: Files, turn: Turn): Promise<readonly FactHere[]> {
  const here: FactHere[] = []
  for (const [id, { line, rights }] of [...open.lines.entries()]) {
    if (!(givenFact.name in line.byKind)) continue
    const file = id as FileId
    const state = await stateOf(open, file)
    // A line cuts long texts short.
    const entry = state && givenFactIn((await foldedFile(open, turn, file, state)).caseFile)
    if (entry) here.push({ file, entry, keeps: rights.card === 'keep' })
  }
  return here
}

/**
 * What became of the value since. Where its giver holds no part of the child's file any more, the receiver's device shows it no longer: whoever took over
 * is asked whether it is given anew, in their name.
 */
async function changeOf(open: Files, turn: Turn, { by, body }: EntryOf<typeof givenFact>) {
  const state = await stateOf(open, body.of)
  if (!state) return { is: 'same' as const }
  const now = changedSince((await foldedFile(open, turn, body.of, state)).caseFile, body, today(open))
  return now.is === 'same' && by !== open.member && !(await holdsPart(open, body.of, by))
    ? { is: 'changed' as const, to: { value: body.value, from: body.from } }
    : now
}

/** Whether this member still has the key of a given fact. */
async function mayRead(open: Files, file: FileId, member: MemberId): Promise<boolean> {
  const state = await stateOf(open, file)
  if (!state) return false
  if (state.opening) return state.opening.some((one) => one.member === member)
  return holdsPart(open, file, member)
}

async function holdsPart(open: Files, file: FileId, member: MemberId): Promise<boolean> {
  const standing = memberAt(open.directory, idBytes(member))
  const state = await stateOf(open, file)
  const access = state && (await accessOf(open, file, state))
  return (
    standing !== undefined &&
    !standing.removed &&
    access !== undefined &&
    Object.keys(rightsOf(access, idBytes(member))).length > 0
  )
}
