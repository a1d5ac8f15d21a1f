import '#web/views/slip-paper/slip.css'

/** What the other agency wrote with its answer: theirs, and so apart from what the app says. */
export function AgencysOwnWords({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <p className="packet-words ink-2" dir="auto">
      {words}
    </p>
  )
}
