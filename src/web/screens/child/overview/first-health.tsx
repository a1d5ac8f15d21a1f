import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { clocksAt, firstHealthOf, windowOf } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { faceOf } from '#web/kinds/face.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { HealthClocks } from '#web/screens/child/entry-lines/health-clocks.tsx'
import { useNow } from '#web/words/use-now.ts'

/** While a clock of the first days may still run: a link to the entry, for members who hold Health. The row itself says nothing of the body or of hours left (N5). */
export function FirstHealthLink({ child }: { readonly child: ChildFile }) {
  const [open, setOpen] = useState(false)
  const now = useNow()
  const { caseFile, speak } = child
  const entry = firstHealthOf(caseFile)
  const runs = clocksAt(caseFile, new Date(now).toISOString()).some((clock) => windowOf(clock) !== 'over')
  if (!entry || !runs) return null
  const title = speak.say(faceOf(entry.kind)?.name ?? { id: entry.kind })
  return (
    <>
      <RowList>
        <li>
          <EntryRow
            lead={<Icon name="lock" />}
            title={title}
            line={<Trans>Tap to open; closes when you leave the screen</Trans>}
            open={() => setOpen(true)}
          />
        </li>
      </RowList>
      {open && (
        <FullScreenDialog open title={title} close={() => setOpen(false)}>
          <div className="stack">
            <HealthClocks file={caseFile} speak={speak} />
            <div className="panel inside">
              <EntryWords entry={entry} file={caseFile} speak={speak} />
            </div>
          </div>
        </FullScreenDialog>
      )}
    </>
  )
}
