import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { logError } from '../diagnostics/error-log.ts'
import type { JobProgress } from './jobs/job.ts'
import type { AnswerOf, InputOf, JobName } from './jobs.ts'
import { runJob, type RunningJob } from './run.ts'

export interface JobAnswerState<Name extends JobName> {
  /** Null once it is done, stopped or failed. */
  readonly progress: JobProgress | null
  readonly answer: AnswerOf<Name> | null
  readonly broke: boolean
  readonly stop: () => void
}

const BEGINNING: JobProgress = { stage: 'beginning', done: 0, of: 0 }

/** Long work that starts when the screen mounts, and again when `key` changes. `answered` is called as soon as it is done. */
export function useJobAnswer<Name extends JobName>(
  job: Name,
  key: string,
  input: InputOf<Name>,
  answered: (answer: AnswerOf<Name>) => void = () => undefined,
): JobAnswerState<Name> {
  const running = useRef<RunningJob<Name> | null>(null)
  const [seen, setSeen] = useState<Omit<JobAnswerState<Name>, 'stop'> & { readonly key: string }>({
    key,
    progress: BEGINNING,
    answer: null,
    broke: false,
  })
  const inputNow = useEffectEvent(() => input)
  const tell = useEffectEvent((answer: AnswerOf<Name>) => {
    answered(answer)
  })
  useEffect(() => {
    const mine = runJob(job, inputNow(), (progress) => setSeen({ key, progress, answer: null, broke: false }))
    running.current = mine
    mine.answer
      .then((answer) => {
        setSeen({ key, progress: null, answer, broke: false })
        if (answer !== null) tell(answer)
      })
      .catch((error: unknown) => {
        logError('deed', error)
        setSeen({ key, progress: null, answer: null, broke: true })
      })
    return () => mine.cancel()
  }, [job, key])
  const stop = () => running.current?.cancel()
  return seen.key === key ? { ...seen, stop } : { progress: BEGINNING, answer: null, broke: false, stop }
}
