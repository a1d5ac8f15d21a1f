import { useRef, useState } from 'react'
import { useDraft } from '#web/drafts/drafts.tsx'
import type { Typed } from './writing.tsx'

/** What is typed into a form, kept as a draft. Changes build on each other even where one touch makes two of them. */
export function useTyped(key: string, begin: () => Typed) {
  const [empty] = useState(begin)
  const draft = useDraft<Typed>(key, empty)
  const latest = useRef(draft.value)
  return {
    typed: draft.value,
    found: draft.found,
    drop: draft.drop,
    change: (how: (typed: Typed) => Typed) => {
      latest.current = how(latest.current)
      draft.set(latest.current)
    },
  }
}
