import { useEffect, useRef, useState } from 'react'
import { logError } from '../diagnostics/error-log.ts'
import type { JobProgress } from './jobs/job.ts'
import type { AnswerOf, InputOf, JobName } from './jobs.ts'
import { runJob, type RunningJob } from './run.ts'

export interface JobState<Name extends JobName> {
  /** Null while no job is running. */
  readonly progress: JobProgress | null
  /** The app itself failed. */
  readonly broke: boolean
  /** Resolves with the answer, which may be a refusal; null where it was cancelled or failed. Restarts where a job is running. */
  readonly run: (input: InputOf<Name>) => Promise<AnswerOf<Name> | null>
  readonly cancel: () => void
}

/** One long-running job of a screen. It is terminated when the screen unmounts. */
export function useJob<Name extends JobName>(job: Name): JobState<Name> {
  const running = useRef<RunningJob<Name> | null>(null)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [broke, setBroke] = useState(false)
  useEffect(() => () => running.current?.cancel(), [])

  return {
    progress,
    broke,
    run(input) {
      running.current?.cancel()
      setBroke(false)
      setProgress({ stage: 'beginning', done: 0, of: 0 })
      const mine = runJob(job, input, setProgress)
      running.current = mine
      return mine.answer
        .catch((error: unknown) => {
          logError('deed', error)
          setBroke(true)
          return null
        })
        .finally(() => {
          if (running.current !== mine) return
          running.current = null
          setProgress(null)
        })
    },
    cancel() {
      running.current?.cancel()
    },
  }
}
