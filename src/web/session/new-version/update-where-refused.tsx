import { useNewerVersion } from './newer-app.ts'
import { UpdateNow } from './update-now.tsx'

/** Shown with a refusal that says that this app is too old. */
export function UpdateWhereRefused() {
  return <UpdateNow newer={useNewerVersion(true)} />
}
