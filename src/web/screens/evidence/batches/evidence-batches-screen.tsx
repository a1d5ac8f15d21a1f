import { Plural, Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { cameWith, type CameWith } from '#evidence/batches/came-with.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useTimeWords } from '#web/words/times.ts'
import { AskToPutBack } from './ask-to-put-back.tsx'
import { AskToTakeOut } from './ask-to-take-out.tsx'
import { AskedBatch } from './asked-batch.tsx'
import { TakenOutList } from './taken-out-list.tsx'
import { useBatches, type BatchesRead } from './use-batches.ts'

/** Records that came in, by when they came: what two coordinators find false counts nowhere, and can be put back by two. */
function BatchesScreen() {
  const { reading, again } = useBatches()
  return (
    <Screen
      title={<Trans>False records</Trans>}
      sub={<Trans>Records that two coordinators find false are not counted in any table or figure</Trans>}
      leave="back"
      reading
    >
      {reading.is === 'refused' && <RefusedNote code={reading.code} />}
      {reading.is === 'read' && <Shown batches={reading.value} again={again} />}
    </Screen>
  )
}

interface ShownProps {
  readonly batches: BatchesRead
  readonly again: () => void
}

function Shown({ batches, again }: ShownProps) {
  const [back, setBack] = useState<string | null>(null)
  const { read } = batches
  const asked = [...read.log.batches.values()].filter((one) => one.asked)
  const toPutBack = [...read.log.batches.values()].find(
    ({ batch, state, asked: is }) => batch === back && state === 'out' && !is,
  )
  return (
    <>
      {asked.length > 0 && <SectionHead title={<Trans>Waits for an answer</Trans>} />}
      {asked.map((batch) => (
        <AskedBatch key={batch.batch} batch={batch} batches={batches} again={again} />
      ))}
      <TakenOutList
        read={read}
        side={(batch) =>
          batch.state === 'out' &&
          !batch.asked && (
            <Button data-size="sm" variant="outline" onClick={() => setBack(batch.batch)}>
              <Trans>Put back</Trans>
            </Button>
          )
        }
      />
      {toPutBack && (
        <AskToPutBack
          batch={toPutBack}
          done={() => {
            setBack(null)
            again()
          }}
          leave={() => setBack(null)}
        />
      )}
      <CameIn batches={batches} again={again} />
    </>
  )
}

/** A row for each period between two cuts: nothing finer is stored of when a record came, or of who sent it. */
function CameIn({ batches, again }: ShownProps) {
  const [open, setOpen] = useState<string | null>(null)
  const title = useTitle(batches)
  const came = cameWith(batches.counted, batches.first, batches.read.log.cuts)
  const chosen = came.find((one) => keyOf(one) === open)
  if (chosen)
    return (
      <AskToTakeOut
        came={chosen}
        title={title(chosen)}
        batches={batches}
        done={() => {
          setOpen(null)
          again()
        }}
        leave={() => setOpen(null)}
      />
    )
  return (
    <>
      <SectionHead title={<Trans>Records by date received</Trans>} />
      {came.length === 0 ? (
        <EmptyState icon="folder" title={<Trans>No records yet</Trans>} />
      ) : (
        <RowList>
          {came.map((one) => (
            <li key={keyOf(one)}>
              <EntryRow
                lead={<Icon name="folder" />}
                title={title(one)}
                line={
                  one.met ? (
                    <Plural
                      value={one.records.length}
                      one="# meeting without a file"
                      other="# meetings without a file"
                    />
                  ) : (
                    <Plural value={one.records.length} one="# child" other="# children" />
                  )
                }
                open={() => setOpen(keyOf(one))}
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  )
}

const keyOf = ({ since, met }: CameWith) => `${String(since)} ${String(met)}`

function useTitle({ read, madeAt }: BatchesRead): (came: CameWith) => ReactNode {
  const times = useTimeWords()
  return ({ since }) => {
    const [from, until] = [madeAt.get(since - 1), madeAt.get(since)]
    if (until === undefined)
      return from === undefined || read.log.cuts === 0 ? (
        <Trans>All records so far</Trans>
      ) : (
        <Trans>Since the records were frozen, {times.moment(from)}</Trans>
      )
    return <Trans>Frozen for the first time, {times.moment(until)}</Trans>
  }
}

export const screen = defineScreen('evidence-batches', BatchesScreen)
