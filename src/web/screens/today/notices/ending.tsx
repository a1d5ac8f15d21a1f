import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { readContacts, contactState, useContactLines } from '#web/views/met-without-file/use-contacts.ts'

/** On *Today*, from two weeks before the end: people met without a file whose time ends or is over. */
export function ContactsEnding() {
  const { t } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const lines = useContactLines()
  const ending = useMemo(() => contactState(lines.is === 'read' ? readContacts(lines.value, todayHere()) : []), [lines])
  if (ending.count === 0) return null
  return (
    <RowList>
      <li>
        <EntryRow
          lead={<Icon name="clock" />}
          title={t`${plural(ending.count, { one: '# met without a file: the time to keep it ends', other: '# met without a file: the time to keep them ends' })}`}
          {...(ending.firstGoesOn !== null && {
            line: (
              <Trans>
                The first is deleted on {speak.day(ending.firstGoesOn)}. Open a file, or say why it is kept longer.
              </Trans>
            ),
          })}
          open={() => trail.go({ is: 'encounters' })}
        />
      </li>
    </RowList>
  )
}
