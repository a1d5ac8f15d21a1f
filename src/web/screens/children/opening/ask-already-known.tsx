import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Screen } from '#web/frame/screen.tsx'
import { KnownSoFarStep } from './ask-step.tsx'
import type { TypedOpening } from './typed-opening.ts'

export interface StepScreenProps {
  readonly opening: TypedOpening
  readonly set: (change: Partial<TypedOpening>) => void
}

/** A child who needs a bed does not wait for the check: one tap opens the file, and the question comes again as a task. */
export function PassOver({ go }: { readonly go: () => void }) {
  return (
    <Button variant="outline" onClick={go}>
      <Trans>A bed is needed now: open a file, ask me again tomorrow</Trans>
    </Button>
  )
}

/** What is known so far of the child for whom a file may be opened. */
export function AskScreen({
  opening,
  set,
  passOver,
  startAnew,
}: StepScreenProps & { readonly passOver: () => void; readonly startAnew: () => void }) {
  const typed = opening.name !== '' || opening.from !== '' || opening.kin !== '' || opening.place !== ''
  return (
    <Screen
      title={<Trans>Is this child already known?</Trans>}
      sub={<Trans>Check before a new file</Trans>}
      leave="close"
      reading
      dock={
        <>
          {typed && (
            <Button variant="outline" onClick={startAnew}>
              <Trans>Clear the answers</Trans>
            </Button>
          )}
          <Button data-main onClick={() => set({ step: 'compare', notThese: [], unsure: false })}>
            <Trans>Look</Trans>
          </Button>
        </>
      }
    >
      <KnownSoFarStep opening={opening} set={set} />
      <PassOver go={passOver} />
    </Screen>
  )
}
