import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { readStocktaking } from '#domain/stocktaking/read-stocktaking.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDataFile } from '#web/views/import-export/use-data-file.tsx'
import { useBeginStocktaking } from './use-begin.ts'

/** Imports a stocktaking file: shown before anything is written, or refused with every faulty line. */
export function BeginStocktakingFromFile() {
  const { t } = useLingui()
  const { begin, busy, ready, refused } = useBeginStocktaking()
  const { read, chooser } = useDataFile(readStocktaking)
  return (
    <Panel title={<Trans>From a file</Trans>} inside>
      <div className="stack">
        <p className="ink-2">
          <Trans>
            A file that was made with this app elsewhere. Every statement keeps its source; figures and counts of
            services are not taken over.
          </Trans>
        </p>
        {chooser}
        {read && (
          <>
            <p role="status">
              <b>
                <bdi>{read.name}</bdi>
              </b>{' '}
              {t`${plural(read.forms.length + read.items.length, { one: '# statement', other: '# statements' })}`}
            </p>
            <RefusedNote code={refused} />
            <Button loading={busy || !ready} onClick={() => void begin(read)}>
              <Trans>Begin with this file</Trans>
            </Button>
          </>
        )}
      </div>
    </Panel>
  )
}
