import type { Environment } from 'vitest/runtime'

type End = () => Promise<unknown>

const ends: End[] = []

/** Ends something that all test files of this worker share, once its last file is done. */
export const atWorkerEnd = (end: End): void => void ends.push(end)

/** Node as it is, with an end: Vitest tells a worker only through its environment that no file is left. */
const environment: Environment = {
  name: 'node-with-an-end',
  viteEnvironment: 'ssr',
  setup: () => ({
    async teardown() {
      for (const end of ends.splice(0)) await end()
    },
  }),
}

export default environment
