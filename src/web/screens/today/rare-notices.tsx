import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { mayBeSought } from '#domain/file/case-status.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { r14BecomingAnAdult } from '#domain/rules/r14-becoming-an-adult.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { isCarriedBy, type KnownChild } from '#web/views/child-file/known-child.ts'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { ContactsEnding } from '#web/screens/today/notices/ending.tsx'
import { OutdatedCrossings } from '#web/screens/today/crossings-behind.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { DuesElsewhere } from './dues-elsewhere.tsx'

/** Rare notices of *Today*: loaded after the day itself. */
export function RareNotices({ known, day }: { readonly known: readonly KnownChild[]; readonly day: PlainDate }) {
  return (
    <>
      <DuesElsewhere day={day} />
      <OutdatedCrossings />
      <ContactsEnding />
      <Think known={known} day={day} />
    </>
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
