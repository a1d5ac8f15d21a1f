import { Trans } from '@lingui/react/macro'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { AtRiskByName, InGroup, MetByName, RequestByName } from '../../views/met-without-file/by-names.ts'

/** Children who were met without a file and whose by-name is similar to what was typed. */
export function MetRows({ met }: { readonly met: readonly MetByName[] }) {
  const trail = useNavigation()
  const times = useTimeWords()
  if (met.length === 0) return null
  return (
    <RowList>
      {met.map(({ file, entry, child, alias, on }) => (
        <li key={`${entry} ${child.mark}`}>
          <EntryRow
            lead={<Icon name="person" />}
            title={<Name>{alias}</Name>}
            line={<Trans>Met on {times.day(on)}, no file</Trans>}
            state={
              <StatusChip tone="plain">
                <Trans>No file</Trans>
              </StatusChip>
            }
            open={() => trail.go({ is: 'met', met: file, entry })}
          />
        </li>
      ))}
    </RowList>
  )
}

/** Children thought to be at risk, without a file, whose by-name is similar to what was typed. */
export function AtRiskRows({ atRisk }: { readonly atRisk: readonly AtRiskByName[] }) {
  const trail = useNavigation()
  if (atRisk.length === 0) return null
  return (
    <RowList>
      {atRisk.map(({ file, entry, alias, isOpen }) => (
        <li key={entry}>
          <EntryRow
            lead={<Icon name="person" />}
            title={<Name>{alias}</Name>}
            line={<Trans>On the list of children at risk</Trans>}
            state={
              <StatusChip tone="plain">
                <Trans>No file</Trans>
              </StatusChip>
            }
            open={() =>
              trail.go(isOpen ? { is: 'write', kind: childAtRisk.name, file, from: entry } : { is: 'at-risk' })
            }
          />
        </li>
      ))}
    </RowList>
  )
}

/** People on the lists of groups whose by-name is similar to what was typed: whether they have a file is asked first. */
export function InGroupRows({ inGroups }: { readonly inGroups: readonly InGroup[] }) {
  const trail = useNavigation()
  if (inGroups.length === 0) return null
  return (
    <RowList>
      {inGroups.map(({ file, mark, alias, group }) => (
        <li key={`${file} ${mark}`}>
          <EntryRow
            lead={<Icon name="children" />}
            title={<Name>{alias}</Name>}
            line={
              <Trans>
                On the list of a group: <bdi>{group}</bdi>
              </Trans>
            }
            state={
              <StatusChip tone="plain">
                <Trans>No file</Trans>
              </StatusChip>
            }
            open={() => trail.go({ is: 'already-known', name: alias, inGroup: { file, mark } })}
          />
        </li>
      ))}
    </RowList>
  )
}

/** Somebody from outside asked about a child whose name is similar to what was typed. Neither who nor why. */
export function InRequestRows({ inRequests }: { readonly inRequests: readonly RequestByName[] }) {
  const trail = useNavigation()
  const times = useTimeWords()
  if (inRequests.length === 0) return null
  return (
    <RowList>
      {inRequests.map(({ file, entry, alias, on }) => (
        <li key={entry}>
          <EntryRow
            lead={<Icon name="phone" />}
            title={<Name>{alias}</Name>}
            line={<Trans>Somebody from outside asked on {times.day(on)}</Trans>}
            open={() => trail.go({ is: 'outside-request', request: file })}
          />
        </li>
      ))}
    </RowList>
  )
}
