import type { FileId } from '../entry/ids.ts'

/** In drafts: the file that the same act opens at this index. */
export interface FileOf {
  readonly fileOf: number
}

/**
 * Drafts with file ids filled in: each `{ fileOf: 1 }` becomes the id of the second file of the act. An index that
 * opens no file is left, and the schema refuses it.
 */
export function withFileIds(value: unknown, fileAt: (index: number) => FileId | undefined): unknown {
  if (Array.isArray(value)) return value.map((part) => withFileIds(part, fileAt))
  if (value === null || typeof value !== 'object') return value
  const keys = Object.keys(value)
  if (keys.length === 1 && 'fileOf' in value && typeof value.fileOf === 'number') return fileAt(value.fileOf) ?? value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withFileIds(part, fileAt)]))
}
