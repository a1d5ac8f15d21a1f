import { Trans } from '@lingui/react/macro'
import { daysBetween } from '#domain/entry/plain-date.ts'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import type { ListingInFile } from './listed.ts'

const OLD_AFTER_DAYS = 365

export function ListingRow({ listed: { file, entry } }: { readonly listed: ListingInFile }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const { body } = entry
  const where = body.places.flatMap((place) => place.district ?? [])[0] ?? body.areas[0]
  const helps =
    body.helps.length > 0 ? speak.list(body.helps.map((help) => speak.code(help.sub ?? help.category))) : undefined
  const old = body.verified === undefined || daysBetween(body.verified.on, todayHere()) > OLD_AFTER_DAYS
  return (
    <EntryRow
      lead={<Icon name={body.places.some((place) => place.hidden) ? 'lock' : 'home'} />}
      title={<bdi>{body.name}</bdi>}
      line={[body.organisation.name, where, helps].filter((part) => part !== undefined).join(' · ')}
      state={
        body.status !== 'active' ? (
          <StatusChip tone="due">{speak.code(body.status)}</StatusChip>
        ) : old ? (
          <StatusChip tone="unknown">
            <Trans>Not checked for a year</Trans>
          </StatusChip>
        ) : undefined
      }
      open={() => trail.go({ is: 'listing', directory: file, entry: entry.id })}
    />
  )
}
