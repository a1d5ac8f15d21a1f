import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { randomId } from '#web/device/new-id.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'

/** What follows from what a stopped colleague has read: each answer becomes a task or an entry in the file. */
export function AfterStop({ view, member }: { readonly view: FileView; readonly member: string }) {
  const { t } = useLingui()
  const mayWrite = mayWriteIn(view, 'care')
  if (!mayWrite) return null
  return (
    <div className="stack">
      <Question
        view={view}
        asks={<Trans>Must the child move? {member} may know where the child is, or find it out.</Trans>}
        task={t`Decide today where the child can go: somebody who must not know may know this place.`}
        no={t`After a colleague was stopped on this file: the child need not move.`}
      />
      <Question
        view={view}
        asks={<Trans>Who else must know? The shelter, the school, the person on duty tonight.</Trans>}
        task={t`Today, tell everyone who has to know that a colleague was stopped on this file, but not why.`}
        no={t`After a colleague was stopped on this file: nobody else has to know.`}
      />
    </div>
  )
}

interface QuestionProps {
  readonly view: FileView
  readonly asks: React.ReactNode
  readonly task: string
  readonly no: string
}

function Question({ view, asks, task, no }: QuestionProps) {
  const me = useMe()
  const [done, setDone] = useState(false)
  const action = useDeviceAction<readonly EntryId[], Refusal, unknown>()
  const write = async (draft: Pick<Draft, 'kind' | 'body'>) => {
    const written = await action.run((device) =>
      device.write([{ file: view.file, draft: { folder: 'care', at: todayHere(), ...draft } }]),
    )
    if (written) setDone(true)
  }
  return (
    <section className="stack tight">
      <p>
        <b>{asks}</b>
      </p>
      {done ? (
        <p className="ink-2">
          <Trans>It is written into the file.</Trans>
        </p>
      ) : (
        <div className="row wraps">
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() =>
              void write({
                kind: 'task',
                body: { task: randomId(), what: task, who: { member: me.member }, by: todayHere(), status: 'open' },
              })
            }
          >
            <Trans>Yes: a task for today</Trans>
          </Button>
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void write({ kind: 'note', body: { words: no } })}
          >
            <Trans>No: write that down</Trans>
          </Button>
        </div>
      )}
      <RefusedNote code={action.refused?.code} />
    </section>
  )
}
