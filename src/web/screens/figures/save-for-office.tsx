import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'

/** Prints the page, or saves it as a table after a second look. */
export function SaveForOffice({ csv, name }: { readonly csv: () => string; readonly name: string }) {
  const [second, setSecond] = useState(false)
  const save = () => {
    offerDownload(new TextEncoder().encode(csv()), name, 'text/csv;charset=utf-8')
    setSecond(false)
  }
  return (
    <div className="no-print stack">
      {second ? (
        <SecondLook
          title={<Trans>Save the figures as a file?</Trans>}
          loses={
            <Trans>
              The file is not encrypted: everybody who gets it can read exact numbers of few children. Give it to that
              office only, and delete it from this device once the office has it.
            </Trans>
          }
          doIt={{ words: <Trans>Save the file</Trans>, go: save }}
          leaveIt={() => setSecond(false)}
        />
      ) : (
        <div className="row wraps">
          <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
            <Trans>Print for that office</Trans>
          </Button>
          <Button variant="outline" onClick={() => setSecond(true)}>
            <Trans>Save as a table (CSV)</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
