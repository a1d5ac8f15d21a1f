import { fieldFace, type FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import type { Fields, FormShape } from '#web/kinds/shape.ts'

export type Values = Readonly<Record<string, unknown>>

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Converts typed values into the body that a kind's schema reads: fields of other variants are left out, an untouched optional part is left out, an untouched list is
 * empty. Nothing is answered for the person. A required choice without an answer is included without its discriminator, so that the schema reports the open question and
 * not its parent.
 */
export function typedBody(
  shape: FormShape,
  value: unknown,
  faces: Readonly<Record<string, FieldFaceOrLabel>> = {},
): unknown {
  switch (shape.is) {
    case 'object':
      return wholeFields(shape.fields, isValues(value) ? value : {}, faces)
    case 'ways': {
      const given = isValues(value) ? value : {}
      const way = given[shape.by]
      const fields = typeof way === 'string' ? shape.ways[way] : undefined
      return fields ? { [shape.by]: way, ...wholeFields(fields, given, faces) } : undefined
    }
    case 'list':
      return Array.isArray(value)
        ? value.map((item: unknown) => typedBody(shape.of, item, faces)).filter((item) => item !== undefined)
        : []
    case 'each': {
      const given = isValues(value) ? value : {}
      return Object.fromEntries(
        shape.codes.flatMap((code) =>
          given[code] === undefined ? [] : [[code, typedBody(shape.of, given[code], faces) ?? openChoice(shape.of)]],
        ),
      )
    }
    case 'words':
    case 'line':
      return typeof value === 'string' && value.trim() !== '' ? value : undefined
    case 'number':
      return typeof value === 'string' ? (value.trim() === '' ? undefined : Number(value)) : value
    default:
      return value ?? undefined
  }
}

function wholeFields(fields: Fields, given: Values, faces: Readonly<Record<string, FieldFaceOrLabel>>): Values {
  const out: Record<string, unknown> = {}
  for (const [key, { shape, optional }] of Object.entries(fields)) {
    const face = faces[key] && fieldFace(faces[key])
    if (optional && isUntouched(given[key])) continue
    const made = typedBody(shape, given[key], face?.fields ?? {})
    if (made !== undefined) out[key] = made
    else if (!optional && shape.is === 'ways') out[key] = openChoice(shape)
  }
  return out
}

/** A choice without an answer, as the schema reads it: without its discriminator. */
const openChoice = (shape: FormShape): Values | undefined => (shape.is === 'ways' ? {} : undefined)

/** Whether a person put nothing in: empty text, empty lists, and objects of such. */
export function isUntouched(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isUntouched)
}
