import type { MessageDescriptor } from '@lingui/core'
import { fieldFace, type FieldFaceOrLabel, type FieldFace } from '#web/kinds/define-face.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { useFormState } from './form-state.tsx'

/** Props of every kind of field. `path`: position in the body, as the schema names it. */
export interface FieldPartProps<Is extends FormShape['is'] = FormShape['is']> {
  readonly shape: Extract<FormShape, { is: Is }>
  readonly face: FieldFace
  readonly path: string
  readonly optional: boolean
  readonly value: unknown
  readonly set: (value: unknown) => void
}

/** Words of a field for its component: label, hint, and what is wrong with it or inside it. */
export function useFieldWords({ face, path }: Pick<FieldPartProps, 'face' | 'path'>, inside = true) {
  const { speak, wrong } = useFormState()
  const own =
    wrong[path] ?? (inside ? Object.entries(wrong).find(([where]) => where.startsWith(`${path}.`))?.[1] : undefined)
  return {
    label: speak.say(face.label),
    ...(face.hint && { hint: speak.say(face.hint) }),
    ...(own && { wrong: speak.say(own) }),
  }
}

export const typedText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const typedTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** Words of one code in this field. */
export function useCodeWords(face: FieldFace): (code: string) => string {
  const { speak } = useFormState()
  return (code) => {
    const own: MessageDescriptor | undefined = face.codes?.[code]
    return own ? speak.say(own) : speak.code(code)
  }
}

export const faceOfPart = (face: FieldFace, key: string): FieldFace => {
  const field: FieldFaceOrLabel | undefined = face.fields?.[key]
  return field ? fieldFace(field) : { label: { id: key, message: key } }
}
