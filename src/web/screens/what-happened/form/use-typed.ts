import { useRef, useState } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

/** The key of a form's draft: its kind, its file, the entry that it continues, its variant. */
export const draftKey = (face: Face, file: FileId, from?: string, way?: string | null): string =>
  `${face.kind.name} ${file} ${from ?? ''} ${way ?? ''}`

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
