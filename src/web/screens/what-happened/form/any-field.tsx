import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { DateField } from '#web/fields/date-field.tsx'
import { YesNoField } from '#web/fields/choice-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import type { FieldFace } from '#web/kinds/define-face.ts'
import {
  CodeField,
  CodesField,
  CountryField,
  DistrictField,
  LanguageField,
  LanguagesField,
  SubField,
} from './code-field.tsx'
import {
  faceOfPart,
  typedText,
  typedTexts,
  useFieldWords,
  type FieldPartProps,
} from '../../../form-model/field-face.ts'
import { FileField, KindField, NoteField, NotesField, PlaceField, TrackField, TracksField } from './file-fields.tsx'
import { MomentField, TimeField } from './moment-field.tsx'
import { EachField, PartsField, WaysField } from './part-fields.tsx'
import { SayField } from './say-field.tsx'
import { generatedKeysOfPart } from '../../../form-model/form-start.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { DoerField, DoersField, EveryoneField, MemberField, ToldByField, WhomField } from './who-field.tsx'

/** The input for a schema's shape. */
export function AnyField(asked: FieldPartProps) {
  const { shape } = asked
  switch (shape.is) {
    case 'words':
      return <LongText {...asked} />
    case 'line':
      return asked.face.of === 'kinds' ? (
        <KindField {...asked} />
      ) : asked.face.of === 'subs' ? (
        <SubField {...asked} />
      ) : (
        <OneLine {...asked} />
      )
    case 'say':
      return <SayField {...asked} shape={shape} />
    case 'day':
      return <Day {...asked} />
    case 'moment':
      return <MomentField {...asked} />
    case 'time':
      return <TimeField {...asked} />
    case 'whom':
    case 'person':
      return <WhomField {...asked} shape={shape} />
    case 'told-by':
      return <ToldByField {...asked} shape={shape} />
    case 'doer':
      return <DoerField {...asked} shape={shape} />
    case 'member':
      return <MemberField {...asked} shape={shape} />
    case 'language':
      return <LanguageField {...asked} />
    case 'country':
      return <CountryField {...asked} />
    case 'district':
      return <DistrictField {...asked} />
    case 'entry':
      return <NoteField {...asked} shape={shape} />
    case 'key':
      return <TrackField {...asked} shape={shape} />
    case 'number':
      return asked.face.of === undefined ? <OneLine {...asked} number /> : <PlaceField {...asked} shape={shape} />
    case 'yes-no':
      return <YesNo {...asked} />
    case 'seen':
      return <Seen {...asked} />
    case 'code':
      return <CodeField {...asked} shape={shape} />
    case 'list':
      return <ListField {...asked} shape={shape} />
    case 'object':
      return <PartsField {...asked} shape={shape} draw={AnyField} />
    case 'ways':
      return <WaysField {...asked} shape={shape} draw={AnyField} />
    case 'each':
      return <EachField {...asked} shape={shape} draw={AnyField} />
    case 'file':
      return <FileField {...asked} />
  }
}

function LongText(asked: FieldPartProps) {
  return <LongTextField {...useFieldWords(asked)} value={typedText(asked.value)} set={asked.set} />
}

function OneLine({ number = false, ...asked }: FieldPartProps & { readonly number?: boolean }) {
  const shown = typeof asked.value === 'number' ? String(asked.value) : typedText(asked.value)
  return (
    <TextField
      {...useFieldWords(asked)}
      value={shown}
      set={asked.set}
      {...(number && { keyboard: 'numeric' as const, limit: 4 })}
      limit={300}
    />
  )
}

function Day(asked: FieldPartProps) {
  const read = PlainDate.safeParse(asked.value)
  return (
    <DateField
      {...useFieldWords(asked)}
      ways={['day']}
      value={read.success ? read.data : null}
      set={(day) => asked.set(day ?? undefined)}
    />
  )
}

function YesNo(asked: FieldPartProps) {
  const value = typeof asked.value === 'boolean' ? (asked.value ? 'yes' : 'no') : null
  return <YesNoField {...useFieldWords(asked)} value={value} set={(answer) => asked.set(answer === 'yes')} />
}

/** A literal, which a person confirms by ticking. */
function Seen(asked: FieldPartProps) {
  const { label, wrong } = useFieldWords(asked)
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'}>
      <label className="choice">
        <input
          type="checkbox"
          checked={asked.value === true}
          onChange={(event) => asked.set(event.currentTarget.checked ? true : undefined)}
        />
        <span className="grow">{label}</span>
      </label>
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

function ListField(asked: FieldPartProps<'list'>) {
  const { of } = asked.shape
  switch (of.is) {
    case 'line':
    case 'words':
      return <Lines {...asked} />
    case 'code':
      return <CodesField {...asked} codes={of.codes} />
    case 'whom':
    case 'person':
      return <EveryoneField {...asked} withChild={of.is === 'whom'} />
    case 'doer':
      return <DoersField {...asked} />
    case 'language':
      return <LanguagesField {...asked} />
    case 'entry':
      return <NotesField {...asked} />
    case 'key':
      return <TracksField {...asked} />
    default:
      return <Items {...asked} of={of} />
  }
}

/** One on each line. */
function Lines(asked: FieldPartProps<'list'>) {
  return (
    <LongTextField
      {...useFieldWords(asked)}
      value={typedTexts(asked.value).join('\n')}
      set={(text) => asked.set(text === '' ? [] : text.split('\n'))}
    />
  )
}

/** A list of objects, each with its own fields. */
function Items({ of, ...asked }: FieldPartProps<'list'> & { readonly of: FormShape }) {
  const { label, hint, wrong } = useFieldWords(asked, false)
  const items: readonly unknown[] = Array.isArray(asked.value) ? asked.value : []
  const each: FieldFace = { ...asked.face, label: asked.face.label }
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'} role="group" aria-label={label}>
      <span className="label">{label}</span>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {items.map((item, at) => (
        <div className="part" key={at}>
          {of.is === 'object' || of.is === 'ways' ? (
            <PartsOf
              {...asked}
              shape={of}
              face={each}
              path={`${asked.path}.${String(at)}`}
              value={item}
              set={(next) => asked.set(items.map((one, place) => (place === at ? next : one)))}
            />
          ) : (
            <AnyField
              shape={of}
              face={faceOfPart(asked.face, '')}
              optional={false}
              path={`${asked.path}.${String(at)}`}
              value={item}
              set={(next) => asked.set(items.map((one, place) => (place === at ? next : one)))}
            />
          )}
          <button
            type="button"
            className="plain link"
            onClick={() => asked.set(items.filter((_, place) => place !== at))}
          >
            <Trans>Remove this answer</Trans>
          </button>
        </div>
      ))}
      <AddOne
        asked={asked}
        add={() =>
          asked.set([
            ...items,
            of.is === 'object'
              ? generatedKeysOfPart(of.fields, asked.face.fields ?? {})
              : of.is === 'ways'
                ? {}
                : undefined,
          ])
        }
      />
    </div>
  )
}

function AddOne({ asked, add }: { readonly asked: FieldPartProps; readonly add: () => void }) {
  const words = useFieldWords({ face: { label: asked.face.add ?? asked.face.label }, path: '' }, false)
  return (
    <Button data-size="sm" variant="outline" onClick={add}>
      {asked.face.add ? words.label : <Trans>Add</Trans>}
    </Button>
  )
}

function PartsOf(asked: FieldPartProps) {
  if (asked.shape.is === 'object') return <PartsField {...asked} shape={asked.shape} draw={AnyField} bare />
  return asked.shape.is === 'ways' ? <WaysField {...asked} shape={asked.shape} draw={AnyField} /> : null
}
