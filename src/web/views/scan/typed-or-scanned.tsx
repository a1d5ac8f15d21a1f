import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { Icon } from '../../components/icon.tsx'
import { later } from '../../components/later.tsx'
import { TextField } from '../../fields/text-field.tsx'

const ScanCode = later(async () => (await import('./scan-code.tsx')).ScanCode, NoScanner)

/** The scanner did not come: the code is typed. */
function NoScanner({ stop }: { readonly stop: () => void }) {
  useEffect(stop, [stop])
  return null
}

/** The longest code, with spaces as a person may type them. */
const LONGEST = 400

interface TypedOrScannedProps {
  readonly label: ReactNode
  readonly value: string
  readonly set: (value: string) => void
}

/**
 * A code from paper or from another screen: typed, or read with the camera. A scanned one may have more behind a stroke
 * (docs/sealing.md 5.3): it stays in `value` unseen until somebody types in the field.
 */
export function TypedOrScanned({ label, value, set }: TypedOrScannedProps) {
  const [scanning, setScanning] = useState(false)
  if (scanning) {
    const found = (text: string) => {
      set(text)
      setScanning(false)
    }
    return (
      <Suspense>
        <ScanCode found={found} stop={() => setScanning(false)} />
      </Suspense>
    )
  }
  return (
    <div className="stack tight">
      <TextField
        label={label}
        value={value.split('/')[0] ?? ''}
        set={set}
        capitals="characters"
        autoFocus
        limit={LONGEST}
      />
      <Button
        variant="outline"
        data-size="sm"
        leftSection={<Icon name="camera" size="small" />}
        onClick={() => setScanning(true)}
      >
        <Trans>Scan it with the camera</Trans>
      </Button>
    </div>
  )
}
