import { Trans } from '@lingui/react/macro'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'

/** What follows on the second signature for erasing a whole file. */
export function EraseWords() {
  const wait = useWaitingTime()
  return (
    <Trans>
      Every device that connects loses the file, even its card; a device without a network keeps it until then. After
      the waiting time ({wait}) the file is erased; until then any colleague who had it can stop this. For 30 days
      afterwards two people who had it can bring it back.
    </Trans>
  )
}
