import { readListSheets, type ListRefusal, type ListSheets } from '#evidence/standards/workbook/list-sheets.ts'
import type { Job } from './job.ts'

/** A list of children is read apart from the page: a workbook of five thousand rows takes a phone seconds. It holds no key. */
export const readList: Job<{ readonly bytes: Uint8Array<ArrayBuffer> }, ListSheets, ListRefusal, { row?: number }> = ({
  bytes,
}) => readListSheets(bytes, 'list')
