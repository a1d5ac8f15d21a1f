import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import type { RouteOf } from '#web/navigation/routes.ts'
import { AllTaken } from './all-taken.tsx'
import { FiguresFrom } from './figures-from.tsx'
import { OneTaken } from './one-taken.tsx'
import { Report } from './report.tsx'
import { useTaken } from './use-taken.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './stocktaking.css'

/** Every stocktaking; one of them; its report; figures for it. */
function StocktakingScreen({ file, part }: RouteOf<'stocktaking'>) {
  return file === undefined ? <AllTaken /> : <Opened file={file} part={part} />
}

function Opened({ file, part }: { readonly file: FileId; readonly part: RouteOf<'stocktaking'>['part'] }) {
  const reading = useTaken(file)
  if (reading.is !== 'read') {
    return (
      <Screen title={<Trans>Taking stock</Trans>} leave="back">
        {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      </Screen>
    )
  }
  if (part === 'report') return <Report taken={reading.taken} />
  if (part === 'figures') return <FiguresFrom view={reading.view} />
  return <OneTaken taken={reading.taken} view={reading.view} />
}

export const screen = defineScreen('stocktaking', StocktakingScreen)
