import { Trans } from '@lingui/react/macro'
import type { ComparedField } from '#device/families/api.ts'
import { Icon, type IconName } from '#web/components/icon.tsx'

type Likeness = ComparedField['is']
const ICONS: Readonly<Record<Likeness, IconName>> = {
  same: 'equal',
  alike: 'differs',
  differs: 'close',
  'not-known': 'unknown',
}
const TONES: Readonly<Record<Likeness, string>> = {
  same: 'in-safe',
  alike: 'in-safe',
  differs: 'in-due',
  'not-known': 'ink-2',
}

/** How one thing compares: a sign and a word, never colour alone. */
export function CompareMark({ is }: { readonly is: Likeness }) {
  return (
    <span className={`note compare-mark ${TONES[is]}`}>
      <Icon name={ICONS[is]} size="tiny" />
      {is === 'same' && <Trans>same</Trans>}
      {is === 'alike' && <Trans>similar</Trans>}
      {is === 'differs' && <Trans>differs</Trans>}
      {is === 'not-known' && <Trans>not known</Trans>}
    </span>
  )
}
