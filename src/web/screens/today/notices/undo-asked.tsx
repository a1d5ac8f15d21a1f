import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'

/** On *Today*: a colleague asks that an import is undone. One line for all its files. */
export function UndoAsked() {
  const read = useRead(['files'], 'undo asked', (device) => device.movedInFiles('for-today'))
  const going = read.is === 'read' ? read.value.filter(({ spared }) => spared === undefined) : []
  if (going.length === 0) return null
  return (
    <RowList>
      {[...Map.groupBy(going, ({ by }) => by)].map(([by, files]) => (
        <li key={by}>
          <Asked by={by} count={files.length} />
        </li>
      ))}
    </RowList>
  )
}

function Asked({ by, count }: { readonly by: MemberId; readonly count: number }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const who = useSpeak(null).member(by)
  return (
    <EntryRow
      lead={<Icon name="folder" />}
      title={<Trans>{who} asks to undo an import</Trans>}
      line={t`${plural(count, { one: '# file would be erased', other: '# files would be erased' })}`}
      open={() => trail.go({ is: 'moving-in', part: 'undo' })}
    />
  )
}
