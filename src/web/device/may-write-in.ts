import type { FileView } from '#device/files/api.ts'
import type { Folder } from '#domain/entry/ids.ts'

/** Whether this member may write in a folder of a file. */
export const mayWriteIn = ({ rights }: Pick<FileView, 'rights'>, folder: Folder): boolean =>
  rights[folder] === 'write' || rights[folder] === 'keep'
