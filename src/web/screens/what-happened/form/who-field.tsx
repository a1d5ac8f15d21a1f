import { Trans, useLingui } from '@lingui/react/macro'
import { Doer } from '#domain/entry/doer.ts'
import { MemberId } from '#domain/entry/ids.ts'
import {
  ChoiceField,
  ManyChoicesField,
  PersonField,
  PersonMarks,
  type PickablePerson,
} from '#web/fields/choice-field.tsx'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { typedText, typedTexts, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'
import { AskSupervisorFirst, AskSupervisorFirstOf } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { useRead } from '#web/device/use-read.ts'
import { KeyForDoer, worksWithFiles } from './key-for-doer.tsx'
import { RevealMarksButton, useCoveredPeople } from './covered-marks.tsx'
import { AddPerson } from './add-person.tsx'
import { pickablePeople } from '../../../form-model/people-of-file.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { useFormState, type FormState } from '../../../form-model/form-state.tsx'

function usePeople(withChild: boolean): readonly PickablePerson[] {
  const { file, typed, speak } = useFormState()
  const people = pickablePeople(file, typed.people, speak)
  return withChild ? [{ person: 'child', name: speak.code('child') }, ...people] : people
}

/** One person of the file; including the child where the schema allows it. */
export function WhomField(asked: FieldPartProps<'whom' | 'person'>) {
  const value = typedText(asked.value)
  const people = useCoveredPeople(usePeople(asked.shape.is === 'whom'), [value])
  return (
    <div>
      <PersonField
        {...useFieldWords(asked)}
        one
        people={people}
        value={value === '' ? [] : [value]}
        set={([person]) => asked.set(person)}
      />
      {people.some(({ person }) => person !== 'child') && <RevealMarksButton />}
      <AddPerson added={asked.set} />
      {asked.optional && value !== '' && (
        <button type="button" className="plain link" onClick={() => asked.set(undefined)}>
          <Trans>Clear this answer</Trans>
        </button>
      )}
    </div>
  )
}

export function EveryoneField(asked: FieldPartProps<'list'> & { readonly withChild: boolean }) {
  const value = typedTexts(asked.value)
  const people = useCoveredPeople(usePeople(asked.withChild), value)
  return (
    <div>
      <PersonField {...useFieldWords(asked)} people={people} value={value} set={asked.set} />
      {people.some(({ person }) => person !== 'child') && <RevealMarksButton />}
      <AddPerson added={(person) => asked.set([...value, person])} />
    </div>
  )
}

/** Source of information: who told it, or how else it is known. */
export function ToldByField(asked: FieldPartProps<'told-by'>) {
  const { speak } = useFormState()
  const people = usePeople(true)
  const value = typedText(asked.value)
  const choices = [
    ...people.map((person) => ({ value: person.person, words: person.name })),
    ...['observed', 'document', 'professional'].map((code) => ({ value: code, words: speak.code(code) })),
  ]
  return <ChoiceField {...useFieldWords(asked)} choices={choices} value={value === '' ? null : value} set={asked.set} />
}

const NAMED = 'named'
const keyOf = (doer: Doer) =>
  'member' in doer ? `member ${doer.member}` : 'person' in doer ? `person ${doer.person}` : NAMED
function doerOf(key: string): Doer {
  const [what, id = ''] = key.split(' ')
  if (what === 'member') return { member: MemberId.parse(id) }
  return what === 'person' ? Doer.parse({ person: id }) : { named: '' }
}

/** You, the other holders of this file, the child, the people around her. */
function doers({ view, me, speak }: FormState, people: readonly PickablePerson[], you: string) {
  const colleagues = view.grants
    .filter((grant) => grant.member !== me)
    .map((grant) => ({ value: `member ${grant.member}`, words: grant.name }))
  const named = people.map((person) => ({
    value: `person ${person.person}`,
    words: typeof person.name === 'string' ? person.name : speak.code('person'),
    more: <PersonMarks {...person} />,
  }))
  return [{ value: `member ${me}`, words: you }, ...colleagues, ...named]
}

const isDoer = (value: unknown): value is Doer =>
  typeof value === 'object' && value !== null && ('member' in value || 'person' in value || 'named' in value)

export function DoerField(asked: FieldPartProps<'doer'>) {
  const { t } = useLingui()
  const writing = useFormState()
  const field = useFieldWords(asked)
  const doer = isDoer(asked.value) ? asked.value : null
  const people = useCoveredPeople(usePeople(true), [])
  const all = usePeople(true)
  const unsafe = new Set(
    people.filter((person) => person.safety === 'unsafe').map((person) => `person ${person.person}`),
  )
  const members = useRead(['members'], 'members', (device) => device.members())
  const others =
    members.is === 'read' ? members.value.filter((one) => worksWithFiles(one) && one.member !== writing.me) : []
  const without = others
    .filter((one) => !writing.view.grants.some(({ member }) => member === one.member))
    .map((one) => ({ value: `member ${one.member}`, words: one.name }))
  // A native select shows text only: the mark is part of the words.
  const named = doers(writing, people, t`You`).map(({ value, words }) => ({
    value,
    words: unsafe.has(value) ? t`${words} (unsafe)` : words,
  }))
  const picks = [...named, ...without, { value: NAMED, words: t`Another person` }]
  const person = doer && 'person' in doer ? all.find((one) => one.person === doer.person) : undefined
  const chosen = doer && 'member' in doer ? others.find((one) => one.member === doer.member) : undefined
  return (
    <div className="stack tight">
      <PickField
        {...field}
        picks={picks}
        value={doer ? keyOf(doer) : ''}
        set={(key) => asked.set(key === '' ? undefined : doerOf(key))}
      />
      {doer && 'named' in doer && (
        <TextField label={<Trans>Who?</Trans>} value={doer.named} set={(named) => asked.set({ named })} />
      )}
      {person?.safety === 'unsafe' && <PersonMarks safety="unsafe" />}
      {doer && 'member' in doer && <AskSupervisorFirst file={writing.view.file} member={doer.member} />}
      {chosen && writing.typed.folder && <KeyForDoer one={chosen} folder={writing.typed.folder} />}
    </div>
  )
}

export function DoersField(asked: FieldPartProps<'list'>) {
  const { t } = useLingui()
  const writing = useFormState()
  const chosen = Array.isArray(asked.value) ? asked.value.filter(isDoer) : []
  const named = chosen.flatMap((doer) => ('named' in doer ? [doer.named] : []))
  const keys = chosen.filter((doer) => !('named' in doer)).map(keyOf)
  const people = useCoveredPeople(
    usePeople(true),
    chosen.flatMap((doer) => ('person' in doer ? [doer.person] : [])),
  )
  const put = (nextKeys: readonly string[], nextNamed: readonly string[]) =>
    asked.set([...nextKeys.map(doerOf), ...nextNamed.map((name) => ({ named: name }))])
  return (
    <div className="stack tight">
      <ManyChoicesField
        {...useFieldWords(asked)}
        choices={doers(writing, people, t`You`)}
        value={keys}
        set={(next) => put(next, named)}
      />
      <AskSupervisorFirstOf
        file={writing.view.file}
        members={writing.view.grants.filter(({ member }) => keys.includes(`member ${member}`))}
      />
      {people.some(({ person }) => person !== 'child') && <RevealMarksButton />}
      <LongTextField
        label={<Trans>Other people</Trans>}
        hint={<Trans>One person on each line, such as “the school secretary”</Trans>}
        value={named.join('\n')}
        set={(text) => put(keys, text === '' ? [] : text.split('\n'))}
      />
    </div>
  )
}

export function MemberField(asked: FieldPartProps<'member'>) {
  const { t } = useLingui()
  const writing = useFormState()
  const members = useRead(['members'], 'members', (device) => device.members())
  // Who somebody around the child is in the agency: everybody there may be meant, not only those who hold the file.
  const ofAnybody = asked.optional
  const here = doers(writing, [], t`You`).map((pick) => ({ ...pick, value: pick.value.replace('member ', '') }))
  const others =
    members.is === 'read' && ofAnybody
      ? members.value
          .filter((one) => !one.removed && !here.some(({ value }) => value === one.member))
          .map((one) => ({ value: one.member, words: one.name }))
      : []
  const member = typedText(asked.value)
  return (
    <div className="stack tight">
      <PickField
        {...useFieldWords(asked)}
        picks={[...here, ...others]}
        value={member}
        set={(value) => asked.set(value === '' ? undefined : value)}
      />
      {member !== '' && !ofAnybody && <AskSupervisorFirst file={writing.view.file} member={member as MemberId} />}
    </div>
  )
}
