import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { requestsToCompare } from '#web/views/outside-requests/possible-children.ts'
import type { RequestLine } from '#web/views/outside-requests/use-requests.ts'

interface RequestRowsProps {
  readonly open: readonly RequestLine[]
  readonly known: readonly KnownChild[]
}

/**
 * Somebody from outside asked about a child whose name is like that of a child here; and, for a supervisor, every other
 * request. No name: whoever looks on reads *Today*, too.
 */
export function RequestRows({ open, known }: RequestRowsProps) {
  const { t } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const near = useMemo(() => requestsToCompare(open, known), [open, known])
  const first = open.find(({ entry }) => entry.id === near[0])
  const others = hasAnyRole(me.roles, 'supervisor') ? open.filter(({ entry }) => !near.includes(entry.id)).length : 0
  if (!first && others === 0) return null
  return (
    <RowList>
      {first && (
        <li>
          <EntryRow
            lead={<Icon name="phone" />}
            title={<Trans>Somebody from outside asked about a child</Trans>}
            line={
              <b>
                <Trans>It could be one of your children. Say whether it is.</Trans>
              </b>
            }
            open={() => trail.go({ is: 'outside-request', request: first.line.file })}
          />
        </li>
      )}
      {others > 0 && (
        <li>
          <EntryRow
            lead={<Icon name="phone" />}
            title={t`${plural(others, { one: '# request from outside', other: '# requests from outside' })}`}
            line={<Trans>Nobody has dealt with it yet</Trans>}
            open={() => trail.go({ is: 'outside-requests' })}
          />
        </li>
      )}
    </RowList>
  )
}
