import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { offerNow, type Offer } from '#domain/kinds/any/hand-over.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'

/** Hand-overs in progress: on the day of both workers, and of the supervisor, until somebody has accepted. Below them children whom nobody here carries any more. */
export function HandOvers({
  children,
  left,
}: {
  readonly children: readonly KnownChild[]
  readonly left: readonly KnownChild[]
}) {
  return (
    <>
      {children.length > 0 && <SectionHead title={<Trans>Another worker takes over</Trans>} />}
      {children.length > 0 && (
        <RowList>
          {children.map((child) => (
            <HandOver key={child.line.file} child={child} />
          ))}
        </RowList>
      )}
      {left.length > 0 && <SectionHead title={<Trans>Children whose worker has left</Trans>} />}
      {left.length > 0 && (
        <RowList>
          {left.map((child) => (
            <Row key={child.line.file} child={child} to="write">
              <Trans>No colleague has this child’s case now. Hand it over.</Trans>
            </Row>
          ))}
        </RowList>
      )}
    </>
  )
}

function HandOver({ child }: { readonly child: KnownChild }) {
  const offer = offerNow(child.line.line)
  return offer ? (
    <Row child={child} to="page">
      {<Says offer={offer} child={child} />}
    </Row>
  ) : null
}

function Says({ offer, child }: { readonly offer: Offer; readonly child: KnownChild }) {
  const { member } = useMe()
  const speak = useSpeak(child.line.line)
  const [from, to] = [speak.member(offer.entry.by), speak.member(offer.entry.body.to)]
  if (offer.stands === 'declined') return <Trans>{to} cannot take over. Choose somebody else.</Trans>
  if (offer.entry.body.to === member) return <Trans>{from} asks you to take over.</Trans>
  return offer.question ? <Trans>{to} asks something first.</Trans> : <Trans>{to} has not answered yet.</Trans>
}

function Row({
  child,
  to,
  children,
}: {
  readonly child: KnownChild
  readonly to: 'page' | 'write'
  readonly children: ReactNode
}) {
  const trail = useNavigation()
  const { file } = child.line
  return (
    <li>
      <EntryRow
        lead={<Icon name="carry" />}
        title={<ChildName who={child.who} months={child.months} />}
        line={<b>{children}</b>}
        open={() => trail.go(to === 'page' ? { is: 'hand-over-page', file } : { is: 'write', kind: 'hand-over', file })}
      />
    </li>
  )
}
