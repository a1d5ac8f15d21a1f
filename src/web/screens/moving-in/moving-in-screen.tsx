import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { HeadedSheet } from '#domain/moving-in/sheet.ts'
import { Screen } from '#web/frame/screen.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useMe } from '#web/session/session.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { ListChosen } from './list-chosen.tsx'
import { MatchedList } from './matched-list.tsx'

/** An agency moves in with its children: the list, what each column is, the children as they will look, and then their files. */
function MovingInScreen() {
  const me = useMe()
  const [sheets, setSheets] = useState<readonly HeadedSheet[] | null>(null)
  return (
    <Screen title={<Trans>Import children from a list</Trans>} leave="back" reading>
      {opensFiles(me.roles) ? (
        <>
          <ListChosen set={setSheets} />
          {sheets && <MatchedList sheets={sheets} />}
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
