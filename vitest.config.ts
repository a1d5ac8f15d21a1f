import { lingui } from '@lingui/vite-plugin'
import { defineConfig } from 'vitest/config'
import { COMPILED_ONCE } from './scripts/compiled-once.ts'
import { hexPlugin } from './scripts/build/hex-plugin.ts'
import { LongestFirst } from './scripts/longest-first.ts'

const seconds = (n: number) => n * 1000

/** A macro makes the words of the app. */
const appWords = lingui({ macroTransform: { macro: { descriptorFields: 'all' }, parser: undefined } })

/** Vite transforms what they import: the words of the app in its code, or a WebAssembly module as the browser gets it. */
const TRANSFORMED = ['src/web/**/*.test.ts', 'src/sealing/primitives/argon2.test.ts']

/** A module that others load must be lacking: a worker of its own, in which nobody has loaded it before. */
const ALONE = ['test/sync/unjudged-passphrases.test.ts']

/** Test files of one worker share a server of modules or a browser; it ends with the worker. */
const withAnEnd = './test/support/at-worker-end.ts'

/** Node loads the modules as in the commands of the app: nothing is transformed for each part of the tests anew. */
const asNodeReadsThem = { viteModuleRunner: false, nodeLoader: false }

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: 2,
    // What is waited for comes when it comes: a busy machine is no fault of the work.
    expect: { poll: { timeout: seconds(10) } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: TRANSFORMED,
          experimental: asNodeReadsThem,
          // Rules, words and seals keep nothing between two tests, so their modules are loaded once a worker: a third of the time.
          isolate: false,
          testTimeout: seconds(20),
          hookTimeout: seconds(60),
        },
      },
      {
        extends: true,
        plugins: [...appWords, hexPlugin],
        test: {
          name: 'transformed',
          include: TRANSFORMED,
          isolate: false,
          testTimeout: seconds(20),
          hookTimeout: seconds(60),
        },
      },
      {
        extends: true,
        plugins: appWords,
        define: {
          __APP_NAME__: '"Daybook"',
          __APP_VERSION__: '"0.1.0"',
          __STANDINGS__: '{"sq":{"share":1,"reviewed":false}}',
        },
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          isolate: false,
          testTimeout: seconds(90),
          hookTimeout: seconds(60),
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          experimental: asNodeReadsThem,
          environment: withAnEnd,
          include: ['test/architecture/**/*.test.ts'],
          isolate: false,
          testTimeout: seconds(120),
          hookTimeout: seconds(60),
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          experimental: asNodeReadsThem,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{architecture,journeys}/**', ...ALONE],
          // Each file has its own databases, folders, ports and devices, and what one changes in the process (randomness, a
          // global) it puts back. Loading the modules again for each of a hundred files took two seconds of processor time.
          isolate: false,
          globalSetup: ['test/support/postgres.ts'],
          execArgv: [COMPILED_ONCE],
          testTimeout: seconds(120),
          hookTimeout: seconds(120),
          // They wait for processes and disks a third of their time, and journeys for pages half of it: more run at once
          // than there are cores.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          experimental: asNodeReadsThem,
          include: ALONE,
          isolate: true,
          execArgv: [COMPILED_ONCE],
          testTimeout: seconds(120),
          hookTimeout: seconds(120),
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          experimental: asNodeReadsThem,
          environment: withAnEnd,
          include: ['test/journeys/**/*.test.ts'],
          isolate: false,
          globalSetup: ['test/support/built-app.ts'],
          testTimeout: seconds(240),
          hookTimeout: seconds(240),
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
