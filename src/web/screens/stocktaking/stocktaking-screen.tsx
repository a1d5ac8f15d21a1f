import { Trans } from '@lingui/react/macro'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { AllTaken } from './all-taken.tsx'
import { FiguresFrom } from './figures-from.tsx'
import { OneTaken } from './one-taken.tsx'
import { Report } from './report.tsx'
import { useTaken } from './use-taken.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './stocktaking.css'

/** Every stocktaking; one of them; its report; figures for it. */
function StocktakingScreen({ place }: { readonly place: Extract<Route, { is: 'stocktaking' }> }) {
  if (place.file === undefined) return <AllTaken />
  return <Opened place={{ ...place, file: place.file }} />
}

function Opened({
  place,
}: {
  readonly place: Extract<Route, { is: 'stocktaking' }> & {
    readonly file: NonNullable<Extract<Route, { is: 'stocktaking' }>['file']>
  }
}) {
  const reading = useTaken(place.file)
  if (reading.is !== 'read') {
    return (
      <Screen title={<Trans>Taking stock</Trans>} leave="back">
        {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      </Screen>
    )
  }
  if (place.part === 'report') return <Report taken={reading.taken} />
  if (place.part === 'figures') return <FiguresFrom view={reading.view} />
  return <OneTaken taken={reading.taken} view={reading.view} />
}

export const screen = defineScreen('stocktaking', (route) => <StocktakingScreen place={route} />)
