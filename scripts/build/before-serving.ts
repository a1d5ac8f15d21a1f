/** Loaded before the command that serves the app (`node --import`), so that a fresh clone has a build to serve. */
import { buildIfStale, canBuild } from './build-if-stale.ts'
import { compressBuild } from './compress.ts'

// An install without the tools to build (`npm ci --omit=dev`) serves what was built before; where nothing was, the command says so.
if (canBuild() && buildIfStale((words) => console.log(words))) await compressBuild()
