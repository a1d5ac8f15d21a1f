import { Trans } from '@lingui/react/macro'
import { Icon } from './icon.tsx'

/** Delivery state of something written: on this device, sent, or returned to its author. */
export function DeliveryState({ state }: { readonly state: 'here' | 'sent' | 'refused' }) {
  if (state === 'sent') {
    return (
      <span className="note ink-2">
        <Icon name="sent" size="tiny" />
        <Trans>Sent</Trans>
      </span>
    )
  }
  if (state === 'refused') {
    return (
      <span className="note in-due bold">
        <Icon name="info" size="tiny" />
        <Trans>Needs you</Trans>
      </span>
    )
  }
  return (
    <span className="note in-wait bold">
      <Icon name="here" size="tiny" />
      <Trans>On this device only</Trans>
    </span>
  )
}
