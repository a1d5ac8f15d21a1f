import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PersonId } from '#domain/entry/ids.ts'
import { SAFETY, type Safety } from '#domain/vocabulary/answer.ts'
import { TieType } from '#domain/vocabulary/family/tie.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { randomId } from '#web/device/new-id.ts'
import { useFormState } from '../../../form-model/form-state.tsx'

/** Names somebody who is not in the file yet, without leaving the form. */
export function AddPerson({ added }: { readonly added: (person: PersonId) => void }) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <button type="button" className="plain link" onClick={() => setOpen(true)}>
        <Trans>Add a person not listed</Trans>
      </button>
    )
  }
  return (
    <NewPersonPanel
      close={() => setOpen(false)}
      added={(person) => {
        setOpen(false)
        added(person)
      }}
    />
  )
}

function NewPersonPanel({ close, added }: { readonly close: () => void; readonly added: (person: PersonId) => void }) {
  const { t } = useLingui()
  const { speak, change } = useFormState()
  const [called, setCalled] = useState('')
  const [tie, setTie] = useState('')
  const [safe, setSafe] = useState<Safety | null>(null)
  const chosen = TieType.safeParse(tie)
  const add = () => {
    if (!chosen.success || safe === null) return
    const person = PersonId.parse(randomId())
    change((typed) => ({
      ...typed,
      people: [...typed.people, { person, called: called.trim(), tie: chosen.data, safe }],
    }))
    added(person)
  }
  return (
    <div className="part" role="group" aria-label={t`Add a person not listed`}>
      <TextField
        label={<Trans>What does the child or family call them?</Trans>}
        value={called}
        set={setCalled}
        autoFocus
      />
      <PickField
        label={t`What are they to the child?`}
        picks={TieType.options.map((value) => ({ value, words: speak.code(value) }))}
        value={tie}
        set={setTie}
      />
      <ChoiceField
        label={<Trans>Is this person safe for the child?</Trans>}
        side
        value={safe}
        set={setSafe}
        choices={SAFETY.map((value) => ({ value, words: speak.code(value) }))}
      />
      <div className="row wraps">
        <Button
          data-size="sm"
          missing={[
            called.trim() === '' && <Trans key="a">What does the child or family call them?</Trans>,
            !chosen.success && <Trans key="b">What are they to the child?</Trans>,
            safe === null && <Trans key="c">Is this person safe for the child?</Trans>,
          ]}
          onClick={add}
        >
          <Trans>Add</Trans>
        </Button>
        <Button data-size="sm" variant="outline" onClick={close}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </div>
  )
}
