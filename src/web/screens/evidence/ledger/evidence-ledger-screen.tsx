import { Trans } from '@lingui/react/macro'
import type { Proposal } from '#evidence/ledger/release-log.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { TakenOutList } from '../batches/taken-out-list.tsx'
import { CountedNote } from '../release/counted-note.tsx'
import { AudienceWords, FormWords } from '../release/form-words.tsx'
import { answerLine, releaseLine, useReleaseLog, type LogRead } from '../release-log/release-log.ts'
import { ReleaseStateChip } from '../release/state-chip.tsx'
import { Budgets } from './budgets.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** What was released, when, who asked and who agreed; and the privacy budget. Every line was verified on this device. */
function LedgerScreen() {
  const { reading, again } = useReleaseLog()
  return (
    <Screen
      title={<Trans>Releases</Trans>}
      sub={<Trans>Every line is signed, and was checked on this device</Trans>}
      leave="back"
      reading
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && (
        <>
          <SectionHead title={<Trans>Privacy budgets</Trans>} />
          <Budgets read={reading.value} again={again} />
          <SectionHead title={<Trans>Releases and proposals</Trans>} />
          <Releases read={reading.value} />
          <TakenOutList read={reading.value} />
        </>
      )}
    </Screen>
  )
}

function Releases({ read }: { readonly read: LogRead }) {
  const proposals = [...read.log.proposals.values()].reverse()
  if (proposals.length === 0) {
    return (
      <EmptyState icon="book" title={<Trans>Nothing released yet</Trans>}>
        <p className="ink-2">
          <Trans>Build a table and ask a second person. Then the proposal is listed here.</Trans>
        </p>
      </EmptyState>
    )
  }
  return (
    <RowList>
      {proposals.map((proposal) => (
        <li key={proposal.release}>
          <Release read={read} proposal={proposal} />
        </li>
      ))}
    </RowList>
  )
}

function Release({ read, proposal }: { readonly read: LogRead; readonly proposal: Proposal }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const [asked, answered] = [releaseLine(read, proposal), answerLine(read, proposal)]
  return (
    <EntryRow
      lead={<Icon name="paper" />}
      title={<bdi>{proposal.title}</bdi>}
      line={
        <>
          <FormWords form={proposal.form} asked={proposal.asked} />.{' '}
          <AudienceWords form={proposal.form} asked={proposal.asked} />. <bdi>{asked?.byName}</bdi>,{' '}
          {times.moment(asked?.at ?? 0)}
          {answered && (
            <>
              {' '}
              · <bdi>{answered.byName}</bdi>, {times.moment(answered.at)}
            </>
          )}{' '}
          <b>
            <CountedNote proposal={proposal} />
          </b>
        </>
      }
      state={<ReleaseStateChip state={proposal.state} />}
      open={() => trail.go({ is: 'evidence-release', release: proposal.release })}
    />
  )
}

export const screen = defineScreen('evidence-ledger', LedgerScreen)
