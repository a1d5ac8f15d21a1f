import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DataFault } from '#domain/data-files/fault.ts'
import { LARGEST_DATA } from '#domain/data-files/read-data.ts'
import { readStocktaking } from '#domain/stocktaking/read-stocktaking.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { Card } from '#web/components/card.tsx'
import { FaultsOfFile } from '#web/files/faults-of-file.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { ChooseFile } from '#web/files/choose-file.tsx'
import { useBegin } from './use-begin.ts'

/** A stocktaking that somebody gave: seen before anything is written, or refused with every line. */
export function BeginFromFile() {
  const { t } = useLingui()
  const { begin, busy, ready, refused } = useBegin()
  const [files, setFiles] = useState<readonly File[]>([])
  const [read, setRead] = useState<Stocktaking | null>(null)
  const [faults, setFaults] = useState<readonly DataFault[]>([])
  const choose = async (chosen: readonly File[]) => {
    setFiles(chosen)
    setRead(null)
    setFaults([])
    const [file] = chosen
    if (!file) return
    // A file that is too large is not even opened; one byte is at least as much as one sign.
    const made = file.size > 4 * LARGEST_DATA ? readStocktaking(' '.repeat(LARGEST_DATA + 1)) : readStocktaking(await file.text())
    if (made.ok) setRead(made.value)
    else setFaults(made.detail)
  }
  return (
    <Card title={<Trans>From a file</Trans>} inside>
      <div className="stack">
        <p className="ink-2">
          <Trans>A file that this app wrote elsewhere. Every statement keeps its source; figures and counts of services stay with those who made them.</Trans>
        </p>
        <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".json" />
        <FaultsOfFile faults={faults} />
        {read && (
          <>
            <p role="status">
              <b>
                <bdi>{read.name}</bdi>
              </b>{' '}
              {t`${plural(read.forms.length + read.items.length, { one: '# statement', other: '# statements' })}`}
            </p>
            <RefusedNote code={refused} />
            <Button loading={busy} disabled={!ready} onClick={() => void begin(read)}>
              <Trans>Begin with it</Trans>
            </Button>
          </>
        )}
      </div>
    </Card>
  )
}
