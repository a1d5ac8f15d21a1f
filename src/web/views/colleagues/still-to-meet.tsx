import { Trans } from '@lingui/react/macro'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { useRead } from '../../device/use-read.ts'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'

/**
 * On *Today*, as long as it is needed: supervisors whom nobody at this device has met, so that files opened here are not given to them. A tap leads to the
 * comparison. Who opens no file is not asked.
 */
export function StillToMeet() {
  const me = useMe()
  const trail = useNavigation()
  const reading = useRead(['members'], 'to-confirm', (device) => device.toConfirm())
  if (!opensFiles(me.roles) || reading.is !== 'read' || reading.value.length === 0) return null
  return (
    <RowList>
      <li>
        <EntryRow
          lead={<Icon name="key" />}
          title={<Trans>Supervisors to confirm</Trans>}
          line={
            <Trans>
              These supervisors do not get the files that you open here yet. Compare fingerprints first, best face to
              face: one of them could be invented.
            </Trans>
          }
          side={<b>{reading.value.length}</b>}
          open={() => trail.go({ is: 'people' })}
        />
      </li>
    </RowList>
  )
}
