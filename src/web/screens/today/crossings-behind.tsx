import { Trans } from '@lingui/react/macro'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { isCarriedBy, knownChildren } from '#web/views/child-file/known-child.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { findOutdatedCrossings } from '../../views/child-file/carried-between-files.ts'

/** On *Today*: files of which somebody who works on a relative's file has something else than was decided. A tap opens the screen where it is brought up to date. */
export function OutdatedCrossings() {
  const me = useMe()
  const trail = useNavigation()
  const day = todayHere()
  const read = useRead(['files'], day, (device) =>
    findOutdatedCrossings(device, day, (line) => isCarriedBy(line.line, me.member)),
  )
  if (read.is !== 'read' || read.value.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Sharing with relatives’ files has changed</Trans>} />
      <RowList>
        {knownChildren(
          read.value.map(({ line }) => line),
          day,
        ).map((child) => (
          <li key={child.line.file}>
            <EntryRow
              lead={<Icon name="swap" />}
              title={<ChildName who={child.who} months={child.months} />}
              line={<Trans>A relative’s worker has something other than what was decided.</Trans>}
              open={() => trail.go({ is: 'crossings', file: child.line.file })}
            />
          </li>
        ))}
      </RowList>
    </>
  )
}
