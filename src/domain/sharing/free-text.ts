import { z } from 'zod'
import { Line, Words } from '../entry/say.ts'
import type { Kind } from '../file/kind.ts'
import { speaksOfBody } from './speaks-of-body.ts'

/** What a person wrote in their own words: the values of a body where its schema has a line or a longer text. */
function wordsIn(schema: unknown, value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (schema === Line || schema === Words) return typeof value === 'string' ? [value] : []
  if (schema instanceof z.ZodOptional) return wordsIn(schema.unwrap(), value)
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((one) => wordsIn(schema.element, one)) : []
  // Of the ways in which a body can be written each is read: what is typed is not whole yet.
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordsIn(option, value))
  if (schema instanceof z.ZodObject && typeof value === 'object')
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      wordsIn(field, (value as Record<string, unknown>)[key]),
    )
  return []
}

/** Kinds that do not go by what is typed into them, and why. */
export const NOT_BY_WORDS: Readonly<Record<string, string>> = {
  'instrument-completed': 'its questions say in which folder their answers belong',
  'own-answers': 'its questions say in which folder their answers belong',
  concern:
    'says itself whether it is about the body; a worry about somebody near stays where everybody who protects the child reads it',
  'self-harm':
    'stays where everybody who keeps the child safe tonight reads it; a health worker or a psychologist chooses another folder',
  begun: 'stands where the fact will stand',
  'part-opened': 'says in codes who may open a part',
  approved: 'stands with what it answers',
  returned: 'stands with what it answers',
  'colleague-answered': 'stands with what it answers',
  superseded: 'stands with what it strikes',
  'redaction-noted': 'stands where the entry was taken out',
  'guidance-dismissed': 'stands with what the card was about',
  'exception-asked': 'a second person answers it, who need not hold the folder',
  'shared-with': 'a second person may answer it, who need not hold the folder',
}

/**
 * `health`, if the text that a person typed is about the body and the kind may be written there. For a form whose
 * codes do not say in which folder its words belong (`folder-of-words.ts`).
 */
export function folderOfFreeText(
  { name, folders, schema }: Pick<Kind, 'name' | 'folders' | 'schema'>,
  body: unknown,
): 'health' | undefined {
  if (!folders.includes('health') || name in NOT_BY_WORDS) return undefined
  return wordsIn(schema, body).some(speaksOfBody) ? 'health' : undefined
}
