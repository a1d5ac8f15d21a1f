import { useMemo } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { leading } from '#domain/file/tracks.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { constraint } from '#domain/kinds/directory/constraint.ts'
import { listingsOf } from '#domain/kinds/directory/listing.ts'
import { stocktakingIn } from '#domain/kinds/stocktaking/stocktaking-opened.ts'
import { hinderedIn } from '#domain/stocktaking/hindered.ts'
import { servicesByNeed } from '#domain/stocktaking/services-by-need.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { stocktakingOf } from '#domain/stocktaking/stocktaking-of-file.ts'
import { useRead } from '#web/device/use-read.ts'
import { todayHere } from '#web/words/today.ts'
import { useDirectory } from '#web/device/use-directory.ts'
import type { Refusal } from '#device/platform/refusals.ts'

type ReadStocktaking =
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly code: Refusal | 'not-found' }
  | { readonly is: 'read'; readonly view: FileView; readonly taken: Stocktaking }

/** One stocktaking, matched against the services in this member's directory. Without a directory it says so. */
export function useStocktaking(file: FileId): ReadStocktaking {
  const view = useRead(['files'], file, (device) => device.file(file))
  const directory = useDirectory()
  const team = useRead(['files'], 'team', (device) => device.team())
  const made = useMemo(() => {
    if (view.is !== 'read' || directory.is === 'reading' || team.is === 'reading') return null
    const opened = stocktakingIn(view.value.caseFile)?.body
    const listings =
      directory.is === 'read' ? directory.value.flatMap((one) => listingsOf(one.caseFile).map(({ body }) => body)) : []
    // An empty directory says nothing about what is missing.
    const services = opened && listings.length > 0 ? servicesByNeed(listings, opened, todayHere()) : undefined
    const log =
      directory.is === 'read'
        ? directory.value.flatMap((one) => leading(one.caseFile, constraint).map(({ body }) => body))
        : []
    const leads =
      team.is === 'read' ? countriesChosen(team.value.caseFile).find(({ body }) => body.use === 'leads') : undefined
    const hindered = opened ? hinderedIn(log, opened, leads?.body.country) : []
    return stocktakingOf(view.value.caseFile, services, hindered)
  }, [view, directory, team])
  if (view.is === 'refused') return view
  if (view.is === 'reading' || directory.is === 'reading' || team.is === 'reading') return { is: 'reading' }
  return made ? { is: 'read', view: view.value, taken: made } : { is: 'refused', code: 'not-found' }
}
