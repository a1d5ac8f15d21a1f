import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { isMet } from '#evidence/record/evidence-record.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { ChooseOne } from '../choose-one.tsx'
import { appendToLog, type LogRefused } from '../release-log/release-log.ts'
import type { ReadTableSources } from './use-ground.ts'

interface CutsProps {
  readonly ground: ReadTableSources
  readonly chosen: number
  readonly choose: (cut: number) => void
  readonly made: () => void
}

/** Which records to use: a frozen cut of one moment, so that tables of a period agree with each other. */
export function CutChoice({ ground, chosen, choose, made }: CutsProps) {
  const { t } = useLingui()
  const times = useTimeWords()
  const me = useMe()
  const action = useDeviceAction<true, LogRefused>()
  const { cuts, since, read, records } = ground
  // A cut also holds meetings with people who have no file; these are not children.
  const childrenIn = (cut: number) => records.filter((one) => one.cut === cut && !isMet(one.record)).length
  const make = async () => {
    const done = await action.run((device) =>
      appendToLog(device, { what: 'cut-made', cut: read.log.cuts + 1, by: me.member }),
    )
    if (done) made()
  }
  const button = (
    <Button
      variant={cuts.length === 0 ? 'filled' : 'outline'}
      data-size="sm"
      leftSection={<Icon name="plus" size="small" />}
      loading={action.busy}
      because={since.now === 0 && cuts.length > 0 && <Trans>No records yet</Trans>}
      disabled={since.now === 0}
      onClick={() => void make()}
    >
      {cuts.length === 0 ? <Trans>Freeze the records of today</Trans> : <Trans>Freeze the records again</Trans>}
    </Button>
  )
  if (cuts.length === 0) {
    return (
      <EmptyState
        icon="folder"
        title={
          since.now === 0 ? (
            <Trans>No records yet</Trans>
          ) : (
            <Plural value={since.now} one="# record is here" other="# records are here" />
          )
        }
      >
        <p className="ink-2">
          {since.now === 0 ? (
            <Trans>
              Records come from files whose child agreed to statistics. Caseworkers’ devices send them automatically.
            </Trans>
          ) : (
            <Trans>
              Tables of one period are made from records of one moment, so that they agree with each other. Freeze the
              records now, and again when you report a new period.
            </Trans>
          )}
        </p>
        <RefusedNote code={action.refused?.code} />
        {button}
      </EmptyState>
    )
  }
  return (
    <Panel inside>
      <div className="row wraps between">
        <ChooseOne
          label={<Trans>From the records of</Trans>}
          picks={[...cuts].reverse().map(({ cut, at }) => {
            const here = childrenIn(cut)
            return {
              value: String(cut),
              words: t`${times.moment(at)} (${plural(here, { one: '# child', other: '# children' })})`,
            }
          })}
          value={String(chosen)}
          set={(cut) => choose(Number(cut))}
        />
        <div className="stack tight">
          <p className="hint">
            <Trans>
              Since the last freeze: {since.came} added, {since.left} taken out, {since.changed} changed.
            </Trans>
          </p>
          {button}
          <RefusedNote code={action.refused?.code} />
        </div>
      </div>
    </Panel>
  )
}
