/**
 * The types and forms that other programs may rely on (docs/api.md): the one entry point, `homeward/open`. What stands here
 * changes only with `OPEN_VERSION`; everything else of Homeward may change at any time.
 */
export { OPEN_VERSION } from './open-version.ts'

/** A case file and an archive in the open format (docs/open-format.md), and what reads them. */
export { OPEN_SHAPE, OpenArchive, OpenFile, readOpenArchive, readOpenFile } from '#domain/open-format/open-file.ts'
export type { OpenEntry } from '#domain/open-format/open-file.ts'

/** A coded record for statistics: twenty-five fields of codes under a random id, with their definitions. */
export { EvidenceRecord, FIELDS, RecordFields } from '#evidence/record/evidence-record.ts'

/** A table as two people released it, and its file. */
export { AskedTable, tableText } from '#evidence/release/asked-table.ts'
export { readTable } from '#evidence/release/read-table.ts'

/** What `homeward export` takes and writes. */
export { DataValueSet } from '#evidence/export/data-value-set.ts'
export { Dhis2Mapping, SheetTemplate } from '#evidence/export/mapping.ts'
export { Dhis2Metadata } from '#evidence/export/known-elements.ts'

/** What a reader refuses is a value with a code. */
export type { Result } from '#result.ts'
