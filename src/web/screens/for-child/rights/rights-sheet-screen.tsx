import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { linesToRing } from '#domain/country-pack/lines-to-ring.ts'
import { complaintChannelOf } from '#domain/kinds/any/complaint-channel.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { accept } from '#result.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { languageNow } from '#web/words/language.ts'
import { languageFor, useSheetWords } from '#web/words/sheet-words.ts'
import { SheetLanguageNote } from '../sheet-language-note.tsx'
import { SheetScreen } from '../sheet-frame.tsx'
import { ChannelForm } from './channel-form.tsx'
import { RightsPaper } from './rights-paper.tsx'
import { rightsTexts } from './rights-words.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { MemberView } from '#device/people/api.ts'

/** *My rights, and how to complain*. From a child's file it opens in the child's language; from *More* in the app's. */
function RightsScreen({ file }: { readonly file?: FileId }) {
  const team = useRead(['files'], 'team', (device) => device.team())
  const child = useRead<FileView | null>(['files'], file ?? 'none', (device) =>
    file === undefined ? Promise.resolve(accept(null)) : device.file(file),
  )
  const members = useRead(['members'], 'members', (device) => device.members())
  if (team.is === 'read' && child.is === 'read' && members.is === 'read')
    return (
      <Sheets
        team={team.value}
        spoken={child.value ? (cardOf(child.value.caseFile)?.body.languages ?? []) : []}
        members={members.value}
      />
    )
  return (
    <Screen title={<Trans>Rights and complaints</Trans>} leave="back">
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      {child.is === 'refused' && <RefusedNote code={child.code} />}
    </Screen>
  )
}

function Sheets({
  team,
  spoken,
  members,
}: {
  readonly team: FileView
  readonly spoken: readonly string[]
  readonly members: readonly MemberView[]
}) {
  const [language, setLanguage] = useState(() => languageFor(spoken, languageNow().code))
  const [writing, setWriting] = useState(false)
  const words = useSheetWords(language)
  const channel = complaintChannelOf(team.caseFile)?.body
  const ways = (channel?.ways ?? []).filter((way) => way.language === language).map((way) => way.text)
  const [first] = focalPointsOf(team.caseFile)
  const outside = channel?.called ?? members.find((one) => one.member === first)?.name ?? null
  const mayWrite = mayWriteIn(team, 'card')
  return (
    <SheetScreen
      title={<Trans>Rights and complaints</Trans>}
      words={words}
      language={language}
      setLanguage={setLanguage}
      dock={
        mayWrite && (
          <Button variant="outline" leftSection={<Icon name="pencil" size="small" />} onClick={() => setWriting(true)}>
            <Trans>How to complain here</Trans>
          </Button>
        )
      }
      after={
        <Panel tone="think" inside title={<Trans>For you, before you print</Trans>}>
          <div className="stack">
            {ways.length === 0 && (
              <p>
                <Trans>
                  Your agency has not written in this language how to complain. There is a line to write it by hand.
                </Trans>
              </p>
            )}
            {outside === null && (
              <p>
                <Trans>No one outside the management line is named yet to read complaints about staff.</Trans>{' '}
                {!mayWrite && <Trans>Ask your supervisor to have somebody named.</Trans>}
              </p>
            )}
            <SheetLanguageNote words={words} says={rightsTexts} />
          </div>
        </Panel>
      }
      over={
        writing && (
          <ChannelForm
            team={team}
            language={language}
            languageName={words?.language.name ?? ''}
            close={() => setWriting(false)}
          />
        )
      }
    >
      <RightsPaper ways={ways} lines={linesToRing(team.caseFile)} outside={outside} />
    </SheetScreen>
  )
}

export const screen = defineScreen('rights-sheet', RightsScreen)
