import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { endOf } from '#domain/entry/plain-date.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useContactLines } from '#web/views/met-without-file/use-contacts.ts'
import { OwnStandingAnswer, StandingAnswer } from '#web/views/outside-requests/standing-answer.tsx'
import { readRequests, type RequestLine } from '#web/views/outside-requests/use-requests.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

/** Who asked from outside, by the name of the child as it was asked. The standing answer stands first. */
function OutsideRequestsScreen() {
  const trail = useNavigation()
  const me = useMe()
  const lines = useContactLines()
  const requests = useMemo(
    () => (lines.is === 'read' ? readRequests(lines.value, me.member, todayHere()) : null),
    [lines, me.member],
  )
  return (
    <Screen title={<Trans>Requests from outside</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      <Button
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.replace({ is: 'write-outside-request' })}
      >
        <Trans>Somebody asks about a child</Trans>
      </Button>
      {requests?.length === 0 && (
        <EmptyState icon="phone" title={<Trans>Nobody from outside has asked</Trans>}>
          <p className="ink-2">
            <Trans>
              A lawyer, an uncle, a journalist, an office, a school: what they asked and what they were told, whether
              the child is known here or not.
            </Trans>
          </p>
        </EmptyState>
      )}
      {requests !== null && requests.length > 0 && (
        <RowList>
          {requests.map((request) => (
            <li key={request.entry.id}>
              <RequestRow request={request} />
            </li>
          ))}
        </RowList>
      )}
      <StandingAnswer />
      <OwnStandingAnswer />
    </Screen>
  )
}

function RequestRow({ request: { line, entry, is, ends } }: { readonly request: RequestLine }) {
  const trail = useNavigation()
  const times = useTimeWords()
  return (
    <EntryRow
      lead={<Icon name="phone" />}
      title={is === 'closed' ? <Trans>A request</Trans> : <Name>{entry.body.child}</Name>}
      line={<Trans>Asked on {times.day(endOf(entry.at))}</Trans>}
      {...(is !== 'open' && {
        state: (
          <StatusChip tone={is === 'dealt-with' ? 'plain' : 'due'}>
            {is === 'dealt-with' ? (
              <Trans>Dealt with</Trans>
            ) : is === 'closed' ? (
              <Trans>The time limit ended</Trans>
            ) : (
              <Trans>Notes can be read until {times.day(ends)}</Trans>
            )}
          </StatusChip>
        ),
      })}
      open={() => trail.go({ is: 'outside-request', request: line.file })}
    />
  )
}

export const screen = defineScreen('outside-requests', OutsideRequestsScreen)
