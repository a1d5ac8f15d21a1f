import { Trans } from '@lingui/react/macro'
import type { OpenedFile } from '#device/packets/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { answerToWrite } from '#domain/sharing/agency-hand-over-file.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { AgencysOwnWords } from './agencys-own-words.tsx'
import { SignedBy } from './signed-by.tsx'

/** The answer of the agency that was asked: it is in the child's file once a person here has compared who signed it. */
export function AnswerOfAgency({ opened }: { readonly opened: Extract<OpenedFile, { is: 'answer' }> }) {
  const { content, fingerprint, file, called, stands } = opened
  const trail = useNavigation()
  const times = useTimeWords()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const write = async () => {
    const draft = answerToWrite(content, fingerprint, todayHere())
    const done = await action.run((device) => device.write([{ file, draft }]))
    if (done) trail.go({ is: 'agency-hand-over', file, handOver: content.handOver })
  }
  return (
    <Panel
      title={
        <Trans>
          From <bdi>{content.by}</bdi>, <bdi>{content.agency}</bdi>
        </Trans>
      }
      inside
    >
      <div className="stack">
        <p>
          {content.answer === 'takes-over' ? (
            <Trans>
              {content.carriedBy} has been the child’s worker since {times.day(content.since)}.
            </Trans>
          ) : (
            <Trans>{called} cannot take the child. You stay responsible for the child.</Trans>
          )}
        </p>
        <AgencysOwnWords words={content.words} />
        {content.agency !== called && (
          <p className="in-due">
            <Trans>You asked {called}.</Trans>
          </p>
        )}
        <SignedBy fingerprint={fingerprint} by={content.by} />
        <RefusedNote code={action.refused?.code} />
        {stands === 'taken' ? (
          <p role="status">
            <Trans>Answered</Trans>
          </p>
        ) : (
          <Button loading={action.busy} onClick={() => void write()}>
            <Trans>Same fingerprint: write it in the file</Trans>
          </Button>
        )}
      </div>
    </Panel>
  )
}
