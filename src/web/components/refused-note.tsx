import { useLingui } from '@lingui/react/macro'
import { wordsFor } from '../words/refusals.ts'
import { Icon } from './icon.tsx'

/** What was refused and the way on, beside the button that was pressed. Read out at once. */
export function RefusedNote({ code }: { readonly code: string | null | undefined }) {
  const { i18n } = useLingui()
  if (!code) return null
  const words = wordsFor(code)
  return (
    <div className="card due inside" role="alert">
      <div className="row top">
        <span className="mark-due">
          <Icon name="info" />
        </span>
        <p className="grow">
          <b>{i18n._(words.says)}</b> {i18n._(words.wayOn)}
        </p>
      </div>
    </div>
  )
}

