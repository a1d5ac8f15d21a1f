import { z } from 'zod'
import { currentByKey } from '#domain/case-file.ts'
import type { Draft } from '#domain/entry.ts'
import { EntryId, FOLDERS, type FileId, type Folder } from '#domain/ids.ts'
import type { BodyOf } from '#domain/kind.ts'
import { appointment } from '#domain/kinds/follow-up/appointment.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { whatItReplaces } from '#domain/what-it-replaces.ts'
import type { AccessState } from '#sealing/access/access.ts'
import { idText, newId } from '#sealing/primitives/id.ts'
import type { Rights } from '../api.ts'
import { rightsOf } from '../access/rights.ts'
import { memberText } from '../id-text.ts'
import { accessOf, emptyState, type FileState, stateOf } from '../files/file-state.ts'
import { type ActPart, mayWrite, type Opening } from '../files/write.ts'
import type { Open } from '../open.ts'
import { appointmentFiles } from './appointment-files.ts'

type Holders = readonly { readonly member: string; readonly rights: Rights }[]

/**
 * What goes along with an act in files of appointments: for each dated task in a part of a child's file that somebody who reads `care` there may not open, a line without its content.
 * The first such line opens a file of its own for that child, kept by the writer, by those who keep `care` in the child's file and by those who write in that part; whoever only reads
 * `care` reads it. Nobody else gets a key, so nobody needs to be compared again: all of them were, when they were let into the child's file.
 */
export async function writtenBeside(
  open: Open,
  act: readonly ActPart[],
): Promise<{ readonly act: readonly ActPart[]; readonly opening: Opening }> {
  const opening = new Map<FileId, FileState>()
  const made = new Map<FileId, FileId>()
  const more: ActPart[] = []
  for (const { file, draft } of act) {
    const day = dayOf(file, draft) ?? takenOut(open, file, draft)
    const state = day && (await stateOf(open, file))
    const access = state && (await accessOf(open, file, state))
    if (!day || !access) continue
    const holders = holdersOf(access)
    const known = appointmentFiles(open, file).find(({ kept }) => mayWrite(kept.rights, 'card'))
    const stands = known && currentByKey(known.kept.line, appointment).has(`${day.of} ${day.task}`)
    const unseen = holders.some(({ rights }) => rights.care && !rights[day.folder])
    if (!stands && (day.body.status !== 'planned' || !unseen)) continue
    const to = known?.file ?? made.get(file) ?? (idText(newId()) as FileId)
    if (!known && !made.has(file)) {
      made.set(file, to)
      opening.set(to, { ...emptyState(), opening: admitted(open, holders, day.folder) })
    }
    const written = { kind: appointment.name, body: day.body }
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
  return { act: more, opening }
}

interface Day {
  readonly of: FileId
  readonly task: string
  readonly folder: Folder
  readonly body: BodyOf<typeof appointment>
}

const STATUS = { open: 'planned', done: 'over', dropped: 'called-off' } as const

function dayOf(file: FileId, draft: Draft): Day | undefined {
  const folder = draft.folder ?? 'care'
  const read = draft.kind === task.name && folder !== 'care' ? task.schema.safeParse(draft.body) : undefined
  if (!read?.success || read.data.by === undefined) return undefined
  const { task: key, by, time, status, who, place, what, tells = [] } = read.data
  const told = {
    ...(tells.includes('helper') && 'member' in who && { helper: who.member }),
    ...(tells.includes('place') && place !== undefined && { place }),
    ...(tells.includes('what') && { what }),
  }
  return {
    of: file,
    task: key,
    folder,
    body: { of: file, task: key, on: by, ...(time !== undefined && { time }), status: STATUS[status], ...told },
  }
}

/** A task that was written by mistake takes its line along. */
function takenOut(open: Open, file: FileId, draft: Draft): Day | undefined {
  const target = draft.kind === 'superseded' ? Struck.safeParse(draft.body).data?.entry : undefined
  const entry = target === undefined ? undefined : open.lines.get(file)?.line.entries.find(({ id }) => id === target)
  const day = entry && dayOf(file, { kind: entry.kind, folder: entry.folder, at: entry.at, body: entry.body })
  return day && { ...day, body: { ...day.body, status: 'called-off' } }
}
const Struck = z.object({ entry: EntryId })

const holdersOf = (access: AccessState): Holders =>
  [...access.members.values()]
    .map(({ member }) => ({ member: memberText(member), rights: rightsOf(access, member) }))
    .filter(({ rights }) => FOLDERS.some((folder) => rights[folder]))

function admitted(open: Open, holders: Holders, folder: Folder): FileState['opening'] {
  const others = holders.flatMap(({ member, rights }) => {
    if (member === open.member || !(rights.care || mayWrite(rights, folder))) return []
    return [
      {
        member,
        rights: { card: rights.care === 'keep' || mayWrite(rights, folder) ? ('keep' as const) : ('read' as const) },
      },
    ]
  })
  return [...others, { member: open.member, rights: { card: 'keep' } }]
}
