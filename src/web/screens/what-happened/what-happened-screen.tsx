import './what-happened.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { useRead } from '#web/device/use-read.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { SearchBox } from '#web/fields/search-box.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { Icon } from '#web/components/icon.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { useMe } from '#web/session/session.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation, useStepState } from '#web/navigation/navigation.tsx'
import { AboutChild, ChooseChild } from './chooser/about-child.tsx'
import { Chooser, useOpen, type Write } from './chooser/chooser.tsx'
import { UrgentRow } from './chooser/urgent-row.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** What happened? First with whom, then what, in a person's words; then the form. */
function WhatHappenedScreen({ file, folder }: { readonly file?: FileId; readonly folder?: Folder }) {
  const trail = useNavigation()
  const [chosen, setChosen] = useState<FileId | null>(file ?? null)
  const lines = useRead(['files'], 'lines', (device) => device.files())
  const line = lines.is === 'read' ? lines.value.find((one) => one.file === chosen) : undefined
  const [asked, setAsked] = useStepState('asked', '')
  const write: Write = (kind, from) => {
    if (chosen === null) return
    const form = { is: 'write', kind, file: chosen, ...(from && { from }) } as const
    // Going back from the form leads to the child's file, whether the form was opened from there or not.
    if (file === undefined) {
      trail.replace({ is: 'child', file: chosen, tab: 'journey' })
      trail.go(form)
    } else trail.replace({ ...form, ...(folder && chosen === file && { folder }) })
  }
  return (
    <Screen
      title={<Trans>What happened?</Trans>}
      leave="close"
      reading
      under={
        line && (
          <>
            <AboutChild line={line} change={() => setChosen(null)} />
            <UrgentAndSearch line={line} asked={asked} setAsked={setAsked} write={write} />
          </>
        )
      }
    >
      {chosen === null ? (
        <ChooseChild lines={readable(lines)} choose={setChosen} besides={<WithoutAFile />} />
      ) : (
        line && <Chooser line={line} asked={asked} write={write} />
      )}
    </Screen>
  )
}

interface UrgentAndSearchProps {
  readonly line: FileLine
  readonly asked: string
  readonly setAsked: (asked: string) => void
  readonly write: Write
}

/** What cannot wait and the search never scroll away, except where the screen is too low for them. */
function UrgentAndSearch({ line, asked, setAsked, write }: UrgentAndSearchProps) {
  const { t } = useLingui()
  const speak = useSpeak(line.line)
  return (
    <div className="urgent-and-search">
      <UrgentRow speak={speak} open={useOpen(write)} />
      <SearchBox
        label={t`Find a form by a word`}
        placeholder={t`A word: visit, referral, school`}
        value={asked}
        set={setAsked}
        enter={() => document.querySelector<HTMLElement>('.found-forms button')?.click()}
      />
    </div>
  )
}

/** People met without a file are written down from here, too: no child has to be chosen first. */
function WithoutAFile() {
  const trail = useNavigation()
  const me = useMe()
  if (!opensFiles(me.roles)) return null
  return (
    <RowList>
      <li>
        <EntryRow
          lead={<Icon name="person" />}
          title={<Trans>A contact without a file</Trans>}
          line={<Trans>Met on the way, by phone, in the open house</Trans>}
          open={() => trail.replace({ is: 'meet' })}
        />
      </li>
      <li>
        <EntryRow
          lead={<Icon name="phone" />}
          title={<Trans>Somebody from outside asks</Trans>}
          line={<Trans>About a child, known or not: what to answer</Trans>}
          open={() => trail.replace({ is: 'write-outside-request' })}
        />
      </li>
    </RowList>
  )
}

const readable = (reading: { readonly is: string; readonly value?: readonly FileLine[] }): readonly FileLine[] | null =>
  reading.value ?? null

export const screen = defineScreen('what-happened', WhatHappenedScreen)
