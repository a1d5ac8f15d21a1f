import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

export interface KeptOut {
  readonly child: KnownChild
  readonly until: PlainDate
}

/** Several files whose time is over: one person asks, a second agrees. Each file is an act of its own, and each can be taken off the list. */
export function KeptTogether({ over }: { readonly over: readonly KeptOut[] }) {
  const { t } = useLingui()
  const me = useMe()
  const times = useTimeWords()
  const files = over.map(({ child }) => child.line.file)
  const views = useRead(['files'], `kept together ${files.join(' ')}`, async (device) =>
    accept((await Promise.all(files.map((file) => device.file(file)))).flatMap((one) => (one.ok ? [one.value] : []))),
  )
  if (views.is !== 'read') return null
  const of = (may: (view: FileView) => boolean) =>
    over.filter(({ child }) => views.value.some((view) => view.file === child.line.file && may(view)))
  const toAsk = of((view) => mayErase(view) && view.erasureAskedBy === null)
  const toAnswer = of(
    (view) => mayErase(view) && view.setsAside === true && ![null, me.member].includes(view.erasureAskedBy),
  )
  const until = new Map(over.map((one) => [one.child.line.file, times.day(one.until)]))
  return (
    <>
      {toAnswer.length > 0 && (
        <OneList
          title={<Trans>Erasure requested: kept long enough</Trans>}
          of={toAnswer}
          button={(count) =>
            t`${plural(count, { one: 'Look once more at # file', other: 'Look once more at # files' })}`
          }
          ask={<Trans>Erase these files everywhere?</Trans>}
          loses={<EraseWords />}
          doIt={<Trans>Agree</Trans>}
          act={(device, file) => device.confirmErasure(file)}
        />
      )}
      {toAsk.length > 0 && (
        <OneList
          title={<Trans>Ask to erase several files</Trans>}
          of={toAsk}
          button={(count) => t`${plural(count, { one: 'Ask to erase # file', other: 'Ask to erase # files' })}`}
          ask={<Trans>Ask a second person to erase these files?</Trans>}
          loses={
            <Trans>
              Nothing is erased yet. A second person who keeps each file checks the list and can leave out any file.
            </Trans>
          }
          doIt={<Trans>Ask a second person</Trans>}
          act={(device, file) =>
            device.askErasure({ file, reason: t`Kept long enough: until ${until.get(file) ?? ''}.` })
          }
        />
      )}
    </>
  )
}

const mayErase = ({ rights, waiting = [] }: FileView) =>
  FOLDERS.every((folder) => rights[folder] === 'keep') && !waiting.some(({ is, agreed }) => is === 'erase' && agreed)

interface OneListProps {
  readonly title: ReactNode
  readonly of: readonly KeptOut[]
  readonly button: (count: number) => string
  readonly ask: ReactNode
  readonly loses: ReactNode
  readonly doIt: ReactNode
  readonly act: (device: Device, file: FileId) => Promise<Result<true, Refusal>>
}

interface Underway {
  readonly count: number
  readonly of: number
  readonly stop: AbortController
}

/** A list of which each file can be taken off, a second look, and then one act after the other, until somebody stops it. */
function OneList({ title, of, button, ask, loses, doIt, act }: OneListProps) {
  const { t } = useLingui()
  const [off, setOff] = useState<readonly FileId[]>([])
  const [second, setSecond] = useState(false)
  const [done, setDone] = useState<Underway | null>(null)
  const [refused, setRefused] = useState<readonly FileId[]>([])
  const action = useDeviceAction<true, Refusal>()
  const files = of.map(({ child }) => child.line.file)
  const chosen = files.filter((file) => !off.includes(file))
  const go = async () => {
    const stop = new AbortController()
    setSecond(false)
    const left: FileId[] = []
    for (const [count, file] of chosen.entries()) {
      if (stop.signal.aborted) break
      setDone({ count, of: chosen.length, stop })
      if (!(await action.run((device) => act(device, file)))) left.push(file)
    }
    setRefused(left)
    setDone(null)
  }
  return (
    <Panel title={title} inside>
      <div className="stack">
        <ManyChoicesField
          label={<Trans>Untick files that need a separate check</Trans>}
          choices={of.map(({ child }) => ({
            value: child.line.file,
            words: <ChildName who={child.who} months={child.months} />,
            ...(refused.includes(child.line.file) && { more: <Trans>It was not done for this one.</Trans> }),
          }))}
          value={chosen}
          set={(value) => setOff(files.filter((file) => !value.includes(file)))}
        />
        <RefusedNote code={refused.length > 0 ? action.refused?.code : undefined} />
        {done !== null ? (
          <ProgressPanel title={doIt} label={t`Files`} done={done.count} of={done.of}>
            <div>
              <Button data-size="sm" variant="outline" onClick={() => done.stop.abort()}>
                <Trans>Stop</Trans>
              </Button>
            </div>
          </ProgressPanel>
        ) : second ? (
          <SecondLook
            title={ask}
            loses={loses}
            more={
              <ul>
                {of
                  .filter(({ child }) => chosen.includes(child.line.file))
                  .map(({ child }) => (
                    <li key={child.line.file}>
                      <ChildName who={child.who} months={child.months} />
                    </li>
                  ))}
              </ul>
            }
            doIt={{ words: doIt, go: () => void go(), busy: action.busy }}
            leaveIt={() => setSecond(false)}
          />
        ) : (
          <div>
            <Button
              variant="outline"
              missing={[chosen.length === 0 && <Trans key="a">Files</Trans>]}
              onClick={() => setSecond(true)}
            >
              {button(chosen.length)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}
