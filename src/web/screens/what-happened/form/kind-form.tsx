import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { KINDS } from '#domain/kinds.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { tracks } from '#domain/file/tracks.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { fieldFace, type Face } from '#web/kinds/define-face.ts'
import { entryName } from '#web/kinds/face.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { AnyField } from './any-field.tsx'
import { sealedWords, CoveredChoices } from './file-fields.tsx'
import { FormFrame, type FormProps } from './form-frame.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { PartFields } from './part-fields.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { formShape, type Fields } from '#web/kinds/shape.ts'
import { fieldsOfBody, isAboutChild, generatedKeys, trackKey, writableFolders } from '../../../form-model/form-start.ts'
import { isValues } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

interface KindFormProps extends FormProps {
  /** Initial values, where the place that opened it supplies them. */
  readonly start?: (typed: Typed) => Typed
  /** Rendered above the questions. */
  readonly lead?: ReactNode
  /** Rendered below them; and the entries that it makes of the same note in other files. */
  readonly more?: ReactNode
  readonly also?: (made: FormResult, typed: Typed) => FormResult
}

/** The default form of a kind: its fields in the order of its face, as its schema defines them. */
export function KindForm({ lead, more, also = (made) => made, ...props }: KindFormProps) {
  const ofChild = isAboutChild(props.face, props.view.caseFile)
  return (
    <FormFrame
      {...props}
      undated={!ofChild || isUndated(props)}
      make={({ file, typed }) => also(draftFromTyped(props.face, file, typed), typed)}
    >
      {lead}
      {props.from === null && ofChild && <WhichTrack face={props.face} />}
      <BodyFields face={props.face} />
      {more}
      <FolderChoice {...props} />
      {ofChild && props.face.kind.folders[0] !== 'card' && <WhoseFact />}
    </FormFrame>
  )
}

/** Whether the form asks no day: another field says when, or something new is ahead. */
const isUndated = ({ face, from }: Pick<FormProps, 'face' | 'from'>): boolean =>
  face.undated === 'always' || (face.undated === 'when-new' && from === null)

/** The fields of a body. `only`: those; `but`: all others. */
export function BodyFields({
  face,
  only,
  but = [],
}: {
  readonly face: Face
  readonly only?: readonly string[]
  readonly but?: readonly string[]
}) {
  const { typed, change } = useFormState()
  const shape = formShape(face.kind.schema)
  const isNew = typed.track === null && typed.from === undefined
  const asked = (key: string) =>
    !isMade(face, key) &&
    !(isNew && isAnsweredByNew(face, key, typed.body[key])) &&
    (only === undefined || only.includes(key)) &&
    !but.includes(key)
  const fields = shape.is === 'ways' ? withWay(shape, typed.body, face) : fieldsOfBody(face)
  const chosen: Fields = Object.fromEntries(Object.entries(fields).filter(([key]) => asked(key)))
  return (
    <PartFields
      fields={chosen}
      face={{ label: face.name, fields: face.fields }}
      path=""
      value={typed.body}
      set={(body) => change((now) => ({ ...now, body: isValues(body) ? body : {} }))}
      draw={AnyField}
    />
  )
}

/** What is new has one answer, and nobody is asked for it. */
const isAnsweredByNew = (face: Face, key: string, value: unknown) =>
  face.fields[key] !== undefined && value !== undefined && fieldFace(face.fields[key]).whenNew === value

const isMade = (face: Face, key: string) => face.fields[key] !== undefined && fieldFace(face.fields[key]).made === true

/** A body that is a union: its choice is a field like others, and fields that the chosen variant does not have are left out. */
function withWay(
  shape: Extract<ReturnType<typeof formShape>, { is: 'ways' }>,
  body: Readonly<Record<string, unknown>>,
  face: Face,
): Fields {
  const way = body[shape.by]
  const choice: Fields = { [shape.by]: { shape: { is: 'code', codes: Object.keys(shape.ways) }, optional: false } }
  if (typeof way === 'string' && shape.ways[way]) return { ...choice, ...shape.ways[way] }
  const everywhere = Object.entries(fieldsOfBody(face)).filter(([key]) =>
    Object.values(shape.ways).every((fields) => key in fields),
  )
  return { ...choice, ...Object.fromEntries(everywhere) }
}

/** A key of something that the file has already, or of something new. */
function WhichTrack({ face }: { readonly face: Face }) {
  const { t } = useLingui()
  const { view, file, typed, change, speak } = useFormState()
  const { revealed: touched } = useReveal(view.file)
  const kind = KINDS.find((one) => one.name === face.kind.name)
  if (!trackKey(face) || !kind) return null
  const known = tracks(file, kind).flatMap(({ now: [leads] }) => (leads ? [leads] : []))
  if (known.length === 0) return null
  const choose = (id: string) => {
    const entry = known.find((one) => one.id === id)
    change((now) => ({
      ...now,
      track: entry?.id ?? null,
      folder: entry?.folder ?? now.folder,
      body: entry && isValues(entry.body) ? entry.body : generatedKeys(face),
    }))
  }
  const words = (entry: Entry) =>
    touched || !needsReveal(entry.folder) ? (entryName(entry, speak) ?? '') : sealedWords(entry, speak)
  return (
    <CoveredChoices among={known}>
      <PickField
        label={t`Is this about something already in the file?`}
        picks={known.map((entry) => ({ value: entry.id, words: words(entry) }))}
        value={typed.track ?? ''}
        set={choose}
      />
    </CoveredChoices>
  )
}

/** The folder, where it could be one of several. */
export function FolderChoice({ face, view }: Pick<FormProps, 'face' | 'view'>) {
  const { typed, change, speak } = useFormState()
  const folders = writableFolders(face, view)
  if (folders.length < 2 || typed.track !== null) return null
  return (
    <div className="panel more-fields">
      <Disclosure
        title={<Trans>Which part of the file? {typed.folder === null ? '' : speak.code(typed.folder)}</Trans>}
      >
        <ChoiceField
          label={<Trans>Which part of the file?</Trans>}
          hint={<Trans>Choose the part for the most sensitive fact.</Trans>}
          choices={folders.map((folder) => ({ value: folder, words: speak.code(folder) }))}
          value={typed.folder}
          set={(folder) => change((now) => ({ ...now, folder, beside: { ...now.beside, folderChosen: true } }))}
        />
      </Disclosure>
    </div>
  )
}

/** Who told it, and whether the child may learn it (P19). */
export function WhoseFact() {
  const { t } = useLingui()
  const { typed, change, speak } = useFormState()
  const put = (key: string, value: unknown) => change((now) => ({ ...now, beside: { ...now.beside, [key]: value } }))
  return (
    <div className="panel more-fields">
      <Disclosure title={<Trans>Who told this, and may the child know it?</Trans>}>
        <div className="stack">
          <AnyField
            shape={{ is: 'told-by' }}
            face={{ label: { id: 'told-by', message: t`Who said this?` } }}
            optional
            path="toldBy"
            value={typed.beside['toldBy']}
            set={(value) => put('toldBy', value)}
          />
          <ChoiceField
            label={<Trans>May the child know this?</Trans>}
            side
            value={typeof typed.beside['mayLearn'] === 'string' ? typed.beside['mayLearn'] : null}
            set={(value) => put('mayLearn', value)}
            choices={[
              { value: 'yes', words: speak.code('yes') },
              { value: 'no', words: speak.code('no') },
              { value: 'later', words: speak.code('later') },
              { value: 'when-she-asks', words: <Trans>When the child asks</Trans> },
            ]}
          />
        </div>
      </Disclosure>
    </div>
  )
}
