import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import type { RouteOf } from '#web/navigation/routes.ts'
import { StocktakingsList } from './stocktakings-list.tsx'
import { NeedsFromTables } from './needs-from-tables.tsx'
import { StocktakingPage } from './stocktaking-page.tsx'
import { StocktakingReport } from './report.tsx'
import { useStocktaking } from './use-stocktaking.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './stocktaking.css'

/** Every stocktaking; one of them; its report; figures for it. */
function StocktakingScreen({ file, part }: RouteOf<'stocktaking'>) {
  return file === undefined ? <StocktakingsList /> : <Opened file={file} part={part} />
}

function Opened({ file, part }: { readonly file: FileId; readonly part: RouteOf<'stocktaking'>['part'] }) {
  const reading = useStocktaking(file)
  if (reading.is !== 'read') {
    return (
      <Screen title={<Trans>Taking stock</Trans>} leave="back">
        {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      </Screen>
    )
  }
  if (part === 'report') return <StocktakingReport taken={reading.taken} />
  if (part === 'figures') return <NeedsFromTables view={reading.view} />
  return <StocktakingPage taken={reading.taken} view={reading.view} />
}

export const screen = defineScreen('stocktaking', StocktakingScreen)
