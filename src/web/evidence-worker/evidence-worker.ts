import '../worker/schemas-without-jit.ts'
import type { Result } from '#result.ts'
import type { JobRequest, JobProgress, JobMessage } from './jobs/job.ts'
import { JOBS, type JobName } from './jobs.ts'

const say = (said: JobMessage) => {
  postMessage(said)
}

type AnyJob = (input: unknown, tell: (progress: JobProgress) => void) => Promise<Result<unknown, string, unknown>>

/** One worker does one job: cancelling terminates the worker, so nothing of the job continues. */
addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
  work(data).catch((error: unknown) => {
    say({ is: 'broke', message: error instanceof Error ? error.message : 'the work stopped' })
  })
})

async function work({ job, input }: JobRequest): Promise<void> {
  if (!isJob(job)) throw new Error('no such work')
  // The page calls it through `run`, whose types tie the input to the name.
  const done = (await JOBS[job]()) as AnyJob
  say({ is: 'answer', answer: await done(input, (progress) => say({ is: 'progress', progress })) })
}

const isJob = (name: string): name is JobName => Object.hasOwn(JOBS, name)
