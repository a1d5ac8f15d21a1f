import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { mayAnswer, waitingForApproval } from '#domain/file/approvals.ts'
import { mayBeSought } from '#domain/file/case-status.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { r14BecomingAnAdult } from '#domain/rules/r14-becoming-an-adult.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { ContactsEnding } from '#web/screens/today/ending.tsx'
import { OutdatedCrossings } from '#web/screens/today/crossings-behind.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { DuesElsewhere } from './dues-elsewhere.tsx'

/** Rare notices of *Today*: loaded after the day itself. */
export function RareNotices({ known, day }: { readonly known: readonly KnownChild[]; readonly day: PlainDate }) {
  return (
    <>
      <ToApprove known={known} />
      <DuesElsewhere day={day} />
      <OutdatedCrossings />
      <ContactsEnding />
      <Think known={known} day={day} />
    </>
  )
}

/** On a phone a supervisor starts on *Today* and not on *Team*: what waits for their answer is shown here too. */
function ToApprove({ known }: { readonly known: readonly KnownChild[] }) {
  const trail = useNavigation()
  const me = useMe()
  const count = useMemo(
    () =>
      known.flatMap(({ line: { line } }) => waitingForApproval(line)).filter(({ entry }) => mayAnswer(entry, me.member))
        .length,
    [known, me.member],
  )
  if (count === 0 || !hasAnyRole(me.roles, 'supervisor')) return null
  return (
    <RowList>
      <li>
        <button type="button" className="plain entry-row middle" onClick={() => trail.go({ is: 'approvals' })}>
          <span className="grow">
            <Trans>To approve</Trans>
          </span>
          <span className="bold">{count}</span>
        </button>
      </li>
    </RowList>
  )
}

/** At most one hint. */
function Think({ known, day }: { readonly known: readonly KnownChild[]; readonly day: PlainDate }) {
  const trail = useNavigation()
  const me = useMe()
  const child = useMemo(
    () =>
      known.find(
        ({ line: { line } }) =>
          isCarriedBy(line, me.member) && mayBeSought(line) && r14BecomingAnAdult(line, day).answer === 'refused',
      ),
    [known, me.member, day],
  )
  if (!child) return null
  return (
    <>
      <SectionHead title={<Trans>To think about</Trans>} />
      <Panel tone="think" inside>
        <div className="row top">
          <span className="in-action">
            <Icon name="bulb" />
          </span>
          <div className="grow">
            <p>
              <ChildName who={child.who} months={child.months} />:{' '}
              <Trans>there is no plan for becoming an adult. Begin it.</Trans>
            </p>
            <button
              type="button"
              className="plain link"
              onClick={() => trail.go({ is: 'write', kind: 'goal', file: child.line.file })}
            >
              <Trans>Write a goal</Trans>
            </button>
          </div>
        </div>
      </Panel>
    </>
  )
}
