import { useRef, useState } from 'react'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import type { Typed } from '../../../form-model/form-state.tsx'

/** What is typed into a form, kept as a draft. Changes are applied to the latest value, also where one tap makes two of them. */
export function useTypedDraft(key: string, begin: () => Typed) {
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
