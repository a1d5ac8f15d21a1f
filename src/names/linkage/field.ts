/**
 * A property in which two records can agree. `compare` returns the index of the agreement in `levels`, best agreement first and disagreement last, or null where either record has no value:
 * a missing value counts neither for nor against.
 */
export interface LinkageField<Record> {
  readonly name: string
  readonly levels: readonly string[]
  readonly compare: (a: Record, b: Record) => number | null
}

/** The agreement of two records in each field, in the fields' order. */
export type Agreement = readonly (number | null)[]

export function agreementOf<Record>(fields: readonly LinkageField<Record>[], a: Record, b: Record): Agreement {
  return fields.map((field) => field.compare(a, b))
}
