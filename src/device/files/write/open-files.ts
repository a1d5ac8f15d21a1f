import { typesOfKind } from '#domain/file/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
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
import { mayBeLetIn } from '../state/outside-the-line.ts'
import { emptyState } from '../state/file-state.ts'
import { writeAct } from './write.ts'
import type { Refusal } from '../../platform/refusals.ts'
import type { Rights } from '../../kept/rights.ts'
import type { FileState } from '../../kept/row-types.ts'
import type { Turn } from '../../kept/mutex.ts'

/**
 * Opens files and writes their first entries as one act. The writer and the team's supervisors (of an allegation about staff: none) keep every folder, these once a person here has
 * compared their fingerprint; whoever else is named gets what is named. Their keys are made when the act is sent, so that nobody is admitted who left meanwhile.
 */
export async function openFiles(
  open: Files,
  turn: Turn,
  files: readonly NewFile[],
): Promise<Result<readonly FileId[], Refusal, WhyRefused>> {
  // A file is on the server once its first entry is: one without any would stay here for ever.
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
  const owed = await oweUnconfirmed(
    open,
    ids.filter((_, at) => !outsideTheLine(open, files[at])),
  )
  const written = await writeAct(open, turn, act, opening, owed.changes)
  if (!written.ok) return refuse(written.code, written.detail)
  owed.keep()
  return accept(ids)
}

/**
 * An allegation about staff goes to whom its writer names and to nobody by office: a supervisor may be the one it is about, or stand over them (P13).
 */
const outsideTheLine = (open: Files, file: NewFile | undefined): boolean => isOutsideTheLine(open, file?.drafts ?? [])

export function isOutsideTheLine(open: Files, words: readonly { readonly kind: string }[]): boolean {
  return words.some((one) =>
    open.kinds.some((kind) => kind.name === one.kind && typesOfKind(kind).includes('safeguarding')),
  )
}

/** Nobody it is about, and nobody who stands over them, is let in by whoever writes it. */
function lineOf(open: Files, file: NewFile): readonly Ruling[] {
  const about = file.drafts.flatMap((draft) => safeguardingReport.schema.safeParse(draft.body).data?.about ?? [])
  return (file.grants ?? [])
    .map(({ member }) => mayBeLetIn(open, member, about))
    .filter(({ answer }) => answer === 'refused')
}

/** The focal point keeps it; whoever reports reads the report and what they are answered, and not the steps. Without one it is the writer's own. */
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

/** What everyone must know stands in the card: every grant includes it. */
export const withCard = (rights: Rights): Rights => ({ ...rights, card: rights.card ?? 'read' })
