import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { writesFiles } from '#web/frame/destinations.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { ChildName, DaysAgo } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useWaits } from '#web/views/waits/use-waits.ts'
import type { DaysWork } from './days-work.ts'
import { NextVisit } from './next-visit.tsx'

export function QuietDay({ work, known }: { readonly work: DaysWork; readonly known: readonly KnownChild[] }) {
  const trail = useNavigation()
  const { roles } = useMe()
  const waits = useWaits(useMemo(() => known.map(({ line }) => line.line), [known]))
  if (known.length === 0 && writesFiles(roles)) {
    return (
      <EmptyState icon="children" title={<Trans>No child’s file is here yet</Trans>}>
        <p className="ink-2">
          <Trans>Open the first one, or wait until a colleague gives you a file.</Trans>
        </p>
        <Button variant="outline" onClick={() => trail.go({ is: 'children' })}>
          <Trans>Go to Children</Trans>
        </Button>
      </EmptyState>
    )
  }
  return (
    <>
      {waits.length === 0 && (
        <EmptyState icon="calendar" title={<Trans>Nothing is due today</Trans>}>
          <p className="ink-2">
            <Trans>What you promised for another day comes here by itself.</Trans>
          </p>
        </EmptyState>
      )}
      <NextVisit work={work} />
      <LongestUnseen unseen={work.longestUnseen} />
    </>
  )
}

function LongestUnseen({ unseen }: { readonly unseen: DaysWork['longestUnseen'] }) {
  const trail = useNavigation()
  if (!unseen) return null
  const { child, days } = unseen
  return (
    <>
      <SectionHead title={<Trans>Not seen for longest</Trans>} />
      <RowList>
        <li>
          <button
            type="button"
            className="plain entry-row"
            onClick={() => trail.go({ is: 'child', file: child.line.file, tab: 'overview' })}
          >
            <span className="grow">
              <span className="title block">
                <ChildName who={child.who} months={child.months} />
              </span>
              <span className="line block">
                {days === null ? (
                  <Trans>Nobody has written that they saw this child yet</Trans>
                ) : (
                  <Trans>
                    Seen <DaysAgo days={days} />
                  </Trans>
                )}
              </span>
            </span>
            <span className="ink-3">
              <Icon name="forward" size="small" />
            </span>
          </button>
        </li>
      </RowList>
    </>
  )
}
