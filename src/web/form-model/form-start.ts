import { current } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { fieldFace, type Face, type FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { faceOf } from '#web/kinds/face.ts'
import { todayHere } from '#web/words/today.ts'
import type { FileView } from '#device/files/api.ts'
import { formShape, type Fields } from '#web/kinds/shape.ts'
import { randomId } from '#web/device/new-id.ts'
import { isValues, type Values } from './typed-body.ts'
import { ownAnswered } from './own-typed.ts'
import type { Typed } from './form-state.tsx'
import { writableIn } from './proposed-folder.ts'

/** Whether the entry is about a child: for the directory, or a list of participants, nobody asks whose fact it is. */
export const isAboutChild = (face: Face, file: CaseFile): boolean =>
  (face.kind.inFile ?? ['child']).includes('child') && fileTypeOf(KINDS, file) === 'child'

/** Folders in which this kind may be written and this member may write. */
export const writableFolders = (face: Face, view: Pick<FileView, 'rights'>): readonly Folder[] =>
  writableIn(face.kind, view)

/** What a form of a further stage is filled with: nothing that is covered until somebody touches it. */
export function filledFromBefore(face: Face, file: CaseFile, from: Entry | null) {
  const on = from === null ? face.goesOn?.(file) : undefined
  return on && !needsReveal(on.before.folder) ? on : undefined
}

/** Initial values of a form: the current value where the kind holds a single one, and no answer of a person. `cameFrom`: the folder from which it was opened. */
export function startOfForm(
  face: Face,
  view: Pick<FileView, 'rights' | 'caseFile'>,
  from: Entry | null,
  under: Entry | null,
  cameFrom?: Folder,
): Typed {
  const mine = writableFolders(face, view)
  const usual = mine.find((folder) => folder === cameFrom) ?? mine[0] ?? null
  const before =
    from ??
    (face.fresh === true || face.kind.single?.key || !face.kind.single
      ? null
      : (current(view.caseFile, face.kind)[0] ?? null))
  const on = filledFromBefore(face, view.caseFile, from)
  const body =
    before && isValues(before.body)
      ? before.body
      : { ...generatedKeys(face), ...belongsTo(face, under), ...(on && (on.body as Values)) }
  return {
    at: todayHere(),
    folder: (before ?? on?.before)?.folder ?? usual,
    body,
    people: [],
    marks: {},
    beside: ownAnswered(view, before),
    track: null,
    ...(from && { from: from.id }),
  }
}

/** The field that names the parent of this entry, where the form was opened from it. */
function belongsTo(face: Face, under: Entry | null): Values {
  const over = under && faceOf(under.kind)
  const key = over && trackKey(over)
  if (!under || !key || !isValues(under.body)) return {}
  const named = Object.entries(face.fields).find(([, field]) => fieldFace(field).of === under.kind)
  return named ? { [named[0]]: under.body[key] } : {}
}

/** Random keys that the app generates (of a new need, a new person), and defaults that are not answers. */
export const generatedKeys = (face: Face): Values => generatedKeysOfPart(fieldsOfBody(face), face.fields)

/** The same for a part of a body, such as one more place in a list. */
export function generatedKeysOfPart(fields: Fields, faces: Readonly<Record<string, FieldFaceOrLabel>>): Values {
  const made: Record<string, string | number | boolean> = {}
  for (const [key, field] of Object.entries(faces)) {
    const shape = fields[key]
    const { preset, whenNew } = fieldFace(field)
    const usual = preset ?? whenNew
    if (usual !== undefined) made[key] = usual
    if (fieldFace(field).made !== true || !shape || shape.optional) continue
    if (shape.shape.is === 'key' || shape.shape.is === 'person' || shape.shape.is === 'line') made[key] = randomId()
  }
  return made
}

/** The fields of every variant of a body. */
export function fieldsOfBody(face: Face): Fields {
  const shape = formShape(face.kind.schema)
  if (shape.is === 'object') return shape.fields
  return shape.is === 'ways' ? (Object.assign({}, ...Object.values(shape.ways)) as Fields) : {}
}

/** The field whose key groups the entries of one thing, where this kind has one. */
export function trackKey(face: Face): string | undefined {
  if (!face.kind.single?.key) return undefined
  return Object.entries(fieldsOfBody(face)).find(
    ([key, { shape }]) =>
      shape.is === 'key' && face.fields[key] !== undefined && fieldFace(face.fields[key]).made === true,
  )?.[0]
}

/** The clashing values, where this form is about one of them. */
export function clashingEntries(face: Face, file: CaseFile, from: Entry | null): readonly Entry[] {
  if (!face.kind.single) return []
  const key = face.kind.single.key
  if (key && !from) return []
  const currentEntries = current(file, face.kind, key && from ? key(from.body) : undefined)
  return currentEntries.length > 1 ? currentEntries : []
}
