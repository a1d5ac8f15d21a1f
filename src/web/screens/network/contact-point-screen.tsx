import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { AskSeen, NetworkRefusal } from '#device/network/api.ts'
import { accept } from '#result.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { AskPanel } from './ask-panel.tsx'
import { NetworkRefused } from './network-refused.tsx'
import { UpdateKeysNow } from './update-keys-now.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

const EVERY = 60_000

/** What other agencies asked this one, and the answers. */
function ContactPointScreen() {
  const read = useRead(['files'], 'contact-point', async (device) => accept(await device.contactPointAsks()), EVERY)
  const files = useRead(['files'], 'files', (device) => device.files())
  const answer = read.is === 'read' ? read.value : null
  const lines = files.is === 'read' ? files.value : []
  return (
    <Screen
      title={<Trans>Our contact point</Trans>}
      sub={<Trans>Questions and answers between agencies</Trans>}
      leave="back"
      reading
    >
      {read.is === 'reading' && (
        <p className="ink-2" role="status">
          <Trans>Searching</Trans>
        </p>
      )}
      {answer && !answer.ok && <NetworkRefused code={answer.code satisfies NetworkRefusal} />}
      {answer?.ok === true && <Asks asks={answer.value.asks} unreadable={answer.value.unreadable} lines={lines} />}
      {answer?.ok === true && <UpdateKeysNow />}
    </Screen>
  )
}

function Asks({
  asks,
  unreadable,
  lines,
}: {
  readonly asks: readonly AskSeen[]
  readonly unreadable: number
  readonly lines: readonly FileLine[]
}) {
  const known = useMemo(() => knownChildren(lines, todayHere()), [lines])
  const [came, went] = [asks.filter(({ way }) => way === 'came'), asks.filter(({ way }) => way === 'went')]
  return (
    <>
      {unreadable > 0 && (
        <p className="note in-due" role="status">
          <Icon name="info" size="tiny" />
          <span>
            <Trans>A message could not be checked. It was not kept.</Trans>
          </span>
        </p>
      )}
      {asks.length === 0 && (
        <EmptyState icon="speech" title={<Trans>Nobody has asked yet</Trans>}>
          <p className="ink-2">
            <Trans>When another agency may know one of your children, its question appears here.</Trans>
          </p>
        </EmptyState>
      )}
      {came.length > 0 && <SectionHead title={<Trans>They ask us</Trans>} />}
      {came.map((ask) => (
        <AskPanel key={`came ${ask.ask}`} ask={ask} known={known} />
      ))}
      {went.length > 0 && <SectionHead title={<Trans>We asked them</Trans>} />}
      {went.map((ask) => (
        <AskPanel key={`went ${ask.ask}`} ask={ask} known={known} />
      ))}
    </>
  )
}

export const screen = defineScreen('contact-point', ContactPointScreen)
