import { fieldFace, type FieldFaceOrLabel } from '../../../src/web/kinds/define-face.ts'
import type { Fields, FormShape } from '../../../src/web/kinds/shape.ts'

type Body = Readonly<Record<string, unknown>>
type Faces = Readonly<Record<string, FieldFaceOrLabel>>

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Every required answer of a complete body, by its path: each is left out in turn. Values that the app makes are no
 * answers.
 */
export function answersOf(
  shape: FormShape,
  value: unknown,
  faces: Faces,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  switch (shape.is) {
    case 'object':
      return inFields(shape.fields, value, faces, path)
    case 'ways': {
      const way = isBody(value) ? value[shape.by] : undefined
      const fields = typeof way === 'string' ? shape.ways[way] : undefined
      return fields ? [[...path, shape.by], ...inFields(fields, value, faces, path)] : []
    }
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item: unknown, at) =>
            shape.of.is === 'object' || shape.of.is === 'ways'
              ? answersOf(shape.of, item, faces, [...path, String(at)])
              : [],
          )
        : []
    case 'each':
      return isBody(value)
        ? Object.entries(value).flatMap(([code, one]) => answersOf(shape.of, one, faces, [...path, code]))
        : []
    default:
      return []
  }
}

function inFields(
  fields: Fields,
  value: unknown,
  faces: Faces,
  path: readonly string[],
): readonly (readonly string[])[] {
  const given = isBody(value) ? value : {}
  return Object.entries(fields).flatMap(([key, { shape, optional }]) => {
    const face = faces[key] && fieldFace(faces[key])
    if (face?.made === true || given[key] === undefined) return []
    const own = [...path, key]
    return [...(optional ? [] : [own]), ...answersOf(shape, given[key], face?.fields ?? {}, own)]
  })
}

/** The same body without the value at the path. */
export function without(value: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === key ? without(item, rest) : item))
  if (!isBody(value)) return value
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
  return { ...value, [key]: without(value[key], rest) }
}
