import { Trans } from '@lingui/react/macro'
import { childrenOfHousehold, type ChildOfHousehold } from '#domain/questions/children-left.ts'
import { YES_NO } from '#domain/vocabulary/answer.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'
import { isValues } from '../../../form-model/typed-body.ts'
import { useFormState } from '../../../form-model/form-state.tsx'

/** Who lives there: starts with each child named at the opening, so that the answer given then can be corrected. */
export function Form(props: FormProps) {
  return <KindForm {...props} lead={<ChildrenNamed />} />
}

function ChildrenNamed() {
  const { file } = useFormState()
  return childrenOfHousehold(file).map((one) => <OneChild key={`${one.opening} ${String(one.at)}`} one={one} />)
}

function OneChild({ one: { opening, at, child, safe } }: { readonly one: ChildOfHousehold }) {
  const { typed, change, speak } = useFormState()
  const listed = typed.body['answered']
  const answered = (Array.isArray(listed) ? (listed as readonly unknown[]) : []).filter(isValues)
  const isThis = (value: Readonly<Record<string, unknown>>) => value['opening'] === opening && value['at'] === at
  const called = child.person === undefined ? (child.called ?? null) : speak.who(child.person)
  const now = answered.find(isThis)?.['safe']
  return (
    <ChoiceField
      label={
        called === null ? (
          <Trans>A child of that household: is this child safe?</Trans>
        ) : (
          <Trans>{called}: is this child safe?</Trans>
        )
      }
      hint={<Trans>Answer so far: {speak.code(safe)}</Trans>}
      side
      value={YES_NO.find((value) => value === now) ?? null}
      set={(value) =>
        change((before) => ({
          ...before,
          body: {
            ...before.body,
            answered: [...answered.filter((other) => !isThis(other)), { opening, at, safe: value }],
          },
        }))
      }
      choices={YES_NO.map((value) => ({ value, words: speak.code(value) }))}
    />
  )
}
