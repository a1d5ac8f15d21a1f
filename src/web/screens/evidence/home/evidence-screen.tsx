import { Trans } from '@lingui/react/macro'
import { RowList } from '#web/components/entry-row.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { RouteRow } from '#web/frame/route-row.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useMe } from '#web/session/session.tsx'
import { useReleaseLog } from '../release-log/release-log.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { AgencyNotices } from '#web/views/agency-notices/agency-notices.tsx'
import { WaitsForYou } from '#web/views/waits/waits-for-you.tsx'
import { EVIDENCE_WORK } from './evidence-work.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Figures come from coded records: no file is opened here. */
const NO_CHILD: readonly KnownChild[] = []

/** Start page of a coordinator's work on figures: what waits for an answer first, then what can be made. */
function EvidenceScreen() {
  const me = useMe()
  const { reading } = useReleaseLog()
  const log = reading.is === 'read' ? reading.value.log : null
  const waiting = [...(log?.proposals.values() ?? [])].filter(({ state }) => state === 'waiting')
  const asks = [...(log?.budgetAsks.values() ?? [])].filter(({ state, by }) => state === 'waiting' && by !== me.member)
  const batches = [...(log?.batches.values() ?? [])].filter(({ asked }) => asked)
  // What this member can answer comes first.
  const mine = (by: string | undefined) => Number(by === me.member)
  waiting.sort((a, b) => mine(a.by) - mine(b.by))
  batches.sort((a, b) => mine(a.asked?.by) - mine(b.asked?.by))
  return (
    <Screen
      title={<Trans>Numbers</Trans>}
      sub={<Trans>From coded records only. No names and no written texts reach these screens.</Trans>}
      reading
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      <WaitsForYou shows={['report', 'let-in', 'focal-point', 'cut']} />
      <AgencyNotices known={NO_CHILD} />
      {waiting.length + asks.length + batches.length > 0 && (
        <>
          <SectionHead title={<Trans>Waits for an answer</Trans>} />
          <RowList>
            {waiting.map(({ release, title, by }) => (
              <RouteRow
                key={release}
                to={{ is: 'evidence-release', release }}
                icon="paper"
                title={<bdi>{title}</bdi>}
                state={<WaitsFor mine={by === me.member} />}
              />
            ))}
            {batches.map(({ batch, asked }) => (
              <RouteRow
                key={batch}
                to={{ is: 'evidence-batches' }}
                icon="close"
                title={<Trans>False records</Trans>}
                state={<WaitsFor mine={asked?.by === me.member} />}
              />
            ))}
            {asks.length > 0 && (
              <RouteRow
                to={{ is: 'evidence-ledger' }}
                icon="scales"
                title={<Trans>A change of a budget</Trans>}
                state={<WaitsFor mine={false} />}
              />
            )}
          </RowList>
        </>
      )}
      <RowList>
        {EVIDENCE_WORK.map(({ to, icon, title, line }) => (
          <RouteRow key={to.is} to={to} icon={icon} title={title} line={line} />
        ))}
      </RowList>
    </Screen>
  )
}

function WaitsFor({ mine }: { readonly mine: boolean }) {
  return mine ? (
    <StatusChip tone="wait">
      <Trans>Waits for a second person</Trans>
    </StatusChip>
  ) : (
    <StatusChip tone="due">
      <Trans>Waits for you</Trans>
    </StatusChip>
  )
}

export const screen = defineScreen('evidence', EvidenceScreen)
