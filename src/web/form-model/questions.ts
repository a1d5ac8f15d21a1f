import type { MessageDescriptor } from '@lingui/core'
import type { Face, FieldFace } from '#web/kinds/define-face.ts'
import { formShape, type FormShape } from '#web/kinds/shape.ts'
import { faceOfPart } from '#web/form-model/field-face.ts'
import { isUntouched, isValues, type Values } from '#web/form-model/typed-body.ts'
import type { FieldErrors } from '#web/form-model/field-errors.ts'

/** A question as a person sees it: one field of a form. */
export interface FormQuestion {
  readonly path: string
  /** Undefined where the path belongs to a part that the form of this kind adds by hand. */
  readonly label?: MessageDescriptor
}

/** The question for a path of the body: a path may be deeper, such as a line of a list or a part of an answer. */
export function questionAt(face: Face, path: string): FormQuestion {
  const walked: string[] = []
  let shape: FormShape = formShape(face.kind.schema)
  let now: FieldFace = { label: face.name, fields: face.fields }
  for (const key of path === '' ? [] : path.split('.')) {
    const next = step(shape, now, key, walked.length > 0)
    if (next === 'the whole') break
    if (next === undefined) return { path }
    walked.push(key)
    ;[shape, now] = next
  }
  return { path: walked.join('.'), label: now.label }
}

type Next = readonly [FormShape, FieldFace] | 'the whole' | undefined

function step(shape: FormShape, face: FieldFace, key: string, inside: boolean): Next {
  switch (shape.is) {
    case 'object': {
      const field = shape.fields[key]
      return field && [field.shape, faceOfPart(face, key)]
    }
    case 'ways': {
      // A choice inside a body is asked under the label of its parent.
      if (key === shape.by)
        return [
          { is: 'code', codes: Object.keys(shape.ways) },
          { ...faceOfPart(face, key), ...(inside && { label: face.label }) },
        ]
      const field = Object.values(shape.ways)
        .map((fields) => fields[key])
        .find((one) => one !== undefined)
      return field && [field.shape, faceOfPart(face, key)]
    }
    case 'list':
      return isPart(shape.of) ? [shape.of, face] : 'the whole'
    case 'each':
      return [shape.of, face]
    default:
      return 'the whole'
  }
}

const isPart = (shape: FormShape) => shape.is === 'object' || shape.is === 'ways'

/** How many questions of a form have no answer yet, and how many have an invalid one. */
export function countOpenQuestions(
  face: Face,
  wrong: FieldErrors,
  body: Values,
): { readonly missing: number; readonly notRight: number } {
  const paths = [...new Set(Object.keys(wrong).map((path) => questionAt(face, path).path))]
  const missing = paths.filter((path) => isUntouched(valueAt(body, path))).length
  return { missing, notRight: paths.length - missing }
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        Array.isArray(part) ? (part as readonly unknown[])[Number(key)] : isValues(part) ? part[key] : undefined,
      body,
    )
}
