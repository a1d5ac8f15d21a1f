import { CASE_FIELDS } from './case-fields.ts'
import { HTCDS_PERSON_FIELDS } from './person-fields.ts'
import type { HtcdsField } from './field.ts'

/** The 83 fields of HTCDS 2.0 in the order of the standard (IOM, CC BY 4.0). The standard has no machine-readable form of its own; it calls all of them drafts. */
export const HTCDS_FIELDS: readonly HtcdsField[] = [...HTCDS_PERSON_FIELDS, ...CASE_FIELDS]

const BY_ID = new Map(HTCDS_FIELDS.map((field) => [field.id, field]))
export const htcdsField = (id: string): HtcdsField | undefined => BY_ID.get(id)
