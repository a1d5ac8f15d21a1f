import { z } from 'zod'
import { currentByKey } from '#domain/file/values.ts'
import { dayThere, seenThere, type DayThere } from '#domain/continuity/days-there.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { EntryId, FOLDERS, type FileId, type Folder } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Rights } from '../kept/rights.ts'
import { mayWriteFolder, rightsOf } from '../files/state/rights.ts'
import { memberText } from '../kept/id-text.ts'
import { accessOf, emptyState, stateOf } from '../files/state/file-state.ts'
import type { ActPart } from '../files/write/act-part.ts'
import type { OpeningFiles } from '../files/write/keep-act.ts'
import type { Files } from '../files/files.ts'
import { today } from '../platform/today.ts'
import { appointmentFiles } from '../files/state/appointment-files.ts'
import { folderOfDraft } from './folder-of.ts'
import type { FileState } from '../kept/row-types.ts'

type Line = BodyOf<typeof appointment>

/** The appointment for a day. A day that is over or was called off keeps its earlier date. */
function bodyOf({ key, is }: DayThere, of: FileId, before: Line | undefined): Line | undefined {
  if (typeof is !== 'string' && 'seenOn' in is) return { of, task: key, status: 'seen', on: is.seenOn }
  if (typeof is !== 'string' && 'missedOn' in is) return { of, task: key, status: 'did-not-come', on: is.missedOn }
  if (typeof is !== 'string') return { of, task: key, status: 'planned', ...is }
  return before && { ...before, status: is }
}

type Holders = readonly { readonly member: string; readonly rights: Rights }[]

/**
 * The parts of an act that go into appointment files. Where an act names a day on which the child has to be somewhere, in a folder that some readers of
 * `care` may not open, the appointment file receives that day without its content. The first such day opens an appointment file for the child: kept by
 * the writer, by those who keep `care` in the child's file and by those who write in that folder; readers of `care` may read it. Nobody else receives a
 * key, so no fingerprint needs to be compared again: all of them were compared when they were let into the child's file.
 */
export async function appointmentParts(
  open: Files,
  act: readonly ActPart[],
): Promise<{ readonly act: readonly ActPart[]; readonly opening: OpeningFiles }> {
  const opening = new Map<FileId, FileState>()
  const made = new Map<FileId, FileId>()
  const more: ActPart[] = []
  for (const { file, draft } of act) {
    const days = [...daysOf(open, draft), ...struckDays(open, file, draft)]
    const state = days.length > 0 ? await stateOf(open, file) : undefined
    const access = state && (await accessOf(open, file, state))
    if (!access) continue
    const holders = folderHoldersOf(access)
    const known = appointmentFiles(open, file).find(({ kept }) => mayWriteFolder(kept.rights, 'card'))
    for (const { folder, there } of days) {
      const { key, is } = there
      const before = known && currentByKey(known.kept.line, appointment).get(`${file} ${key}`)?.[0]
      const unseen = holders.some(({ rights }) => rights.care && !rights[folder])
      const body = bodyOf(there, file, before?.body)
      // A day that is over opens no appointment where nothing is said of it, nor does a day that everybody reads in the child's file.
      const opens = unseen && typeof is !== 'string' && ('seenOn' in is || 'missedOn' in is || is.on >= today(open))
      if (!body || (!before && !opens)) continue
      const to = known?.file ?? made.get(file) ?? (idText(newId()) as FileId)
      if (!known && !made.has(file)) {
        made.set(file, to)
        opening.set(to, { ...emptyState(), opening: admitted(open, holders, folder) })
      }
      const written = { kind: appointment.name, body }
      more.push({
        file: to,
        draft: {
          ...written,
          at: draft.at,
          about: [],
          replaces: known ? whatItReplaces(open.kinds, known.kept.line, written) : [],
        },
      })
    }
  }
  return { act: more, opening }
}

interface Day {
  readonly folder: Folder
  readonly there: DayThere
}

/** The day that an entry names, and the day on which its writer saw the child. */
function daysOf(open: Files, draft: Pick<Draft, 'kind' | 'folder' | 'at' | 'body'>): readonly Day[] {
  const folder = folderOfDraft(open, draft)
  const written = { kind: draft.kind, at: draft.at, folder, body: draft.body }
  return [dayThere(written), seenThere(written)].flatMap((there) => (there ? [{ folder, there }] : []))
}

/** An entry that was struck strikes its appointment too, and the day on which the child was seen by it alone. */
function struckDays(open: Files, file: FileId, draft: Draft): readonly Day[] {
  const target = draft.kind === 'superseded' ? Struck.safeParse(draft.body).data?.entry : undefined
  const entries = target === undefined ? [] : Object.values(open.lines.get(file)?.line.byKind ?? {}).flat()
  const entry = entries.find(({ id }) => id === target)
  if (!entry) return []
  const others = new Set(entries.flatMap((other) => (other === entry ? [] : (seenThere(other)?.key ?? []))))
  return daysOf(open, entry)
    .filter(({ there }) => !others.has(there.key))
    .map(({ folder, there }) => ({ folder, there: { ...there, is: 'called-off' as const } }))
}
const Struck = z.object({ entry: EntryId })

export const folderHoldersOf = (access: AccessState): Holders =>
  [...access.members.values()]
    .map(({ member }) => ({ member: memberText(member), rights: rightsOf(access, member) }))
    .filter(({ rights }) => FOLDERS.some((folder) => rights[folder]))

export function admitted(open: Files, holders: Holders, folder: Folder): FileState['opening'] {
  const others = holders.flatMap(({ member, rights }) => {
    if (member === open.member || !(rights.care || mayWriteFolder(rights, folder))) return []
    return [
      {
        member,
        rights: {
          card: rights.care === 'keep' || mayWriteFolder(rights, folder) ? ('keep' as const) : ('read' as const),
        },
      },
    ]
  })
  return [...others, { member: open.member, rights: { card: 'keep' } }]
}
