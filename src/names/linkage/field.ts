/**
 * One thing that two records can agree on. `compare` gives the place of what it found in `levels`, best agreement first and disagreement last, or null where either record says nothing:
 * what is missing speaks neither for nor against.
 */
export interface LinkageField<Record> {
  readonly name: string
  readonly levels: readonly string[]
  readonly compare: (a: Record, b: Record) => number | null
}

/** What two records showed in each field, in the fields' order. */
export type Agreement = readonly (number | null)[]

export function agreementOf<Record>(fields: readonly LinkageField<Record>[], a: Record, b: Record): Agreement {
  return fields.map((field) => field.compare(a, b))
}
