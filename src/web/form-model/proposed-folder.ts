import { mayWriteIn } from '#web/device/may-write-in.ts'
import type { FileView } from '#device/files/api.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { folderOfFreeText } from '#domain/sharing/free-text.ts'
import { folderOfWords, type Holds } from '#domain/sharing/folder-of-words.ts'
import type { Typed } from './form-state.tsx'

type View = Pick<FileView, 'rights' | 'caseFile'> & Partial<Pick<FileView, 'grants'>>
type Proposed = Pick<Typed, 'folder' | 'body' | 'beside' | 'track'>

/** Folders in which a kind may be written and this member may write. */
export const writableIn = (kind: Pick<Kind, 'folders'>, { rights }: Pick<FileView, 'rights'>): readonly Folder[] =>
  kind.folders.filter((folder) => mayWriteIn({ rights }, folder))

/** The folder of a new entry: that of its words, until a person chooses one; the default folder where the member may not write that one. */
export function proposedFolder(kind: Kind, view: View, typed: Proposed): Folder | null {
  if (typed.beside['folderChosen'] === true || typed.track !== null) return typed.folder
  const holds: Holds = (member) => {
    const rights = view.grants?.find((one) => one.member === member)?.rights ?? {}
    return FOLDERS.filter((folder) => rights[folder] !== undefined)
  }
  const fits =
    folderOfWords(view.caseFile, kind.name, typed.body, holds) ??
    (typed.folder === 'care' && !isForSeveral(typed) ? folderOfFreeText(kind, typed.body) : undefined)
  return fits !== undefined && writableIn(kind, view).includes(fits) ? fits : typed.folder
}

/** One task for several children is written in the same folder of each file, so it may not move to a folder that is closed in one of them. */
const isForSeveral = ({ beside }: Proposed): boolean => Array.isArray(beside['alsoFor']) && beside['alsoFor'].length > 0

/** The folder of another child's part of a note: by what is written of that child, in their own file. */
export function folderOfOther(kind: Kind, view: View, typed: Proposed): Folder | null {
  const usual = writableIn(kind, view)[0] ?? null
  const ofOwn = typed.folder === 'care' || typed.folder === 'health' ? usual : typed.folder
  return proposedFolder(kind, view, { ...typed, folder: typed.beside['folderChosen'] === true ? typed.folder : ofOwn })
}
