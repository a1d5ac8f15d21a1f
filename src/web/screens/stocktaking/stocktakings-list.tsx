import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { stocktakingIn } from '#domain/kinds/stocktaking/stocktaking-opened.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { BeginEmptyStocktaking } from './begin-empty.tsx'
import { BeginStocktakingFromExample } from './begin-from-example.tsx'
import { BeginStocktakingFromFile } from './begin-from-file.tsx'

/** The stocktakings of the agency by country and district, and ways to begin one. */
export function StocktakingsList() {
  const me = useMe()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const files = useRead(['files'], 'stocktaking', (device) => device.files('stocktaking'))
  const lines = files.is === 'read' ? files.value : null
  const may = hasAnyRole(me.roles, 'supervisor', 'coordinator')
  const [how, setHow] = useState<'anew' | 'file' | null>(null)
  return (
    <Screen
      title={<Trans>Taking stock</Trans>}
      sub={<Trans>What is found in a place, what exists on paper, and what works</Trans>}
      leave="back"
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {lines?.length === 0 && (
        <EmptyState icon="globe" title={<Trans>No stocktaking yet</Trans>}>
          <p className="ink-2">
            {may ? (
              <Trans>Begin from an example, or start empty. No child is named in it.</Trans>
            ) : (
              <Trans>A supervisor or a coordinator begins it. No child is part of it.</Trans>
            )}
          </p>
        </EmptyState>
      )}
      {lines !== null && lines.length > 0 && (
        <RowList>
          {lines.map(({ file, line }) => {
            const opened = stocktakingIn(line)?.body
            return (
              <li key={file}>
                <EntryRow
                  lead={<Icon name="globe" />}
                  title={<AppWords>{opened?.name ?? ''}</AppWords>}
                  line={opened && [speak.country(opened.country), opened.district].filter(Boolean).join(' · ')}
                  open={() => trail.go({ is: 'stocktaking', file })}
                />
              </li>
            )
          })}
        </RowList>
      )}
      {may && (
        <>
          <SectionHead
            title={<Trans>Begin from an example</Trans>}
            side={<Trans>From what could be read; check it</Trans>}
          />
          <BeginStocktakingFromExample />
          <SectionHead title={<Trans>Other ways to begin</Trans>} />
          <RowList>
            <li>
              <EntryRow
                lead={<Icon name="plus" />}
                title={<Trans>Start empty</Trans>}
                open={() => setHow(how === 'anew' ? null : 'anew')}
              />
            </li>
            <li>
              <EntryRow
                lead={<Icon name="paper" />}
                title={<Trans>From a file</Trans>}
                line={<Trans>A file from another agency</Trans>}
                open={() => setHow(how === 'file' ? null : 'file')}
              />
            </li>
          </RowList>
          {how === 'anew' && <BeginEmptyStocktaking />}
          {how === 'file' && <BeginStocktakingFromFile />}
        </>
      )}
    </Screen>
  )
}
