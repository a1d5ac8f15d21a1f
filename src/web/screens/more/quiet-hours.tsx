import { Trans } from '@lingui/react/macro'
import type { QuietHours } from '#domain/day/quiet-hours.ts'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { Switch } from '#web/fields/switch.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const NIGHT: QuietHours = { from: '19:00', until: '07:00' }

/** Hours in which *Today* shows only what concerns danger. */
export function QuietHoursSwitch() {
  const { value, set } = useDraft<QuietHours | null>('quiet hours', null)
  const time = (which: keyof QuietHours) => (
    <LabelledField label={which === 'from' ? <Trans>From</Trans> : <Trans>Until</Trans>}>
      {(wiring) => (
        <input
          {...wiring}
          {...NO_BROWSER_MEMORY}
          type="time"
          required
          value={value?.[which]}
          onChange={({ currentTarget }) => {
            // While a time is typed it is empty: the one before it holds until then.
            if (value && currentTarget.value !== '') set({ ...value, [which]: currentTarget.value })
          }}
        />
      )}
    </LabelledField>
  )
  return (
    <>
      <Switch
        on={value !== null}
        set={(on) => set(on ? NIGHT : null)}
        icon="clock"
        title={<Trans>Quiet hours</Trans>}
        line={<Trans>In these hours, Today shows only what concerns danger. Only on this device.</Trans>}
      />
      {value && (
        <div className="row inside">
          {time('from')}
          {time('until')}
        </div>
      )}
    </>
  )
}
