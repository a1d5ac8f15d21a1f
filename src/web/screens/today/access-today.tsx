import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { WhereQuestionDialog } from '#web/views/access/where-question.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { AccessMatter } from './access-matters.ts'

interface ChildMatter {
  readonly child: KnownChild
  readonly matter: AccessMatter
}

/** For keepers of a part of a file: who still needs to know where a child is, and whose access ends on which day. */
export function AccessToday({ matters }: { readonly matters: readonly ChildMatter[] }) {
  const [asked, setAsked] = useState<FileId | null>(null)
  const action = useDeviceAction<true, Refusal>()
  const close = () => {
    action.clear()
    setAsked(null)
  }
  return (
    <>
      <SectionHead title={<Trans>Who can open what</Trans>} />
      <RowList>
        {matters.map(({ child, matter }) => (
          <li
            key={`${child.line.file} ${matter.is === 'who-needs-to-know' ? matter.is : `${matter.member} ${matter.on}`}`}
          >
            <MatterRow child={child} matter={matter} ask={() => setAsked(child.line.file)} />
          </li>
        ))}
      </RowList>
      {asked && (
        <WhereQuestionDialog
          files={[asked]}
          afterwards
          busy={action.busy}
          refused={action.refused?.code}
          answer={(leaving) => {
            if (!leaving) {
              close()
              return
            }
            void action
              .run((device) => device.answerWhoNeedsToKnow({ file: asked, leaving: leaving[asked] ?? [] }))
              .then((done) => done && close())
          }}
        />
      )}
    </>
  )
}

function MatterRow({ child, matter, ask }: ChildMatter & { readonly ask: () => void }) {
  const trail = useNavigation()
  const { file } = child.line
  return (
    <EntryRow
      lead={<Icon name="key" />}
      title={<ChildName who={child.who} months={child.months} />}
      line={
        <b>
          <MatterWords child={child} matter={matter} />
        </b>
      }
      open={matter.is === 'who-needs-to-know' ? ask : () => trail.go({ is: 'child', file, tab: 'people' })}
    />
  )
}

function MatterWords({ child, matter }: ChildMatter) {
  const speak = useSpeak(child.line.line)
  const times = useTimeWords()
  if (matter.is === 'who-needs-to-know')
    return <Trans>A colleague wrote a new address. Who still needs to know where the child is?</Trans>
  const name = speak.member(matter.member)
  const parts = speak.list(matter.folders.map((folder) => speak.say(folderWords(folder))))
  const day = times.nearDay(matter.on)
  return matter.is === 'ends' ? (
    <Trans>
      {name} has access to {parts} until {day}.
    </Trans>
  ) : (
    <Trans>
      {name} had access to {parts} until {day}. The key changes with the next note, or give access for longer.
    </Trans>
  )
}
