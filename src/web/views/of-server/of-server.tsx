import { ClockNote } from './clock-note.tsx'
import { TwoLists } from './two-lists.tsx'

/** What the server does that its reader has to know. */
export function OfServer() {
  return (
    <>
      <TwoLists />
      <ClockNote />
    </>
  )
}
