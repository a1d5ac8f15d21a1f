import { typesOfKind } from '#domain/file/file-type.ts'
import { fold } from '#domain/file/fold.ts'
import { type FileId, FOLDERS } from '#domain/entry/ids.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { withFileIds } from '#domain/families/file-of.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { NewFile } from '../api.ts'
import { KEEP_ALL } from '../state/rights.ts'
import { memberText } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'
import { isConfirmed, oweUnconfirmed, supervisorsHere } from '../state/colleagues.ts'
import { type NotGiven, whyNotGiven } from '../state/may-be-given.ts'
import { mayBeLetIn } from '../state/report-readers.ts'
import { emptyState } from '../state/file-state.ts'
import type { ActPart } from './act-part.ts'
import type { OpeningFiles } from './keep-act.ts'
import { considerAct, writeAct } from './write.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { Rights } from '../../kept/rights.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'

/**
 * Opens files and writes their first entries as one act. The writer keeps every folder; the team's supervisors whose fingerprints a person here has
 * compared keep all but Health and Talks (`admittedAtOpening`; nothing of an allegation about staff); others receive what `grants` names. The keys are made
 * when the act is sent, so that nobody who left meanwhile is admitted.
 */
export async function openFiles(
  open: Files,
  turn: Turn,
  files: readonly NewFile[],
): Promise<Result<readonly FileId[], Refusal, WhyRefused>> {
  // A file reaches the server with its first entry: one without entries would stay on this device for ever.
  if (files.length === 0 || files.some((file) => file.drafts.length === 0))
    return refuse('not-well-formed', { issues: [{ path: 'drafts', message: 'a file opens with its first entry' }] })
  const wrong = files.flatMap((file) => (outsideTheLine(open, file) ? lineOf(open, file) : []))
  if (wrong.length > 0) return refuse('rule-refused', { rulings: wrong })
  const ids = files.map(() => idText(newId()) as FileId)
  const opening = new Map<FileId, FileState>()
  for (const [at, file] of files.entries()) {
    const id = ids[at]
    if (id !== undefined)
      opening.set(
        id,
        outsideTheLine(open, file) ? reportState(open, file.grants ?? []) : openingState(open, file.grants ?? []),
      )
  }
  const act = files.flatMap((file, at) => {
    const id = ids[at]
    return id === undefined
      ? []
      : file.drafts.map((draft) => ({
          file: id,
          draft: { ...draft, body: withFileIds(draft.body, (place) => ids[place]) },
        }))
  })
  const not = await notGivenIn(open, turn, files, { ids, act, opening })
  if (not) return refuse(not, {})
  const owed = await oweUnconfirmed(
    open,
    ids.filter((_, at) => !outsideTheLine(open, files[at])),
  )
  const written = await writeAct(open, turn, act, opening, owed.changes)
  if (!written.ok) return refuse(written.code, written.detail)
  owed.keep()
  return accept(ids)
}

/** Whether the words of a file that is opened mark a member to whom its writer gives it. Supervisors, who get it by their role, are left out when its keys are made. */
async function notGivenIn(
  open: Files,
  turn: Turn,
  files: readonly NewFile[],
  { ids, act, opening }: { ids: readonly FileId[]; act: readonly ActPart[]; opening: OpeningFiles },
): Promise<NotGiven | undefined> {
  if (files.every(({ grants = [] }) => grants.length === 0)) return undefined
  const considered = await considerAct(open, turn, act, opening)
  const entries = considered.ok ? considered.value : []
  for (const [at, { grants = [] }] of files.entries()) {
    const file = ids[at]
    if (file === undefined) continue
    const words = fold(
      open.kinds,
      entries.filter((entry) => entry.file === file),
      [...FOLDERS],
    )
    for (const { member } of grants) {
      const not = whyNotGiven(open, { file, member, words })
      if (not) return not
    }
  }
  return undefined
}

/** An allegation about staff is granted to the members whom its writer names, and to nobody because of their role: a supervisor may be the one it is about, or supervise that person (P13). */
const outsideTheLine = (open: Files, file: NewFile | undefined): boolean => isOutsideTheLine(open, file?.drafts ?? [])

export function isOutsideTheLine(open: Files, words: readonly { readonly kind: string }[]): boolean {
  return words.some((one) =>
    open.kinds.some((kind) => kind.name === one.kind && typesOfKind(kind).includes('safeguarding')),
  )
}

/** The writer may admit nobody whom the report is about, and nobody who supervises that person. */
function lineOf(open: Files, file: NewFile): readonly Ruling[] {
  const about = file.drafts.flatMap((draft) => safeguardingReport.schema.safeParse(draft.body).data?.about ?? [])
  return (file.grants ?? [])
    .map(({ member }) => mayBeLetIn(open, member, about))
    .filter(({ answer }) => answer === 'refused')
}

/** The focal point keeps the report; its writer reads the report and the answers, but not the steps. Without a focal point the writer keeps it. */
function reportState(open: Files, grants: Grants): FileState {
  const state = ownState(open, grants)
  const kept = grants.some(
    ({ member, rights }) => member !== open.member && rights.card === 'keep' && rights.care === 'keep',
  )
  return kept
    ? {
        ...state,
        opening: (state.opening ?? []).map((one) => (one.member === open.member ? { ...one, rights: REPORTS } : one)),
      }
    : state
}
const REPORTS: Rights = { card: 'read', care: 'write' }

export function ownState(open: Files, grants: Grants): FileState {
  const admitted = new Map<string, Rights>(grants.map(({ member, rights }) => [member, withCard(rights)]))
  admitted.set(open.member, KEEP_ALL)
  return { ...emptyState(), opening: [...admitted].map(([member, rights]) => ({ member, rights })) }
}

type Grants = readonly { readonly member: string; readonly rights: Rights }[]

export function openingState(open: Files, grants: Grants): FileState {
  const supervisors = supervisorsHere(open).filter((supervisor) => isConfirmed(open, supervisor))
  return ownState(open, [
    ...grants,
    ...supervisors.map(({ member }) => ({ member: memberText(member), rights: KEEP_ALL })),
  ])
}

/** Every grant includes the card: it holds what everyone must know. */
export const withCard = (rights: Rights): Rights => ({ ...rights, card: rights.card ?? 'read' })
