import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { BASE, WITHIN } from '#evidence/perturbation/changed-alike.ts'
import { ChooseOne } from '../choose-one.tsx'

/** Small counts hidden; counts changed the same way in every table; noise paid from a budget. */
export const PROTECTIONS = ['hidden', 'rounded', 'keyed', 'noisy'] as const
export type ProtectionChoice = (typeof PROTECTIONS)[number]

/** One choice, with what each loses and gains. */
export function HowProtected({
  value,
  set,
}: {
  readonly value: ProtectionChoice
  readonly set: (value: ProtectionChoice) => void
}) {
  const { t } = useLingui()
  const words: Readonly<Record<ProtectionChoice, string>> = {
    hidden: t`Small counts hidden`,
    rounded: t`Rounded to multiples of ${BASE}`,
    keyed: t`Changed a little`,
    noisy: t`Noise, paid from a budget`,
  }
  return (
    <ChooseOne
      label={<Trans>How is the table protected?</Trans>}
      hint={hintOf(value)}
      picks={PROTECTIONS.map((one) => ({ value: one, words: words[one] }))}
      value={value}
      set={(chosen) => set(PROTECTIONS.find((one) => one === chosen) ?? 'hidden')}
    />
  )
}

function hintOf(value: ProtectionChoice): ReactNode {
  switch (value) {
    case 'hidden':
      return <Trans>All other counts are exact: best where most counts are large. Spends no budget.</Trans>
    case 'rounded':
      return <Trans>Nearly every count can be read, but none is exact. Spends no budget.</Trans>
    case 'keyed':
      return (
        <Trans>
          Each count goes up or down by at most {WITHIN.keyed}, by chance; 1 and 2 are never shown. Spends no budget.
        </Trans>
      )
    case 'noisy':
      return (
        <Trans>
          The strongest protection: it works whatever a reader already knows. Groups with few children are left out, and
          part of the year’s budget is spent.
        </Trans>
      )
  }
}
