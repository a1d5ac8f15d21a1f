import { Trans } from '@lingui/react/macro'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { FieldGroup } from '#web/fields/field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { ageTyped, type TypedOpening } from './typed-opening.ts'

export interface StepProps {
  readonly opening: TypedOpening
  readonly set: (change: Partial<TypedOpening>) => void
}

/** What is known so far, before anything is opened. Everything may stay empty. */
export function KnownSoFarStep({ opening, set }: StepProps) {
  return (
    <div className="stack wide opening">
      <p>
        <Trans>Write what you know. Everything may stay empty: a child without a name can have a file too.</Trans>
      </p>
      <TextField
        label={<Trans>Name, as you heard it</Trans>}
        hint={<Trans>In any script, in any spelling</Trans>}
        capitals="words"
        value={opening.name}
        set={(name) => set({ name })}
      />
      <AgeFields from={opening.from} to={opening.to} set={set} />
      <SexField value={opening.sex} set={(sex) => set({ sex })} />
      <TextField
        label={<Trans>Mother, or who cares for the child</Trans>}
        hint={<Trans>Only if you know it. Do not ask who the father is.</Trans>}
        capitals="words"
        value={opening.kin}
        set={(kin) => set({ kin })}
      />
      <TextField
        label={<Trans>Born in which village or town?</Trans>}
        capitals="words"
        value={opening.place}
        set={(place) => set({ place })}
      />
    </div>
  )
}

export function AgeFields({
  from,
  to,
  set,
}: {
  readonly from: string
  readonly to: string
  readonly set: (change: { readonly from?: string; readonly to?: string }) => void
}) {
  const typed = from.trim() !== '' || to.trim() !== ''
  const wrong = typed && ageTyped(from, to) === null
  return (
    <FieldGroup
      label={<Trans>Age, in years</Trans>}
      hint={<Trans>If you know the exact age, enter it in both boxes</Trans>}
      {...(wrong && { wrong: <Trans>Write whole years, the smaller one first.</Trans> })}
    >
      <div className="date-parts">
        <TextField
          label={<Trans>Youngest, about</Trans>}
          keyboard="numeric"
          limit={3}
          value={from}
          set={(value) => set({ from: value })}
        />
        <TextField
          label={<Trans>Oldest, about</Trans>}
          keyboard="numeric"
          limit={3}
          value={to}
          set={(value) => set({ to: value })}
        />
      </div>
    </FieldGroup>
  )
}
