import { Trans } from '@lingui/react/macro'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import type { TypedInfant } from './typed-opening.ts'

/** In place of what is asked of a child who speaks: what whoever holds the baby tonight has to know. All of it may stay empty. */
export function InfantFields({
  typed,
  set,
}: {
  readonly typed: TypedInfant
  readonly set: (typed: TypedInfant) => void
}) {
  return (
    <>
      <TextField
        label={<Trans>How is the child fed?</Trans>}
        hint={<Trans>At the breast, by bottle, what and how often.</Trans>}
        value={typed.feeding}
        set={(feeding) => set({ ...typed, feeding })}
      />
      <TextField
        label={<Trans>When was the last meal, and how much?</Trans>}
        value={typed.lastFed}
        set={(lastFed) => set({ ...typed, lastFed })}
      />
      <TextField
        label={<Trans>How is the child kept warm and put to sleep?</Trans>}
        value={typed.warmth}
        set={(warmth) => set({ ...typed, warmth })}
      />
      <LongTextField
        label={<Trans>What must not be given?</Trans>}
        hint={<Trans>Food, milk, medicine: one on each line. Write what, and not why.</Trans>}
        value={typed.notGiven}
        set={(notGiven) => set({ ...typed, notGiven })}
      />
      <LongTextField
        label={<Trans>Who may collect the child?</Trans>}
        hint={
          <Trans>
            One on each line, as a stranger at the door would know them. If empty: nobody, until the person on duty was
            rung.
          </Trans>
        }
        value={typed.collects}
        set={(collects) => set({ ...typed, collects })}
      />
      <LongTextField
        label={<Trans>Whom to ring besides the duty number?</Trans>}
        hint={<Trans>Never a private number of our staff.</Trans>}
        value={typed.ring}
        set={(ring) => set({ ...typed, ring })}
      />
    </>
  )
}
