import { Trans } from '@lingui/react/macro'
import type { Listing } from '#domain/kinds/directory/listing.ts'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ListingInFile } from './listed.ts'
import { helpWords, isOldListing } from './listing-facts.tsx'

export function ListingRow({ listed: { file, entry } }: { readonly listed: ListingInFile }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const { body } = entry
  const where = body.places.flatMap((place) => place.district ?? [])[0] ?? body.areas[0]
  const line = [helpWords(body, speak), where, body.organisation.name].filter(Boolean).join(' · ')
  return (
    <EntryRow
      lead={<Icon name={body.places.some((place) => place.hidden) ? 'lock' : 'home'} />}
      title={<bdi>{body.name}</bdi>}
      line={line}
      state={needsALook(body) ? <ListingState body={body} /> : undefined}
      open={() => trail.go({ is: 'listing', directory: file, entry: entry.id })}
    />
  )
}

const needsALook = (body: Listing) => body.status !== 'active' || isOldListing(body)

/** Why a worker should ring before sending a child there; nothing where nothing speaks against it. */
export function ListingState({ body }: { readonly body: Listing }) {
  const speak = useSpeak(null)
  if (body.status !== 'active') return <StatusChip tone="due">{speak.code(body.status)}</StatusChip>
  if (!isOldListing(body)) return null
  return (
    <StatusChip tone="unknown">
      <Trans>Not checked for a year</Trans>
    </StatusChip>
  )
}
