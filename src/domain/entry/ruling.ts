import type { Folder } from './ids.ts'

/**
 * What a rule answers (P2). `refused` names what is missing as codes, each with a text of its own; `cannot-judge` names
 * the folders whose keys would be needed.
 */
export type Ruling =
  | { readonly rule: string; readonly answer: 'allowed' }
  | { readonly rule: string; readonly answer: 'refused'; readonly missing: readonly string[] }
  | { readonly rule: string; readonly answer: 'cannot-judge'; readonly dependsOn: readonly Folder[] }
