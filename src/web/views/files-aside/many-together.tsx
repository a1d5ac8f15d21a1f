import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { NotUndone } from '#device/access/together/api.ts'
import type { Device } from '#device/api.ts'
import type { WhySpared } from '#device/files/api.ts'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { ProgressPanel } from '#web/components/progress-panel.tsx'
import { type ActionRefusal, useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'

/** Files of one call to the device: between two calls somebody may stop. */
const OF_ONE_CALL = 100
const SPARED: readonly string[] = [
  'held-by-law',
  'looked-at',
  'written-in',
  'given',
  'after-a-day',
] satisfies WhySpared[]

type Act = (device: Device, files: readonly FileId[]) => Promise<Result<readonly NotUndone[], EnrolRefusal>>

/** The same act on many files, part by part: it may be stopped, and goes on later with what is left. */
export interface Together {
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly refused: ActionRefusal<EnrolRefusal>['code'] | null
  /** Files that the device spared when it was tried, and why. */
  readonly spared: ReadonlyMap<FileId, WhySpared>
  readonly run: (files: readonly FileId[], act: Act) => Promise<void>
  readonly stop: () => void
}

export function useTogether(): Together {
  const stopped = useRef(false)
  const [progress, setProgress] = useState<Together['progress']>(null)
  const [not, setNot] = useState<readonly NotUndone[]>([])
  const action = useDeviceAction<true, EnrolRefusal>()
  const failed = not.find(({ why }) => !SPARED.includes(why))?.why as EnrolRefusal | undefined
  return {
    progress,
    refused: action.refused?.code ?? failed ?? null,
    spared: new Map(not.flatMap(({ file, why }) => (SPARED.includes(why) ? [[file, why as WhySpared] as const] : []))),
    stop() {
      stopped.current = true
    },
    async run(files, act) {
      stopped.current = false
      const left: NotUndone[] = []
      setProgress({ done: 0, of: files.length })
      await action.run(async (device) => {
        for (let at = 0; at < files.length && !stopped.current; at += OF_ONE_CALL) {
          const some = files.slice(at, at + OF_ONE_CALL)
          const done = await act(device, some)
          if (!done.ok) return done
          left.push(...done.value)
          setProgress({ done: at + some.length, of: files.length })
        }
        return accept(true)
      })
      setNot(left)
      setProgress(null)
    },
  }
}

/** How far it is, with a way to stop; afterwards what the device refused. */
export function TogetherProgress({ together: { progress, refused, stop } }: { readonly together: Together }) {
  const { t } = useLingui()
  if (!progress) return <RefusedNote code={refused} />
  const { done, of: total } = progress
  return (
    <ProgressPanel title={<Trans>Files</Trans>} label={t`Files`} done={done} of={total}>
      <p className="figures">
        <Trans>
          {done} of {total} done
        </Trans>
      </p>
      <div>
        <Button data-size="sm" variant="outline" onClick={stop}>
          <Trans>Stop here</Trans>
        </Button>
      </div>
    </ProgressPanel>
  )
}
