import { trustedScriptUrl } from '../worker/trusted.ts'
import evidenceWorkerUrl from './evidence-worker.ts?worker&url'
import type { JobRequest, JobProgress, JobMessage } from './jobs/job.ts'
import type { AnswerOf, InputOf, JobName } from './jobs.ts'

export interface RunningJob<Name extends JobName> {
  /** Null where it was cancelled. Rejects where the app itself failed. */
  readonly answer: Promise<AnswerOf<Name> | null>
  readonly cancel: () => void
}

/** Starts long work in a worker of its own. It is given no key: coded records, a list, a sheet with the words that go into it. */
export function runJob<Name extends JobName>(
  job: Name,
  input: InputOf<Name>,
  told: (progress: JobProgress) => void,
): RunningJob<Name> {
  const worker = new Worker(trustedScriptUrl(evidenceWorkerUrl), { type: 'module' })
  let cancel = () => worker.terminate()
  const answer = new Promise<AnswerOf<Name> | null>((resolve, reject) => {
    cancel = () => {
      worker.terminate()
      resolve(null)
    }
    worker.addEventListener('error', (event) => {
      worker.terminate()
      reject(new Error(event.message || 'the evidence worker stopped'))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
      if (data.is === 'progress') {
        told(data.progress)
        return
      }
      worker.terminate()
      if (data.is === 'broke') reject(new Error(data.message))
      else resolve(data.answer as AnswerOf<Name>)
    })
    worker.postMessage({ job, input } satisfies JobRequest)
  })
  return { answer, cancel: () => cancel() }
}
