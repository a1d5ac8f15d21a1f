import { type Job, worker } from './jobs.ts'

const run = worker('worker')

onmessage = ({ data }: MessageEvent<Job>) => {
  run(data).then(
    (measured) => {
      postMessage({ measured })
    },
    (error: unknown) => {
      postMessage({ failed: String(error) })
    },
  )
}
