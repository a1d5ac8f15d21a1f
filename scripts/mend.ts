/**
 * One fault that was mended: how to bring it back, which test then fails, and where else the same fault was searched
 * for.
 */
export interface Mend {
  /** The number of the item in the list of faults. */
  readonly item: number
  /** What was wrong, in a sentence. */
  readonly fault: string
  readonly takeBack: readonly TakeBack[]
  readonly searched: readonly Searched[]
}

/** Text replacements that bring one part of the fault back, and the test that must fail with them. */
export interface TakeBack {
  readonly what: string
  readonly edits: readonly Edit[]
  /** A path in the form that Vitest accepts. */
  readonly test: string
  /** A part of the test's name, if the file holds others that may stay green. */
  readonly named?: string
}

/** `from` occurs exactly once in the file; spaces, line breaks and trailing commas do not count. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A place (file, folder, or a set of either) that was searched for the same fault, and the result. */
export interface Searched {
  readonly place: string
  readonly found: string
}
