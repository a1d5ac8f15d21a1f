import { Trans } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { KINDS } from '#domain/kinds.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { tracks } from '#domain/file/tracks.ts'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useReveal, type Reveal } from '#web/session/reveal.tsx'
import { startOf } from '#domain/entry/plain-date.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { FACES, isHiddenInLists, entryName } from '#web/kinds/face.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { typedText, typedTexts, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { byWords, OnePick } from './one-pick.tsx'
import { isValues } from '../../../form-model/typed-body.ts'
import { useFormState, type FormState } from '../../../form-model/form-state.tsx'

/** Values of the file that a field can refer to: goals, risks. */
function trackChoices({ file, speak }: FormState, of: string, reveal: Reveal) {
  const kind = KINDS.find((candidate) => candidate.name === of)
  if (!kind) throw new Error(`no kind ${of}`)
  return tracks(file, kind).flatMap(({ key, now: [leads] }) =>
    leads
      ? [
          {
            value: key,
            words: reveal.revealed || !needsReveal(leads.folder) ? trackWords(leads, speak) : sealedWords(leads, speak),
          },
        ]
      : [],
  )
}

/** Until revealed, entries of a sealed folder differ by their day only. */
export const sealedWords = (entry: Entry, speak: Speak): string =>
  `${speak.day(startOf(entry.at))}: ${speak.say(msg`A sealed entry`)}`

/** Choices of which some are covered, with the button to reveal them. */
export function CoveredChoices({
  among,
  children,
}: {
  readonly among: readonly Entry[]
  readonly children: ReactNode
}) {
  const { view } = useFormState()
  const reveal = useReveal(view.file)
  return (
    <>
      {children}
      {!reveal.revealed && among.some(({ folder }) => needsReveal(folder)) && <SealedParts reveal={reveal} />}
    </>
  )
}

/** Sealed ones differ by their day only. */
function trackWords(entry: Entry, speak: Speak): string {
  const title = entryName(entry, speak) ?? entry.kind
  return isHiddenInLists(entry.folder) ? `${speak.day(startOf(entry.at))}: ${title}` : title
}

export function TrackField(asked: FieldPartProps<'key'>) {
  const writing = useFormState()
  const field = useFieldWords(asked)
  const choices = trackChoices(writing, asked.face.of ?? '', useReveal(writing.view.file))
  if (choices.length === 0) return <None label={field.label} wrong={field.wrong} />
  return (
    <CoveredChoices among={writing.file.entries}>
      <PickField
        {...field}
        picks={choices}
        value={typedText(asked.value)}
        set={(key) => asked.set(key === '' ? undefined : key)}
      />
    </CoveredChoices>
  )
}

export function TracksField(asked: FieldPartProps<'list'>) {
  const writing = useFormState()
  const field = useFieldWords(asked)
  const choices = trackChoices(writing, asked.face.of ?? '', useReveal(writing.view.file))
  if (choices.length === 0) return <None label={field.label} wrong={field.wrong} />
  return (
    <CoveredChoices among={writing.file.entries}>
      <ManyChoicesField {...field} choices={choices} value={typedTexts(asked.value)} set={asked.set} />
    </CoveredChoices>
  )
}

function None({ label, wrong }: { readonly label: string; readonly wrong?: string | undefined }) {
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'}>
      <span className="label">{label}</span>
      <p className="hint">
        <Trans>Nothing to choose in this file yet.</Trans>
      </p>
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** Relatives' own files, as the ties of this file name them. No other file is ever offered: nothing leads from here to a stranger's. */
export function FileField(asked: FieldPartProps) {
  const { file, speak } = useFormState()
  const field = useFieldWords(asked)
  const known = new Map(
    tiesOf(file).flatMap(({ body }) =>
      body.theirFile === undefined ? [] : [[body.theirFile, speak.who(body.person)]],
    ),
  )
  const picks = [...known].map(([value, words]) => ({ value, words }))
  if (picks.length === 0) return <None label={field.label} wrong={field.wrong} />
  return (
    <PickField
      {...field}
      picks={picks}
      value={typedText(asked.value)}
      set={(chosen) => asked.set(chosen === '' ? undefined : chosen)}
    />
  )
}

/** Entries of the file, newest first. Those of sealed folders are named by their kind alone. */
function noteChoices({ file, speak }: FormState, reveal: Reveal) {
  return file.entries
    .toReversed()
    .map((entry) => ({
      value: entry.id,
      words:
        reveal.revealed || !needsReveal(entry.folder)
          ? `${speak.day(startOf(entry.at))}: ${entryName(entry, speak) ?? entry.kind}`
          : sealedWords(entry, speak),
    }))
}

export function NoteField(asked: FieldPartProps<'entry'>) {
  const writing = useFormState()
  const reveal = useReveal(writing.view.file)
  return (
    <CoveredChoices among={writing.file.entries}>
      <PickField
        {...useFieldWords(asked)}
        picks={noteChoices(writing, reveal)}
        value={typedText(asked.value)}
        set={(entry) => asked.set(entry === '' ? undefined : entry)}
      />
    </CoveredChoices>
  )
}

export function NotesField(asked: FieldPartProps<'list'>) {
  const writing = useFormState()
  const reveal = useReveal(writing.view.file)
  return (
    <CoveredChoices among={writing.file.entries}>
      <ManyChoicesField
        {...useFieldWords(asked)}
        choices={noteChoices(writing, reveal)}
        value={typedTexts(asked.value)}
        set={asked.set}
      />
    </CoveredChoices>
  )
}

export function KindField(asked: FieldPartProps) {
  const { speak } = useFormState()
  const picks = FACES.map((face) => ({ value: face.kind.name, words: speak.say(face.name) })).sort(byWords)
  return <OnePick asked={asked} picks={picks} />
}

/** An item of a list on the same form. */
export function PlaceField(asked: FieldPartProps<'number'>) {
  const { typed } = useFormState()
  const field = useFieldWords(asked)
  const listed = typed.body[asked.face.of ?? '']
  const choices = (Array.isArray(listed) ? listed : []).map((item: unknown, at) => ({
    value: String(at),
    words: isValues(item) ? typedText(item['option'] ?? item['way']) || String(at + 1) : String(at + 1),
  }))
  if (choices.length === 0) return <None label={field.label} wrong={field.wrong} />
  return (
    <ChoiceField
      {...field}
      choices={choices}
      value={typeof asked.value === 'number' ? String(asked.value) : null}
      set={(at) => asked.set(Number(at))}
    />
  )
}
