import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useTimeWords } from '#web/words/times.ts'

interface TakenBack {
  readonly child: KnownChild
  readonly strike: Entry
}

/** For those on whose *Today* a child stood as missing, and whom somebody may have sent to search. */
export function AlarmsTakenBack({ those }: { readonly those: readonly TakenBack[] }) {
  return (
    <RowList>
      {those.map((one) => (
        <li key={one.child.line.file}>
          <NotMissing {...one} />
        </li>
      ))}
    </RowList>
  )
}

function NotMissing({ child, strike }: TakenBack) {
  const { file, line } = child.line
  const speak = useSpeak(line)
  const times = useTimeWords()
  const trail = useNavigation()
  return (
    <EntryRow
      lead={<Icon name="info" />}
      title={
        <>
          <ChildName who={child.who} months={child.months} />: <Trans>not missing</Trans>
        </>
      }
      line={
        <Trans>
          {speak.member(strike.by)} withdrew the alarm, {times.moment(Date.parse(strike.recordedAt))}. It had been
          written by mistake.
        </Trans>
      }
      open={() => trail.go({ is: 'child', file, tab: 'overview' })}
    />
  )
}
