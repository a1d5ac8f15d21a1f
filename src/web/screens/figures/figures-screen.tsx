import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { monthBefore, monthOf, type Month } from '#domain/figures/as-of.ts'
import { monthFigures } from '#domain/figures/month-figures.ts'
import { KINDS } from '#domain/kinds.ts'
import { windowsOf } from '#domain/kinds/any/phase-windows.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { isMine } from '#web/child/known-child.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { isAny, useMe } from '#web/session/session.tsx'
import { useTimes } from '#web/words/times.ts'
import { today } from '#web/words/today.ts'
import { FigureTables } from './figure-tables.tsx'
import './figures.css'

/** Exact counts of a month, made on this device from the files that it holds, with or without a network (P16). Nothing here leaves the agency. */
export function FiguresScreen() {
  const me = useMe()
  const [month, setMonth] = useState<Month>(() => monthOf(today()))
  const leads = isAny(me.roles, 'supervisor')
  const [whose, setWhose] = useState<'mine' | 'all'>(leads ? 'all' : 'mine')
  const read = useRead(['files'], 'files', (device) => device.files())
  const team = useRead(['files'], 'team', (device) => device.team())
  const lines = read.is === 'read' ? read.value : null
  const windows = team.is === 'read' ? windowsOf(team.value.caseFile) : undefined
  const files = useMemo(() => lines?.map(({ line }) => line).filter((file) => whose === 'all' || isMine(file, me.member)) ?? null, [lines, whose, me.member])
  const figures = useMemo(() => files && monthFigures(KINDS, files, month, windows), [files, month, windows])
  const times = useTimes()
  return (
    <Screen title={<Trans>Figures of a month</Trans>} leave="back" reading>
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      <div className="figures-bar no-print">
        <Step to={monthBefore(month)} set={setMonth} back />
        <b className="grow">{times.month(month)}</b>
        <Step to={monthBefore(month, -1)} set={setMonth} />
      </div>
      {leads && (
        <div className="no-print">
          <ChoiceField
            label={<Trans>Whose files?</Trans>}
            side
            choices={[
              { value: 'all', words: <Trans>All that I hold</Trans> },
              { value: 'mine', words: <Trans>Those I carry</Trans> },
            ]}
            value={whose}
            set={setWhose}
          />
        </div>
      )}
      {figures && files?.length === 0 && (
        <EmptyState icon="children" title={<Trans>No file is here yet</Trans>}>
          <p className="ink-2">
            <Trans>Figures are made of the files that are on this device.</Trans>
          </p>
        </EmptyState>
      )}
      {figures && files && files.length > 0 && (
        <div className="print-sheet stack">
          <p className="figures-internal">
            <Icon name="lock" size="small" />
            <span>
              <b>
                <Trans>Internal.</Trans>
              </b>{' '}
              <Trans>These are exact numbers of few children. They are for those who do the work and go to nobody else.</Trans>
            </span>
          </p>
          <h2 className="figures-month">
            {times.month(month)}, {whose === 'all' ? <Trans>all files held here</Trans> : <bdi>{me.name}</bdi>}
          </h2>
          <FigureTables figures={figures} />
        </div>
      )}
      {figures && (
        <div className="no-print">
          <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
            <Trans>Print for ourselves</Trans>
          </Button>
        </div>
      )}
    </Screen>
  )
}

/** One month on or back; never into a month that has not begun. */
function Step({ to, set, back = false }: { readonly to: Month; readonly set: (month: Month) => void; readonly back?: boolean }) {
  const { t } = useLingui()
  return (
    <button type="button" className="plain icon-button" aria-label={back ? t`The month before` : t`The month after`} disabled={to > monthOf(today())} onClick={() => set(to)}>
      <Icon name={back ? 'back' : 'forward'} />
    </button>
  )
}
