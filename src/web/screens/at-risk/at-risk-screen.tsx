import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { atRiskIn, type AtRiskLine } from './typed-at-risk.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Children at risk, by what is known and without a name; those whose promised next look is earliest come first. */
function AtRiskScreen() {
  const trail = useNavigation()
  const without = useRead(['files'], 'encounter', (device) => device.files('encounter'))
  const withFile = useRead(['files'], 'child', (device) => device.files())
  const children = useMemo(
    () =>
      without.is === 'read' && withFile.is === 'read'
        ? atRiskIn([...without.value, ...withFile.value], todayHere())
        : null,
    [without, withFile],
  )
  return (
    <Screen title={<Trans>Children at risk</Trans>} leave="back" reading>
      {without.is === 'refused' && <RefusedNote code={without.code} />}
      <Button leftSection={<Icon name="plus" size="small" />} onClick={() => trail.go({ is: 'write-at-risk' })}>
        <Trans>A child at risk</Trans>
      </Button>
      {children?.length === 0 && (
        <EmptyState icon="children" title={<Trans>No children at risk written yet</Trans>}>
          <p className="ink-2">
            <Trans>
              For example, a child whose mother is away, who was promised work elsewhere, or who left school. Write it
              before anything happens, and without a name.
            </Trans>
          </p>
        </EmptyState>
      )}
      {children !== null && children.length > 0 && (
        <RowList>
          {children.map((child) => (
            <li key={child.entry.id}>
              <Row child={child} />
            </li>
          ))}
        </RowList>
      )}
    </Screen>
  )
}

function Row({ child: { line, entry, due } }: { readonly child: AtRiskLine }) {
  const trail = useNavigation()
  const speak = useSpeak(line.line)
  const { alias, ageSeems, seems, signs, district, stands, lookAgainOn } = entry.body
  const known = [seems, ageSeems].filter((code) => code !== 'not-known').map(speak.code)
  const again = lookAgainOn === undefined ? null : speak.day(lookAgainOn)
  return (
    <EntryRow
      lead={<Icon name="person" />}
      title={alias !== undefined ? <bdi>{alias}</bdi> : known.length > 0 ? known.join(', ') : <Trans>A child</Trans>}
      line={[speak.codes(signs), district].filter((part) => part !== undefined).join(' · ')}
      state={
        stands !== 'open' ? (
          <StatusChip tone="plain">{speak.code(stands)}</StatusChip>
        ) : again === null ? (
          <Trans>No date to look again</Trans>
        ) : (
          <StatusChip tone={due ? 'due' : 'action'}>
            <Trans>look again {again}</Trans>
          </StatusChip>
        )
      }
      {...(stands === 'open' && {
        open: () => trail.go({ is: 'write', kind: childAtRisk.name, file: line.file, from: entry.id }),
      })}
    />
  )
}

export const screen = defineScreen('at-risk', AtRiskScreen)
