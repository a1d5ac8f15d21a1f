import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { inActs } from '#domain/moving-in/in-acts.ts'
import type { MovingPlan } from '#domain/moving-in/plan-moving.ts'
import { accept } from '#result.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { WhoGetsFile } from '#web/views/colleagues/who-gets-file.tsx'
import { todayHere } from '#web/words/today.ts'
import { type ReadyToMove, whatIsHere } from './known-already.ts'

/** Asks which children are known already, then opens the files of the others: part by part, so that it may be stopped and goes on later. */
export function Moving({ plan }: { readonly plan: MovingPlan }) {
  const { t } = useLingui()
  const [ready, setReady] = useState<ReadyToMove | null>(null)
  const [others, setOthers] = useState<ReadonlySet<number>>(new Set())
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const stopped = useRef(false)
  const looking = useDeviceAction<ReadyToMove, Refusal>()
  const moving = useDeviceAction<number, Refusal, WhyRefused>()
  const isStopped = () => stopped.current

  const look = async () => {
    stopped.current = false
    setOpened(null)
    setProgress({ done: 0, of: plan.children.length })
    const read = await looking.run((device) =>
      whatIsHere(
        device,
        plan.children,
        todayHere(),
        (done) => setProgress({ done, of: plan.children.length }),
        isStopped,
      ),
    )
    setProgress(null)
    if (read && !isStopped()) setReady(read.value)
  }
  const move = async ({ fresh, known }: ReadyToMove) => {
    stopped.current = false
    const rows = new Set(known.flatMap(({ child }) => (others.has(child.row) ? [] : [child.row])))
    const children = fresh.filter(({ row }) => !rows.has(row))
    setProgress({ done: 0, of: children.length })
    let count = 0
    await moving.run(async (device) => {
      for (const act of inActs(children)) {
        if (isStopped()) break
        const done = await device.moveIn(act)
        if (!done.ok) return done
        count += done.value.length
        setProgress({ done: count, of: children.length })
      }
      return accept(count)
    })
    setProgress(null)
    setOpened(count)
    setReady(null)
  }
  const stop = () => {
    stopped.current = true
  }
  return (
    <>
      {progress && (
        <ProgressPanel
          title={looking.busy ? <Trans>Which children have a file already?</Trans> : <Trans>Importing children</Trans>}
          label={t`Children`}
          done={progress.done}
          of={progress.of}
        >
          <Button variant="outline" data-size="sm" onClick={stop}>
            <Trans>Stop here</Trans>
          </Button>
        </ProgressPanel>
      )}
      <RefusedNote code={looking.refused?.code ?? moving.refused?.code} />
      {opened !== null && (
        <Panel inside>
          <p role="status" className="bold">
            {t`${plural(opened, { one: '# file was opened', other: '# files were opened' })}`}
          </p>
          <p>
            <Trans>
              Each file is marked “not looked at yet”. Nothing in it is due until a caseworker has read it. Importing
              the same list again adds only what is missing.
            </Trans>
          </p>
        </Panel>
      )}
      {!progress && ready && <Ready ready={ready} others={others} set={setOthers} move={() => void move(ready)} />}
      {!progress && !ready && (
        <Button onClick={() => void look()}>
          <Trans>Next: check for known children</Trans>
        </Button>
      )}
    </>
  )
}

interface ReadyProps {
  readonly ready: ReadyToMove
  /** Rows of which a person said that they are other children. */
  readonly others: ReadonlySet<number>
  readonly set: (others: ReadonlySet<number>) => void
  readonly move: () => void
}

function Ready({ ready: { fresh, before, differ, known }, others, set, move }: ReadyProps) {
  const { t } = useLingui()
  const trail = useNavigation()
  const left = fresh.length - known.filter(({ child }) => !others.has(child.row)).length
  const toggle = (row: number) =>
    set(new Set(others.has(row) ? [...others].filter((one) => one !== row) : [...others, row]))
  return (
    <>
      {before > 0 && (
        <p role="status">{t`${plural(before, { one: '# row has its file already', other: '# rows have their files already' })}`}</p>
      )}
      {differ.length > 0 && (
        <p className="in-due">
          <Trans>
            These rows have changed in the list. Their files were not changed: {differ.slice(0, 40).join(', ')}
          </Trans>
        </p>
      )}
      {known.length > 0 && (
        <Panel title={<Trans>These children seem to have a file here</Trans>} inside>
          <ul className="stack">
            {known.map(({ child: { row }, file }) => (
              <li key={row} className="row wraps">
                <label className="row grow">
                  <input type="checkbox" checked={others.has(row)} onChange={() => toggle(row)} />
                  <span>
                    <Trans>Row {row}: another child, open a file</Trans>
                  </span>
                </label>
                <button
                  type="button"
                  className="plain link"
                  onClick={() => trail.go({ is: 'child', file, tab: 'overview' })}
                >
                  <Trans>See the file</Trans>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <WhoGetsFile />
      <Button because={left === 0 && <Trans>Every child in the list has a file already.</Trans>} onClick={move}>
        {t`Import ${plural(left, { one: '# child', other: '# children' })}`}
      </Button>
    </>
  )
}
