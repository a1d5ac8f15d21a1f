import { useNewerVersion } from './newer-app.ts'
import { UpdateNowButton } from './update-now.tsx'

/** Shown with a refusal that says that this app is too old. */
export function UpdateWhereRefused() {
  return <UpdateNowButton newer={useNewerVersion(true)} />
}
