/** Loaded before the command that serves the app (`node --import`), so that a fresh clone has a build to serve. */
import { buildWhereOlder } from './built-app.ts'
import { compressBuilt } from './compress-built.ts'

if (buildWhereOlder((words) => console.log(words))) await compressBuilt()
