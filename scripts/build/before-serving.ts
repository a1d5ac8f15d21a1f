/** Loaded before the command that serves the app (`node --import`), so that a fresh clone has a build to serve. */
import { buildIfStale } from './build-if-stale.ts'
import { compressBuild } from './compress.ts'

if (buildIfStale((words) => console.log(words))) await compressBuild()
