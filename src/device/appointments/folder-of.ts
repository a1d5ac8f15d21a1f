import type { Draft } from '#domain/entry/entry.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { Files } from '../files/files.ts'

/** The folder in which a draft will be written: the one it names, or the first that its kind names. */
export const folderOfDraft = (open: Files, { kind, folder }: Pick<Draft, 'kind' | 'folder'>): Folder =>
  folder ?? open.kinds.find(({ name }) => name === kind)?.folders[0] ?? 'care'
