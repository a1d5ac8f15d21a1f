import { type ListWhere, readLists } from '#evidence/standards/records/read-lists.ts'
import type { ListRefusal, ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import type { Job } from './job.ts'

/** A list of children is read apart from the page: a workbook of five thousand rows takes a phone seconds. It holds no key. */
export const readList: Job<
  { readonly files: readonly Uint8Array<ArrayBuffer>[] },
  ListSheets,
  ListRefusal,
  ListWhere
> = ({ files }) => readLists(files)
