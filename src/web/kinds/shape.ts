import { z } from 'zod'
import { Doer } from '#domain/entry/doer.ts'
import { ToldBy, Whom } from '#domain/entry/entry.ts'
import { EntryId, FileId, Folder, MemberId, PersonId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { Line, Say, Words } from '#domain/entry/say.ts'
import { TimeOfDay } from '#domain/entry/time-of-day.ts'
import { TrackKey } from '#domain/file/tracks.ts'
import { Country } from '#domain/vocabulary/country.ts'
import { District } from '#domain/vocabulary/place/district.ts'
import { Language } from '#domain/vocabulary/language.ts'

type Plain =
  | 'words'
  | 'line'
  | 'say'
  | 'day'
  | 'moment'
  | 'time'
  | 'whom'
  | 'person'
  | 'told-by'
  | 'doer'
  | 'member'
  | 'language'
  | 'country'
  | 'district'
  | 'entry'
  | 'key'
  | 'file'
  | 'number'
  | 'yes-no'
  | 'seen'

/** The structure of a form, derived from the schema of a body, so that a form and its schema never differ. */
export type FormShape =
  | { readonly [Is in Plain]: { readonly is: Is } }[Plain]
  | { readonly is: 'code'; readonly codes: readonly string[] }
  | { readonly is: 'object'; readonly fields: Fields }
  | { readonly is: 'ways'; readonly by: string; readonly ways: Readonly<Record<string, Fields>> }
  | { readonly is: 'list'; readonly of: FormShape }
  | { readonly is: 'each'; readonly codes: readonly string[]; readonly of: FormShape }

export interface FieldShape {
  readonly shape: FormShape
  readonly optional: boolean
}
export type Fields = Readonly<Record<string, FieldShape>>

/** Schemas that the domain names: recognised by identity, not by structure. */
const NAMED = new Map<unknown, FormShape>([
  [Words, { is: 'words' }],
  [Line, { is: 'line' }],
  [Say, { is: 'say' }],
  [PlainDate, { is: 'day' }],
  [TimeOfDay, { is: 'time' }],
  [Whom, { is: 'whom' }],
  [PersonId, { is: 'person' }],
  [ToldBy, { is: 'told-by' }],
  [Doer, { is: 'doer' }],
  [MemberId, { is: 'member' }],
  [Language, { is: 'language' }],
  [Country, { is: 'country' }],
  [District, { is: 'district' }],
  [EntryId, { is: 'entry' }],
  [FileId, { is: 'file' }],
  [TrackKey, { is: 'key' }],
  [Folder, { is: 'code', codes: Folder.options }],
])

/** Throws where a kind has a type that no form can ask for: a test walks every kind. */
export function formShape(schema: unknown): FormShape {
  const named = NAMED.get(schema)
  if (named) return named
  if (schema instanceof z.ZodObject) return { is: 'object', fields: fieldsOf(schema) }
  if (schema instanceof z.ZodDiscriminatedUnion) return ways(schema)
  if (schema instanceof z.ZodArray) return { is: 'list', of: formShape(schema.element) }
  if (schema instanceof z.ZodRecord)
    return { is: 'each', codes: codesOf(schema.keyType), of: formShape(schema.valueType) }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return literal(codesOf(schema))
  if (schema instanceof z.ZodBoolean) return { is: 'yes-no' }
  if (schema instanceof z.ZodNumber) return { is: 'number' }
  if (schema instanceof z.ZodISODateTime) return { is: 'moment' }
  if (schema instanceof z.ZodString) return { is: 'line' }
  throw new Error('a form cannot ask for this')
}

function fieldsOf(object: z.ZodObject): Fields {
  return Object.fromEntries(Object.entries(object.shape).map(([key, schema]) => [key, fieldOf(schema)]))
}

function fieldOf(schema: unknown): FieldShape {
  return schema instanceof z.ZodOptional
    ? { shape: formShape(schema.unwrap()), optional: true }
    : { shape: formShape(schema), optional: false }
}

function ways(union: z.ZodDiscriminatedUnion): FormShape {
  const by = union.def.discriminator
  const ways: Record<string, Fields> = {}
  for (const option of union.options) {
    if (!(option instanceof z.ZodObject)) throw new Error('a way of a choice is an object')
    const { [by]: chosen, ...rest } = option.shape
    for (const code of codesOf(chosen))
      ways[code] = Object.fromEntries(Object.entries(rest).map(([key, schema]) => [key, fieldOf(schema)]))
  }
  return { is: 'ways', by, ways }
}

function codesOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  throw new Error('a choice is between codes')
}

/** A literal has one valid answer: a person confirms it by ticking. */
const literal = (codes: readonly string[]): FormShape =>
  codes.length === 1 && codes[0] === 'true' ? { is: 'seen' } : { is: 'code', codes }
