import type { Draft } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { Files } from '../files/files.ts'

/** The part of the file in which a draft will stand: as it says, or as its kind says. */
export const folderOfDraft = (open: Files, { kind, folder }: Pick<Draft, 'kind' | 'folder'>): Folder =>
  folder ?? open.kinds.find(({ name }) => name === kind)?.folders[0] ?? 'care'
