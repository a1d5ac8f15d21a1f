import type { CaseFile } from '../file/case-file.ts'
import type { EntryId } from '../entry/ids.ts'
import type { EntryOf } from '../file/kind.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { current } from '../file/values.ts'
import { documentKept } from '../kinds/follow-up/document-kept.ts'
import { GIVEN_FIELDS, type givenFact, type GivenField, type GivenValue } from '../kinds/services/given-fact.ts'
import { saidOn } from './slip-lines.ts'

type FieldValue = Exclude<GivenValue, { what: 'document' }>

/** A field that can be given, as the file has it, with the entries that it is from. */
export interface FieldToGive {
  readonly value: FieldValue
  readonly from: readonly EntryId[]
}

/** The same value that a slip would have: a doubted paper's date, and a name that is not to be used, are given to nobody. */
export function fieldToGive(file: CaseFile, field: GivenField, today: PlainDate): FieldToGive | undefined {
  const said = saidOn(file, field, today)
  if (!said) return undefined
  if (field === 'legal-name')
    return said.value.is === 'text'
      ? { value: { what: field, texts: [...said.value.texts] }, from: said.from }
      : undefined
  return said.value.is === 'born' ? { value: { what: field, born: [...said.value.born] }, from: said.from } : undefined
}

/** The fields that this file has a value for. */
export const fieldsToGive = (file: CaseFile, today: PlainDate): readonly FieldToGive[] =>
  GIVEN_FIELDS.flatMap((field) => fieldToGive(file, field, today) ?? [])

/** Documents that are kept in this file with their bytes. */
export const documentsToGive = (file: CaseFile): readonly EntryOf<typeof documentKept>[] =>
  current(file, documentKept).filter(({ body }) => body.attachment !== undefined)

/** Whether the day until which it was given has not passed. */
export const isShownStill = ({ until }: Pick<EntryOf<typeof givenFact>['body'], 'until'>, today: PlainDate): boolean =>
  today <= until

/**
 * What became of the value in the file since it was given. `gone`: no current entry has it, or the document was
 * replaced. Where the folder is not held nobody can tell.
 */
export function changedSince(
  file: CaseFile,
  { value, from }: EntryOf<typeof givenFact>['body'],
  today: PlainDate,
): { readonly is: 'same' | 'gone' } | { readonly is: 'changed'; readonly to: FieldToGive } {
  if (value.what === 'document')
    return { is: documentsToGive(file).some(({ id }) => from.includes(id)) ? 'same' : 'gone' }
  const now = fieldToGive(file, value.what, today)
  if (!now) return { is: file.held.includes('identity') ? 'gone' : 'same' }
  return JSON.stringify(now.value) === JSON.stringify(value) ? { is: 'same' } : { is: 'changed', to: now }
}
