import { judge } from '#domain/deciding/decide.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { Whom, type Draft, ToldBy, ChildMayLearn } from '#domain/entry/entry.ts'
import { halfLettersIn } from '#domain/entry/half-letters.ts'
import { KINDS } from '#domain/kinds.ts'
import type { FilePart } from '#domain/families/divided-note.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { marksBeside, type MarkToWrite } from '#domain/questions/marks-to-write.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { checkAgainstMarks } from '#domain/rules/marks/check-against-marks.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { fieldFace, type Face, type FieldFaceOrLabel } from '#web/kinds/define-face.ts'
import { draftsOfPeople } from './people-of-file.ts'
import { formShape } from '#web/kinds/shape.ts'
import { fieldsOfBody, isAboutChild } from './form-start.ts'
import { isValues, typedBody, type Values } from './typed-body.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import { msg } from '@lingui/core/macro'
import type { Typed } from './form-state.tsx'

/** Result of a form: entries to write as one act, or what is still wrong with it. */
export interface FormResult {
  readonly drafts: readonly Draft[]
  /** Entries of the same act in other files. */
  readonly elsewhere?: readonly FilePart[]
  readonly wrong: FieldErrors
}

/** One entry of a kind from what was typed; with the errors, prefixed with `path`. */
export function draftFromTyped(
  face: Face,
  file: CaseFile,
  typed: Typed,
  values: Values = typed.body,
  path = '',
): FormResult {
  if (typed.at === null) return { drafts: [], wrong: { at: msg`Write when it was.` } }
  const body = typedBody(formShape(face.kind.schema), values, face.fields)
  const read = face.kind.schema.safeParse(body ?? {})
  const cut = halfLettersIn(body)
  if (!read.success || cut.length > 0)
    return { drafts: [], wrong: under(path, fieldErrors([...(read.error?.issues ?? []), ...cut])) }
  const replaces = whatItReplaces(KINDS, file, { kind: face.kind.name, body: read.data }, typed.from)
  const draft: Draft = {
    kind: face.kind.name,
    ...(typed.folder && face.kind.folders.includes(typed.folder) && { folder: typed.folder }),
    at: typed.at,
    about: isAboutChild(face, file) ? aboutWhom(read.data) : [],
    replaces,
    ...besides(typed),
    body: withUnshown(face, read.data, file, replaces),
  }
  return { drafts: [draft], wrong: {} }
}

/** The same body with every field that the form never shows, copied from the entries it supersedes: correcting one fact keeps the others. */
function withUnshown(face: Face, body: unknown, file: CaseFile, replaces: readonly EntryId[]): unknown {
  if (!isValues(body) || replaces.length === 0) return body
  const before = file.entries.flatMap((entry) =>
    replaces.includes(entry.id) && isValues(entry.body) ? [entry.body] : [],
  )
  // A field may belong to another variant of the body: what no longer fits is left out, and the rest is kept.
  return unshownIn(face.fields, fieldsOfBody(face), body, before).reduce<unknown>((kept, [keys, value]) => {
    const more = withValue(kept, keys, value)
    return face.kind.schema.safeParse(more).success ? more : kept
  }, body)
}

type Kept = readonly [keys: readonly string[], value: unknown]

/** Values of fields without a question, also inside the parts of a field, that this body lacks and those before had. */
function unshownIn(
  faces: Readonly<Record<string, FieldFaceOrLabel>>,
  fields: object,
  body: Values,
  before: readonly Values[],
): readonly Kept[] {
  return Object.keys(fields).flatMap((key): readonly Kept[] => {
    const own = faces[key]
    const [now, face] = [body[key], own && fieldFace(own)]
    if (face?.made === true && now === undefined)
      return before.flatMap((old) => (old[key] === undefined ? [] : [[[key], old[key]] as const]))
    if (!face?.fields || !isValues(now)) return []
    const inside = before.flatMap((old) => (isValues(old[key]) ? [old[key]] : []))
    return unshownIn(face.fields, face.fields, now, inside).map(([keys, value]) => [[key, ...keys], value])
  })
}

function withValue(body: unknown, [key, ...keys]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  return isValues(body) ? { ...body, [key]: withValue(body[key], keys, value) } : body
}

const under = (path: string, wrong: FieldErrors): FieldErrors =>
  path === '' ? wrong : Object.fromEntries(Object.entries(wrong).map(([where, words]) => [`${path}.${where}`, words]))

/** The person whom a body names; else the child. */
function aboutWhom(body: unknown): readonly Whom[] {
  const named = isValues(body)
    ? [body['person'], body['who'], body['whom'], body['to']]
        .map((one) => Whom.safeParse(one))
        .find((one) => one.success)
    : undefined
  return [named?.data ?? 'child']
}

/** Who told it, and whether the child may learn it. */
export function besides({ beside }: Typed): Pick<Draft, 'toldBy' | 'childMayLearn'> {
  const toldBy = ToldBy.safeParse(beside['toldBy'])
  const may = ChildMayLearn.safeParse({ answer: beside['mayLearn'] })
  return { ...(toldBy.success && { toldBy: toldBy.data }), ...(may.success && { childMayLearn: may.data }) }
}

/** Everything that one act writes: people named on the form first, then its entries, then the marks for the card that a person confirmed. */
export function draftsOfAct(typed: Typed, result: FormResult, proposed: readonly MarkToWrite[]): readonly Draft[] {
  const at = typed.at
  if (at === null || result.drafts.length === 0) return []
  const marks = proposed.filter((mark) => typed.marks[mark.person]?.write !== false)
  return [
    ...draftsOfPeople(typed.people, at),
    ...result.drafts,
    ...marks.map(
      (mark): Draft => ({
        kind: 'do-not',
        at,
        about: [mark.person],
        replaces: mark.replaces,
        body: {
          person: mark.person,
          called: nameOnMark(typed, mark),
          never: mark.never,
          numbers: mark.numbers,
          ...(mark.places && { places: mark.places }),
          ...(mark.member && { member: mark.member }),
        },
      }),
    ),
  ]
}

export const nameOnMark = (typed: Typed, mark: MarkToWrite): string =>
  typed.marks[mark.person]?.called.trim() || (mark.called ?? '')

/** Marks that would be missing on the card once this is saved (P2). */
export function proposedMarks(file: CaseFile, typed: Typed, made: FormResult): readonly MarkToWrite[] {
  if (typed.at === null) return []
  return marksBeside(KINDS, file, [...draftsOfPeople(typed.people, typed.at), ...made.drafts])
}

/** What the rules say of a fact before it is saved: which it goes around, which could not be judged. */
export function rulingsBeforeSaving(file: CaseFile, drafts: readonly Draft[], today: PlainDate): readonly Ruling[] {
  return drafts.flatMap((draft) => {
    const kind = KINDS.find((candidate) => candidate.name === draft.kind)
    const decided = judge(KINDS, file, draft, today)
    if (!kind || !decided.ok || kind.nature !== 'fact') return []
    const own = kind.rules?.(file, { ...draft, body: decided.value.body }, today) ?? []
    return [...own, ...checkAgainstMarks(file, kind, draft).flags].filter((ruling) => ruling.answer !== 'allowed')
  })
}

/** A mark on the card says how somebody at the door knows the person: if that is missing, the form asks for it, next to the mark. */
export function requireNamesOnMarks(made: FormResult, typed: Typed, proposed: readonly MarkToWrite[]): FormResult {
  const unnamed = proposed.filter(
    (mark) => typed.marks[mark.person]?.write !== false && nameOnMark(typed, mark).trim() === '',
  )
  return unnamed.length === 0
    ? made
    : { drafts: [], wrong: Object.fromEntries(unnamed.map(({ person }) => [markPath(person), ANSWER])) }
}
export const markPath = (person: string): string => `marks.${person}`
const ANSWER = msg`Answer this question.`
