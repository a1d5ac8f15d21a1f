import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { isCarriedBy } from '#web/views/child-file/known-child.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { MonthView } from './month-view.tsx'
import { AuthorityReturn } from './return-view.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './figures.css'

/**
 * Exact counts made on this device from the files that it holds, with or without a network (P16): of a month for ourselves, or what an authority requires by law. Nothing
 * here is published.
 */
function FiguresScreen() {
  const me = useMe()
  const leads = hasAnyRole(me.roles, 'supervisor')
  const [whose, setWhose] = useState<'mine' | 'all'>(leads ? 'all' : 'mine')
  const [purpose, setPurpose] = useState<'ourselves' | 'authority'>('ourselves')
  const read = useRead(['files'], 'files', (device) => device.files())
  const lines = read.is === 'read' ? read.value : null
  const files = useMemo(
    () => lines?.map(({ line }) => line).filter((file) => whose === 'all' || isCarriedBy(file, me.member)) ?? null,
    [lines, whose, me.member],
  )
  const ofWhom = whose === 'all' ? <Trans>all files on this device</Trans> : <bdi>{me.name}</bdi>
  return (
    <Screen title={<Trans>Figures of a month</Trans>} leave="back" reading>
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      <div className="no-print stack">
        <ChoiceField
          label={<Trans>For whom?</Trans>}
          side
          choices={[
            { value: 'ourselves', words: <Trans>For ourselves</Trans> },
            { value: 'authority', words: <Trans>For an authority</Trans> },
          ]}
          value={purpose}
          set={setPurpose}
        />
        {leads && (
          <ChoiceField
            label={<Trans>Whose files?</Trans>}
            side
            choices={[
              { value: 'all', words: <Trans>All files on this device</Trans> },
              { value: 'mine', words: <Trans>My own files</Trans> },
            ]}
            value={whose}
            set={setWhose}
          />
        )}
      </div>
      {files?.length === 0 && (
        <EmptyState icon="children" title={<Trans>No file is here yet</Trans>}>
          <p className="ink-2">
            <Trans>Figures are made from the files on this device.</Trans>
          </p>
        </EmptyState>
      )}
      {files && purpose === 'ourselves' && (
        <MonthView files={files} whose={ofWhom} by={whose === 'mine' ? me.member : undefined} />
      )}
      {files && files.length > 0 && purpose === 'authority' && <AuthorityReturn files={files} whose={ofWhom} />}
    </Screen>
  )
}

export const screen = defineScreen('figures', FiguresScreen)
