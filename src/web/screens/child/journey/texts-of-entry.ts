import type { Entry } from '#domain/entry/entry.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { begunBody } from '#web/form-model/begun.ts'
import { fieldFace, type FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import { faceOf } from '#web/kinds/face.ts'
import { formShape, type FormShape } from '#web/kinds/shape.ts'
import { begunFact, erasureReason } from '#web/views/child-file/entry-title.ts'
import { todayHere } from '#web/words/today.ts'

type FieldFaces = Readonly<Record<string, FieldFaceOrLabel>>

/** What people wrote in an entry in their own words, in the order in which the entry is read. Nothing that the app generated. */
export function textsOfEntry(entry: Entry): readonly string[] {
  const reason = erasureReason(entry)
  if (reason !== null) return [reason]
  if (entry.kind === ownAnswers.name) return textsOfOwn(entry)
  const fact = begunFact(entry)
  const face = fact ?? faceOf(entry.kind)
  if (!face) return []
  const body: unknown = fact ? begunBody(entry) : entry.body
  return textsIn(body, formShape(face.kind.schema), face.fields)
}

function textsIn(value: unknown, shape: FormShape | undefined, faces: FieldFaces): readonly string[] {
  if (typeof value === 'string') return shape?.is === 'words' || shape?.is === 'line' ? [value] : []
  if (Array.isArray(value)) {
    const each = shape?.is === 'list' ? shape.of : undefined
    return value.flatMap((one) => textsIn(one, each, faces))
  }
  if (typeof value !== 'object' || value === null) return []
  const said = value as Readonly<Record<string, unknown>>
  if (shape?.is === 'say') return [said['words'], said['because']].filter((text) => typeof text === 'string')
  if (shape?.is === 'doer') return typeof said['named'] === 'string' ? [said['named']] : []
  if (shape?.is === 'each') return Object.values(said).flatMap((one) => textsIn(one, shape.of, faces))
  const shapes = shape?.is === 'object' ? shape.fields : shape?.is === 'ways' ? shape.ways[String(said[shape.by])] : {}
  return Object.entries(faces).flatMap(([key, field]) => {
    const { made, earlier, of, fields = {} } = fieldFace(field)
    if ((made && !earlier) || of !== undefined) return []
    return textsIn(said[key], shapes?.[key]?.shape, fields)
  })
}

/** Questions of the agency's own, with what was answered. Once their last day has passed no page shows the words. */
function textsOfOwn(entry: Entry): readonly string[] {
  const read = ownAnswers.schema.safeParse(entry.body)
  if (!read.success) return []
  const { form, answers } = read.data
  if (form?.until !== undefined && form.until < todayHere()) return []
  return answers.flatMap((one) => [
    one.asked,
    ...(one.is === 'text' ? [one.words] : one.is === 'chosen' ? one.chosen.map(({ words }) => words) : []),
  ])
}
