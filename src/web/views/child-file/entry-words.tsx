import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import { personOf } from '#domain/kinds/registration/person.ts'
import type { PersonId, MemberId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { Name } from '#web/components/name.tsx'
import { CODES } from '#web/kinds/codes/codes.ts'
import { fieldFace, type FieldFaceOrLabel, type FieldFace } from '#web/kinds/define-face.ts'
import { entryName, faceOf } from '#web/kinds/face.ts'
import { face as noteFace } from '#web/kinds/follow-up/note.tsx'
import { formShape, type Fields as ShapeFields, type FormShape } from '#web/kinds/shape.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { districtWords } from '#web/words/districts.ts'
import { useTimeWords } from '#web/words/times.ts'
import { begunBody } from '#web/form-model/begun.ts'
import { begunFact, erasureReason, isByDevice } from './entry-title.ts'
import { answersReadAlone, isShortAnswer } from './in-one-line.ts'
import { OwnAnswersWords } from './own-answers-words.tsx'
import { StillToAnswer } from './still-to-answer.tsx'
import './entry-words.css'

interface FileAndWords {
  readonly file: CaseFile
  readonly speak: Speak
}

interface EntryWordsProps extends FileAndWords {
  readonly entry: Entry
  /** Fields that stand above it on the same page. */
  readonly without?: readonly string[]
  /** What it says first, large where it is short; the field with the same words is left out then. */
  readonly lead?: string | null
}

/** Longer words are read more easily in the size of all others. */
const LONGEST_LEAD = 160

/** Everything an entry says, field by field, in the words of its form. Only values that the app generated are left out. */
export function EntryWords({ entry, file, speak, without = [], lead = null }: EntryWordsProps) {
  const face = faceOf(entry.kind)
  const reason = erasureReason(entry)
  const fact = begunFact(entry)
  if (fact) {
    return (
      <>
        <p className="in-due">
          <StillToAnswer entry={entry} speak={speak} />
        </p>
        <Fields
          body={begunBody(entry)}
          shape={formShape(fact.kind.schema)}
          fields={fact.fields}
          file={file}
          speak={speak}
        />
      </>
    )
  }
  if (reason !== null) return <p>{reason}</p>
  if (isByDevice(entry)) return null
  if (!face || typeof entry.body !== 'object' || entry.body === null) {
    return (
      <p className="ink-2">
        <Trans>This note was written with a newer app. It is kept whole; a newer app shows it.</Trans>
      </p>
    )
  }
  if (entry.kind === ownAnswers.name) return <OwnAnswersWords entry={entry} speak={speak} />
  const body = entry.body as Readonly<Record<string, unknown>>
  const first = lead !== null && lead !== '' && lead.length <= LONGEST_LEAD ? lead : null
  const rest = Object.entries(face.fields).filter(
    ([key]) => !without.includes(key) && (first === null || body[key] !== first),
  )
  return (
    <>
      {first !== null && <p className="entry-lead">{first}</p>}
      <Fields
        body={body}
        shape={formShape(face.kind.schema)}
        fields={Object.fromEntries(rest)}
        file={file}
        speak={speak}
      />
    </>
  )
}

interface FieldsProps extends FileAndWords {
  readonly body: Readonly<Record<string, unknown>>
  readonly shape: FormShape | undefined
  readonly fields: Readonly<Record<string, FieldFaceOrLabel>>
  /** The question already shown as a heading: it is not shown twice. */
  readonly above?: string
}

function Fields({ body, shape, fields, file, speak, above }: FieldsProps) {
  const shapes = fieldsIn(shape, body)
  // Values that the app generated, keys of other entries and of other files are not readable.
  const named = Object.entries(fields)
    .map(([key, field]) => [key, fieldFace(field)] as const)
    .filter(
      ([key, field]) =>
        (field.made === undefined || field.earlier === true) &&
        shapes[key]?.shape.is !== 'file' &&
        (field.of === undefined || CODES_OF.includes(field.of) || typeof body[key] === 'number') &&
        isSaid(body[key]),
    )
  // A part of an answer is one line: its organisation, its days and hours, a number and whose it is.
  const oneLine = above !== undefined && named.every(([key]) => isShortAnswer(body[key]))
  const alone = oneLine
    ? answersReadAlone(named.map(([key]) => ({ key, value: body[key], shape: shapes[key]?.shape })))
    : []
  return (
    <dl className={oneLine ? 'entry-words in-one-line' : 'entry-words'}>
      {named.map(([key, field]) => (
        <div key={key}>
          <dt className={alone.includes(key) || speak.say(field.label) === above ? 'sr-only' : undefined}>
            {speak.say(field.label)}
          </dt>
          <dd>
            <Value
              value={chosenOption(body[key], field, body)}
              shape={shapes[key]?.shape}
              field={field}
              file={file}
              speak={speak}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Lists whose `of` fields hold codes (kinds of help, kinds of entry) and not keys. */
const CODES_OF: readonly string[] = ['subs', 'kinds']

/** The fields of an object; for a union, those of the variant that was chosen. */
function fieldsIn(shape: FormShape | undefined, body: Readonly<Record<string, unknown>>): ShapeFields {
  if (shape?.is === 'object') return shape.fields
  const way = shape?.is === 'ways' ? body[shape.by] : undefined
  return shape?.is === 'ways' && typeof way === 'string' ? (shape.ways[way] ?? {}) : {}
}

/** Replaces an index into another list of the same entry by that item's text: the option that was chosen. */
function chosenOption(value: unknown, field: FieldFace, body: Readonly<Record<string, unknown>>): unknown {
  const list = typeof value === 'number' && field.of !== undefined ? body[field.of] : undefined
  const there: unknown = Array.isArray(list) && typeof value === 'number' ? list[value] : undefined
  return typeof there === 'object' && there !== null && 'option' in there ? there.option : value
}

const isSaid = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

interface ValueProps extends FileAndWords {
  readonly value: unknown
  readonly shape: FormShape | undefined
  readonly field: FieldFace
}

function Value({ value, shape, field, file, speak }: ValueProps): ReactNode {
  if (Array.isArray(value)) {
    const each = shape?.is === 'list' ? shape.of : undefined
    if (value.every((part) => typeof part !== 'object'))
      return speak.list(value.map((part) => text(String(part), each, field, file, speak)))
    return value.map((part: unknown, index) => (
      <div key={index} className="entry-part">
        <Value value={part} shape={each} field={field} file={file} speak={speak} />
      </div>
    ))
  }
  if (typeof value === 'object' && value !== null) {
    const say = saying(value)
    if (say) return speak.said(say)
    const doer = doing(value)
    if (doer) return speak.who(doer)
    if (isOneEach(value, field))
      return (
        <OneEach
          each={value}
          shape={shape?.is === 'each' ? shape.of : undefined}
          field={field}
          file={file}
          speak={speak}
        />
      )
    return (
      <Fields
        body={value as Readonly<Record<string, unknown>>}
        shape={shape}
        fields={field.fields ?? {}}
        file={file}
        speak={speak}
        above={speak.say(field.label)}
      />
    )
  }
  if (typeof value === 'boolean') return value ? <Trans>Yes</Trans> : <Trans>No</Trans>
  if (typeof value === 'string' && MOMENT.test(value)) return <Moment at={Date.parse(value)} />
  if (typeof value === 'string') return <Name>{text(value, shape, field, file, speak)}</Name>
  return String(value)
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)$/

function Moment({ at }: { readonly at: number }) {
  return useTimeWords().moment(at)
}

type Each = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A record with one part for each code, such as each level: its keys are codes, and the face's fields describe one part. */
const isOneEach = (value: object, { fields = {} }: FieldFace): value is Each =>
  Object.keys(fields).length > 0 &&
  Object.entries(value).every(([key, part]) => !Object.hasOwn(fields, key) && typeof part === 'object' && part !== null)

function OneEach({
  each,
  shape,
  field,
  file,
  speak,
}: FileAndWords & { readonly each: Each; readonly shape: FormShape | undefined; readonly field: FieldFace }) {
  return (
    <dl className="entry-words">
      {Object.entries(each).map(([code, part]) => (
        <div key={code}>
          <dt>{text(code, undefined, field, file, speak)}</dt>
          <dd>
            <Fields
              body={part}
              shape={shape}
              fields={field.fields ?? {}}
              file={file}
              speak={speak}
              above={speak.say(field.label)}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/

/** Text that a person typed is shown as typed, even where it equals a code. */
function text(value: string, shape: FormShape | undefined, field: FieldFace, file: CaseFile, speak: Speak): string {
  const own = field.codes && Object.hasOwn(field.codes, value) ? field.codes[value] : undefined
  if (own) return speak.say(own)
  if (field.of === 'kinds') return speak.say(faceOf(value)?.name ?? { id: value, message: value })
  if (shape?.is === 'language') return speak.language(value)
  if (shape?.is === 'country') return speak.country(value)
  if (shape?.is === 'district') return districtWords(value)
  if ((shape?.is === 'words' || shape?.is === 'line') && field.of !== 'subs') return value
  const date = PlainDate.safeParse(value)
  if (date.success) return speak.day(date.data)
  if (shape?.is === 'entry') return noteName(value, file, speak)
  // A code can have the form of an id, such as `may-refuse-or-withdraw`.
  if (Object.hasOwn(CODES, value)) return speak.code(value)
  if (!ID.test(value)) return value
  return shape?.is === 'person' || personOf(file, value as PersonId)
    ? speak.who(value as PersonId)
    : speak.member(value as MemberId)
}

/** A note that another one names; by the word for any note where it is in a part that the reader does not hold. */
function noteName(id: string, file: CaseFile, speak: Speak): string {
  const named = file.entries.find((entry) => entry.id === id)
  const said = named && entryName(named, speak)
  return said ?? speak.say(noteFace.name)
}

function saying(value: object): Parameters<Speak['said']>[0] | null {
  if (!('answer' in value)) return null
  const { answer } = value
  if (answer === 'did-not-want-to-say') return { answer }
  if (answer === 'not-asked' && 'because' in value && typeof value.because === 'string')
    return { answer, because: value.because }
  if ((answer === 'said' || answer === 'showed') && 'words' in value && typeof value.words === 'string')
    return { answer, words: value.words }
  return null
}

function doing(value: object): Parameters<Speak['who']>[0] | null {
  if (Object.keys(value).length !== 1) return null
  if ('member' in value && typeof value.member === 'string') return { member: value.member as MemberId }
  if ('named' in value && typeof value.named === 'string') return { named: value.named }
  if ('person' in value && typeof value.person === 'string') return { person: value.person as PersonId }
  return null
}
