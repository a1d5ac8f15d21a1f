import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { TextField } from '#web/fields/text-field.tsx'
import { OutsideForm } from '#web/views/passphrase/outside-form.tsx'

/** Two of the three people who hold a share type theirs on this device. */
export function SharesForm({
  submit,
  busy,
  refused,
  go,
}: {
  readonly submit: ReactNode
  readonly busy: boolean
  readonly refused: string | undefined
  readonly go: (shares: readonly [string, string]) => void
}) {
  const [shares, setShares] = useState<readonly [string, string]>(['', ''])
  return (
    <OutsideForm
      submit={submit}
      busy={busy}
      refused={refused}
      missing={[
        shares[0] === '' && <Trans key="a">First recovery share</Trans>,
        shares[1] === '' && <Trans key="b">Second recovery share</Trans>,
      ]}
      onSubmit={() => go(shares)}
    >
      <TextField
        label={<Trans>First recovery share</Trans>}
        value={shares[0]}
        set={(value) => setShares([value, shares[1]])}
        capitals="characters"
        limit={400}
      />
      <TextField
        label={<Trans>Second recovery share</Trans>}
        value={shares[1]}
        set={(value) => setShares([shares[0], value])}
        capitals="characters"
        limit={400}
      />
    </OutsideForm>
  )
}
