import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'

/** On *Today*: a colleague asks that an import is undone, or nobody agreed to what this member asked. One line for all its files. */
export function UndoAsked() {
  const me = useMe()
  const trail = useNavigation()
  const read = useRead(['files'], 'undo asked', (device) => device.movedInFiles('for-today'))
  const all = read.is === 'read' ? read.value : []
  const going = all.filter(({ by, spared }) => by !== me.member && spared === undefined)
  const inVain = all.some(({ by }) => by === me.member)
  if (going.length === 0 && !inVain) return null
  return (
    <RowList>
      {inVain && (
        <li>
          <EntryRow
            lead={<Icon name="folder" />}
            title={<Trans>Nobody agreed to undo your import</Trans>}
            line={<Trans>The 24 hours are over: the files stay</Trans>}
            open={() => trail.go({ is: 'moving-in', part: 'undo' })}
          />
        </li>
      )}
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
