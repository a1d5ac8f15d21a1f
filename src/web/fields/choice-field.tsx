import { useId, type ReactNode } from 'react'
import { StatusChip } from '../components/status-chip.tsx'
import { Trans } from '@lingui/react/macro'
import type { TieSafety } from '../components/tie.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly words: ReactNode
  readonly more?: ReactNode
  readonly disabled?: boolean
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly choices: readonly ChoiceOption<Value>[]
  /** Null: nothing is chosen yet, and nothing is preset. */
  readonly value: Value | null
  readonly set: (value: Value) => void
  /** Short answers of equal weight, side by side where there is room. */
  readonly side?: boolean
}

/** One of several; large cards of equal size. */
export function ChoiceField<Value extends string>({
  choices,
  value,
  set,
  side = false,
  ...field
}: ChoiceFieldProps<Value>) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <Choices choices={choices} side={side} group={name} isChosen={(one) => one === value} touch={set} />
    </FieldGroup>
  )
}

interface ManyField<Value extends string> extends FieldProps {
  readonly choices: readonly ChoiceOption<Value>[]
  readonly value: readonly Value[]
  readonly set: (value: readonly Value[]) => void
  readonly side?: boolean
}

/** Any number of several, kept in the order of the list. */
export function ManyChoicesField<Value extends string>({
  choices,
  value,
  set,
  side = false,
  ...field
}: ManyField<Value>) {
  const toggle = (touched: Value) => {
    const chosen = new Set(value)
    if (!chosen.delete(touched)) chosen.add(touched)
    set(choices.filter((choice) => chosen.has(choice.value)).map((choice) => choice.value))
  }
  return (
    <FieldGroup {...field}>
      <Choices choices={choices} side={side} isChosen={(one) => value.includes(one)} touch={toggle} />
    </FieldGroup>
  )
}

interface ChoicesProps<Value extends string> {
  readonly choices: readonly ChoiceOption<Value>[]
  readonly side: boolean
  /** The name that the radio buttons share; without it they are checkboxes. */
  readonly group?: string
  readonly isChosen: (value: Value) => boolean
  readonly touch: (value: Value) => void
}

function Choices<Value extends string>({ choices, side, group, isChosen, touch }: ChoicesProps<Value>) {
  return (
    <div className={side ? 'choices side' : 'choices'}>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type={group === undefined ? 'checkbox' : 'radio'}
            name={group}
            checked={isChosen(choice.value)}
            disabled={choice.disabled}
            onChange={() => touch(choice.value)}
          />
          <span className="grow">
            {choice.words}
            {choice.more !== undefined && <span className="more">{choice.more}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}

export type YesNoLater = 'yes' | 'no' | 'later'

interface YesNoFieldProps<Value extends YesNoLater> extends FieldProps {
  readonly value: Value | null
  readonly set: (value: Value) => void
}

/** *No* is as easy to choose as *yes*: equal size, nothing preset. */
export function YesNoField({ value, set, ...field }: YesNoFieldProps<'yes' | 'no'>) {
  return (
    <ChoiceField
      {...field}
      side
      value={value}
      set={set}
      choices={[
        { value: 'yes', words: <Trans>Yes</Trans> },
        { value: 'no', words: <Trans>No</Trans> },
      ]}
    />
  )
}

export function YesNoLaterField({ value, set, ...field }: YesNoFieldProps<YesNoLater>) {
  return (
    <ChoiceField
      {...field}
      side
      value={value}
      set={set}
      choices={[
        { value: 'yes', words: <Trans>Yes</Trans> },
        { value: 'no', words: <Trans>No</Trans> },
        { value: 'later', words: <Trans>Later</Trans> },
      ]}
    />
  )
}

export interface PickablePerson {
  readonly person: string
  readonly name: ReactNode
  readonly relation?: ReactNode
  readonly safety?: TieSafety
}

interface PersonFieldProps extends FieldProps {
  readonly people: readonly PickablePerson[]
  readonly value: readonly string[]
  readonly set: (value: readonly string[]) => void
  /** Only one may be chosen. */
  readonly one?: boolean
}

/** What a person is to the child, and the mark of a person who is unsafe or not known to be safe. */
export function PersonMarks({ relation, safety }: Pick<PickablePerson, 'relation' | 'safety'>) {
  return (
    <>
      {relation}{' '}
      {safety === 'unsafe' && (
        <StatusChip tone="unsafe">
          <Trans>Unsafe</Trans>
        </StatusChip>
      )}
      {safety === 'unknown' && (
        <StatusChip tone="unknown">
          <Trans>Not known</Trans>
        </StatusChip>
      )}
    </>
  )
}

/** Persons of the file. An unsafe person is marked as such where they are chosen. */
export function PersonField({ people, value, set, one = false, ...field }: PersonFieldProps) {
  const choices = people.map((person) => ({
    value: person.person,
    words: person.name,
    more: <PersonMarks {...person} />,
  }))
  if (one) return <ChoiceField {...field} choices={choices} value={value[0] ?? null} set={(person) => set([person])} />
  return <ManyChoicesField {...field} choices={choices} value={value} set={set} />
}
