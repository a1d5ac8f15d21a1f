import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { halfLettersIn } from '#domain/entry/half-letters.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { randomId } from '#web/device/new-id.ts'
import { fieldFace, type Face } from '#web/kinds/define-face.ts'
import { draftFromTyped, type FormResult } from '#web/form-model/form-result.ts'
import { draftsOfOwn } from './own-answers.ts'
import { ownAnswered, withoutOwnTyped } from './own-typed.ts'
import { questionAt } from './questions.ts'
import { generatedKeys } from '#web/form-model/form-start.ts'
import { isUntouched, isValues, type Values } from '#web/form-model/typed-body.ts'
import type { Typed } from '#web/form-model/form-state.tsx'

type StoredValues = Pick<Typed, 'body' | 'beside' | 'track'>

/** The typed values of a fact that was saved incomplete; undefined where they cannot be read. */
function readStoredValues(text: string): StoredValues | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!isValues(read) || !isValues(read['body'])) return undefined
    return { body: read['body'], beside: isValues(read['beside']) ? read['beside'] : {}, track: null }
  } catch {
    // Written by another version, or truncated: the form opens empty, and the entry stays as it is.
    return undefined
  }
}

/** The body of an incomplete fact, for readers. */
export const begunBody = (entry: Entry): Values => readStoredValues(bodyOf(entry)?.said ?? '')?.body ?? {}

const bodyOf = (entry: Entry) => {
  const read = begun.schema.safeParse(entry.body)
  return entry.kind === begun.name && read.success ? read.data : undefined
}

/** The kind that an incomplete fact will have, with its variant; undefined for any other entry. */
export const begunKindName = (entry: Entry | null): string | undefined => (entry ? bodyOf(entry)?.of : undefined)

/** The open questions of an incomplete fact, by their path. */
export const openQuestions = (entry: Entry): readonly string[] => bodyOf(entry)?.open ?? []

/** The values with which a form opens to complete it. */
export function startFromBegun(view: Pick<FileView, 'rights' | 'caseFile'>, entry: Entry, typed: Typed): Typed {
  const said = readStoredValues(bodyOf(entry)?.said ?? '')
  if (!said) return typed
  const beside = { ...said.beside, ...ownAnswered(view, entry) }
  return { ...typed, ...said, beside, at: entry.at, folder: entry.folder }
}

/** Something was answered, beyond what the form itself fills in. */
function saysSomething(face: Face, { body, beside }: Typed): boolean {
  const made = generatedKeys(face)
  return (
    Object.entries(body).some(([key, value]) => made[key] !== value && !isMadeKey(face, key) && !isUntouched(value)) ||
    !isUntouched(withoutOwnTyped(beside))
  )
}
const isMadeKey = (face: Face, key: string) =>
  face.fields[key] !== undefined && fieldFace(face.fields[key]).made === true

/** Another child's words or file: they must not be in an entry of this one. */
const OF_OTHERS = ['alsoAbout', 'alsoFor'] as const

/**
 * The same from what there is, where answers are missing: for a fact, never for a decision (P1). For a kind with a single current value, the fact is written without its
 * incomplete optional parts, so that rules see it at once; the typed values are kept, with the open questions.
 */
export function draftsOfBegun({
  face,
  file,
  typed,
  made,
  way,
  from,
  usual,
}: {
  readonly face: Face
  readonly file: CaseFile
  readonly typed: Typed
  readonly made: FormResult
  readonly way: string | null
  readonly from: Entry | null
  readonly usual: Draft['at']
}): readonly Draft[] {
  if (
    face.kind.nature !== 'fact' ||
    made.drafts.length > 0 ||
    OF_OTHERS.some((key) => !isUntouched(typed.beside[key])) ||
    !saysSomething(face, typed)
  )
    return []
  const at = typed.at ?? usual
  const said = JSON.stringify({ body: typed.body, beside: withoutOwnTyped(typed.beside) })
  const open = [...new Set(Object.keys(made.wrong).map((path) => questionAt(face, path).path))]
  if (said.length > 60_000 || halfLettersIn(typed.body).length > 0) return []
  const key = from ? (bodyOf(from)?.begun ?? randomId()) : randomId()
  const body = { begun: key, of: way === null ? face.kind.name : `${face.kind.name}/${way}`, said, open, done: false }
  const whole = withoutOpenParts(face, file, { ...typed, at }, open)
  return [
    ...whole,
    {
      kind: begun.name,
      ...(typed.folder && { folder: typed.folder }),
      at,
      about: ['child'],
      replaces: whatItReplaces(KINDS, file, { kind: begun.name, body }),
      body,
    },
    ...draftsOfOwn(face, { ...typed, at }),
  ]
}

/** The fact without those optional parts in which an answer is missing. */
function withoutOpenParts(face: Face, file: CaseFile, typed: Typed, open: readonly string[]): readonly Draft[] {
  if (!face.kind.single) return []
  const parts = new Set(open.map((path) => path.split('.')[0] ?? ''))
  const body = Object.fromEntries(Object.entries(typed.body).filter(([key]) => !parts.has(key)))
  return draftFromTyped(face, file, typed, body).drafts
}

/** Written together with the fact: marks the incomplete one as completed. */
export function completedBegunDraft(file: CaseFile, from: Entry, at: Draft['at']): Draft {
  const before = bodyOf(from)
  const body = { begun: before?.begun ?? from.id, of: before?.of ?? '', said: '', open: [], done: true }
  return {
    kind: begun.name,
    folder: from.folder,
    at,
    about: ['child'],
    replaces: [...new Set([from.id, ...whatItReplaces(KINDS, file, { kind: begun.name, body })])],
    body,
  }
}
