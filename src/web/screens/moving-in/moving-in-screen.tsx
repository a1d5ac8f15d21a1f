import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { HeadedSheet } from '#domain/moving-in/sheet.ts'
import { RowList } from '#web/components/entry-row.tsx'
import { RouteRow } from '#web/frame/route-row.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { RouteOf } from '#web/navigation/routes.ts'
import { useMe } from '#web/session/session.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { ListChosen } from './list-chosen.tsx'
import { MatchedList } from './matched-list.tsx'
import { Scans } from './scans/scans.tsx'
import { UndoImport } from './undo/undo-import.tsx'

/** An agency moves in with its children: the list, what each column is, the children as they will look, and then their files; and with the papers of these files. Or takes it back. */
function MovingInScreen({ part }: RouteOf<'moving-in'>) {
  if (part === 'undo') return <UndoImport />
  return part === 'scans' ? <Scans /> : <ListOfChildren />
}

function ListOfChildren() {
  const me = useMe()
  const [sheets, setSheets] = useState<readonly HeadedSheet[] | null>(null)
  return (
    <Screen title={<Trans>Import children from a list</Trans>} leave="back" reading>
      {opensFiles(me.roles) ? (
        <>
          <ListChosen set={setSheets} />
          {sheets ? (
            <MatchedList sheets={sheets} />
          ) : (
            <RowList>
              <RouteRow
                to={{ is: 'moving-in', part: 'scans' }}
                icon="paper"
                title={<Trans>Scans of papers</Trans>}
                line={<Trans>Pictures and PDFs, named by the number of the child</Trans>}
              />
              <RouteRow
                to={{ is: 'moving-in', part: 'undo' }}
                icon="back"
                title={<Trans>Undo an import</Trans>}
                line={<Trans>What you imported in the last 24 hours</Trans>}
              />
            </RowList>
          )}
        </>
      ) : (
        <p>
          <Trans>Only a caseworker or a supervisor can import children: the import opens files.</Trans>
        </p>
      )}
    </Screen>
  )
}

export const screen = defineScreen('moving-in', MovingInScreen)
