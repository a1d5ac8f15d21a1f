import type { CaseFile } from '#domain/file/case-file.ts'
import { fold } from '#domain/file/fold.ts'
import { decide, issuesOf, type WhyRefused } from '#domain/deciding/decide.ts'
import { type Draft, type Entry, Entry as EntrySchema, MOST_REPLACED } from '#domain/entry/entry.ts'
import { isWithinBounds } from '#domain/entry/entry-format.ts'
import { type OwnParts, withEntries } from '#domain/file/with-entries.ts'
import type { EntryId, FileId, Folder, MemberId } from '#domain/entry/ids.ts'
import { nameOnCard } from '#domain/questions/name-on-card.ts'
import { deathOnCard } from '#domain/questions/death-on-card.ts'
import { disputeOnCard } from '#domain/questions/dispute-on-card.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { markedMembers } from '#domain/rules/marked-members.ts'
import { rightOf } from '#sealing/access/access.ts'
import { idBytes, numberOfFolder } from '../../kept/id-text.ts'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import { accept, refuse, type Result } from '#result.ts'
import { urgentLines } from '#domain/urgent/urgent-lines.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Refusal } from '../../platform/refusals.ts'
import { isUnreadable } from '../state/damage.ts'
import type { Files } from '../files.ts'
import { today } from '../../platform/today.ts'
import type { RowChange } from '../../kept/replica/replica.ts'
import { fileOfDraft, withJoinedFiles } from '../folds/with-joined-files.ts'
import { accessOf, stateOf } from '../state/file-state.ts'
import { withoutOriginal } from '../folds/found.ts'
import { agencySettings, foldedFile } from '../folds/folded-file.ts'
import { mayWriteFolder } from '../state/rights.ts'
import type { Rights } from '../../kept/rights.ts'
import type { FileState, Leaving } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'
import type { ActPart } from './act-part.ts'
import { keepAct, type OpeningFiles } from './keep-act.ts'
import { actingWhereItMay, namingAsSealed } from './acts-where-it-may.ts'
import { sayWhere } from './where-she-is.ts'
import { refusedByWho } from './who-is-named.ts'

export type WriteResult<Value> = Result<Value, Refusal, WhyRefused>
/** A file before and during the act. A file that the act opens has a state and no rows yet. */
interface Touched {
  readonly state: FileState
  readonly rights: Rights
  /** As it was before the act. */
  readonly before: CaseFile
  caseFile: CaseFile
}

/** Decides every part in order, each seeing those before it, and returns the entries. Writes nothing. */
export async function considerAct(
  open: Files,
  turn: Turn,
  act: readonly ActPart[],
  opening: OpeningFiles = new Map(),
): Promise<WriteResult<readonly Entry[]>> {
  const files = new Map<FileId, Touched>()
  const own: OwnParts = new WeakSet()
  const entries: Entry[] = []
  // What a file is opened with is read as one act from its first part on: of a list that is moved in, nothing is due.
  const together = idText(newId()) as EntryId
  for (const { file: asked, draft: typed, adopting, asItWas } of act) {
    const first = await touchOnce(open, turn, files, asked, opening)
    if (!first) return refuse(isUnreadable(open, asked) ? 'damaged' : 'not-found', {})
    if (first.state.away) return refuse('file-aside', {})
    const file = fileOfDraft(asked, first.caseFile, typed)
    const touched = await touchOnce(open, turn, files, file, opening)
    if (!touched) return refuse(isUnreadable(open, file) ? 'damaged' : 'not-found', {})
    const mayWrite = (folder: Folder) => mayWriteFolder(touched.rights, folder)
    const draft = asItWas ? typed : actingWhereItMay(file, touched.caseFile, typed, mayWrite)

    // Checked first: an entry that no device would accept is not written.
    if (!isWithinBounds(draft.body)) return refuse('too-large', {})
    const decided = decide(open.kinds, touched.caseFile, { ...draft, by: open.member }, today(open))
    if (!decided.ok) return decided
    if (!mayWriteFolder(touched.rights, decided.value.folder)) return refuse('not-entitled', {})
    const who = refusedByWho(open, { file, state: touched.state, asItWas }, decided.value)
    if (who) return refuse(who, {})
    // Words that were written before are sent or adopted unchanged: nothing is added to what their author had seen.
    const written = {
      ...entryOf(open, file, draft, asItWas ? { ...decided.value, body: draft.body } : decided.value),
      ...(opening.has(file) && act.length > 1 && { act: { id: together, parts: act.length } }),
    }
    const entry = namingAsSealed({ ...written, ...adopting }, touched.caseFile)
    const sound = EntrySchema.safeParse(entry)
    if (!sound.success) return refuse('not-well-formed', issuesOf(sound.error))
    if (JSON.stringify(withoutOriginal(entry)).length > LARGEST || !isWithinBounds(entry))
      return refuse('too-large', {})
    entries.push(entry)
    const markedBefore = namesSomebody(entry) ? markedMembers(touched.caseFile) : []
    touched.caseFile = withEntries(open.kinds, touched.caseFile, [entry], own)
    if (namesSomebody(entry) && wouldRead(open, entry, touched.caseFile, [...markedBefore, ...stoppedBy(act, file)]))
      return refuse('stop-first', {})
  }
  const beside = [...onCards(open, files), ...urgentBeside(open, files, entries)]
  return accept(inOneAct(together, [...entries, ...beside]).map(asItIsRead))
}

/** Kinds by which a file marks somebody. */
const MARKING: readonly string[] = [doNot.name, tie.name, person.name, danger.name]
const namesSomebody = ({ kind }: Entry) => MARKING.includes(kind)

/** Whom this act stops on the file: the records of that go before its words. */
const stoppedBy = (act: readonly ActPart[], file: FileId): readonly MemberId[] =>
  act.flatMap((part) =>
    part.file === file && part.draft.kind === memberStopped.name
      ? [memberStopped.schema.safeParse(part.draft.body).data?.member ?? []].flat()
      : [],
  )

/** Whether an entry marks a colleague who could read it: it is written once they are stopped on this file, and never before. */
function wouldRead(open: Files, { file, folder }: Entry, after: CaseFile, before: readonly MemberId[]): boolean {
  const access = open.access.get(file)
  if (!access) return false
  return markedMembers(after).some(
    (member) => !before.includes(member) && rightOf(access, idBytes(member), numberOfFolder(folder)) !== undefined,
  )
}

const FIELDS = Object.keys(EntrySchema.shape) as (keyof Entry)[]

/** Fields in the order in which they are read after sending, so that the text is the same on every device. */
const asItIsRead = (entry: Entry): Entry =>
  Object.fromEntries(FIELDS.flatMap((field) => (field in entry ? [[field, entry[field]]] : []))) as unknown as Entry

/** `held`: the act may be undone for a while before it is sent. `leaving`: who no longer needs to know where the child is, by file; `later`: a keeper is asked. */
export interface WriteHow {
  readonly held?: boolean
  readonly leaving?: Leaving | 'later'
}

/**
 * Writes an act in one durable batch: its entries, and the row changes in `beside`. The changed folds and lines are shown at once. An act that says where
 * a child is is refused until its writer answered who still needs to know (where-she-is.ts).
 */
export async function writeAct(
  open: Files,
  turn: Turn,
  act: readonly ActPart[],
  opening: OpeningFiles = new Map(),
  beside: readonly RowChange[] = [],
  { held = false, leaving = {} }: WriteHow = {},
): Promise<WriteResult<readonly EntryId[]>> {
  const where = await sayWhere(open, turn, act, leaving)
  if (!where.ok) return refuse(where.code, where.detail)
  const considered = await considerAct(open, turn, [...act, ...where.value.beside], opening)
  if (!considered.ok) return considered
  const entries = considered.value
  if (new Set(entries.map((entry) => `${entry.file}/${entry.folder}`)).size + opening.size * 2 > MOST_PARTS)
    return refuse('too-large', {})
  if (entries.length === 0 && opening.size === 0) return accept([])

  return keepAct(open, turn, entries, { opening, beside, held, leaving: where.value.leaving })
}

/** Characters of one entry: a segment of one must fit into a request. */
const LARGEST = 200_000
/** Folders that one act may touch, with the records that opening files needs: a group on the wire has 256 items. */
const MOST_PARTS = 250

/** What the act adds to the card by itself, without anybody being asked. */
function onCards(open: Files, files: ReadonlyMap<FileId, Touched>): readonly Entry[] {
  return [...files].flatMap(([file, { rights, before, caseFile }]) => {
    if (!mayWriteFolder(rights, 'card')) return []
    const beside = [disputeOnCard, nameOnCard].flatMap((drafts) => drafts(before, caseFile, today(open)))
    return [...beside, ...deathOnCard(caseFile, today(open))].flatMap((draft) => {
      const decided = decide(open.kinds, caseFile, draft, today(open))
      return decided.ok ? [entryOf(open, file, draft, decided.value)] : []
    })
  })
}

/** Says in `care`, without a reason, what the act makes urgent in another folder: so that readers who do not hold that folder learn of it. */
function urgentBeside(open: Files, files: ReadonlyMap<FileId, Touched>, entries: readonly Entry[]): readonly Entry[] {
  return [...files].flatMap(([file, { rights, before, caseFile }]) => {
    const [first, ...others] = entries.filter((entry) => entry.file === file)
    if (!first || !mayWriteFolder(rights, 'care') || [first, ...others].some(({ kind }) => kind === urgentNeed.name))
      return []
    return urgentLines(before, caseFile, first.at).flatMap((draft) => {
      const decided = decide(open.kinds, caseFile, draft, today(open))
      return decided.ok ? [entryOf(open, file, draft, decided.value)] : []
    })
  })
}

async function touchOnce(
  open: Files,
  turn: Turn,
  files: Map<FileId, Touched>,
  file: FileId,
  opening: OpeningFiles,
): Promise<Touched | undefined> {
  const touched = files.get(file) ?? (await touch(open, turn, file, opening))
  if (touched) files.set(file, touched)
  return touched
}

async function touch(open: Files, turn: Turn, file: FileId, opening: OpeningFiles): Promise<Touched | undefined> {
  const fresh = opening.get(file)
  if (fresh) {
    const rights = fresh.opening?.find((grant) => grant.member === open.member)?.rights ?? {}
    const empty = { ...fold(open.kinds, [], Object.keys(rights) as Folder[]), ...(await agencySettings(open, turn)) }
    return { state: fresh, rights, before: empty, caseFile: empty }
  }
  const state = await stateOf(open, file)
  if (!state) return undefined
  await accessOf(open, file, state)
  const read = await foldedFile(open, turn, file, state)
  // Rules judge all files of a child together: a mark in one file holds in the others.
  const { caseFile } = await withJoinedFiles(open, turn, file, read.caseFile)
  return { state, rights: read.rights, before: caseFile, caseFile }
}

function entryOf(
  open: Files,
  file: FileId,
  draft: Draft,
  decided: {
    kind: string
    version: number
    folder: Folder
    body: unknown
    wentAround: readonly string[]
    unjudged: readonly string[]
  },
): Entry {
  return {
    id: idText(newId()) as EntryId,
    file,
    folder: decided.folder,
    kind: decided.kind,
    version: decided.version,
    at: draft.at,
    recordedAt: new Date(open.platform.clock()).toISOString(),
    by: open.member,
    device: open.device.text,
    about: [...(draft.about ?? [])],
    replaces: (draft.replaces ?? []).slice(0, MOST_REPLACED),
    // Everybody reads the card, and who told is no business of all.
    ...(draft.toldBy === undefined || decided.folder === 'card' ? {} : { toldBy: draft.toldBy }),
    ...(draft.childMayLearn === undefined ? {} : { childMayLearn: draft.childMayLearn }),
    ...(decided.wentAround.length === 0 ? {} : { wentAround: [...decided.wentAround] }),
    ...(decided.unjudged.length === 0 ? {} : { unjudged: [...decided.unjudged] }),
    body: decided.body,
  }
}

/** Binds entries of one act; `parts` counts those in the same file, so that who holds the whole file sees whether one is missing. */
function inOneAct(id: EntryId, entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries
  const inFile = Map.groupBy(entries, (entry) => entry.file)
  return entries.map((entry) => ({ ...entry, act: { id, parts: inFile.get(entry.file)?.length ?? 1 } }))
}
