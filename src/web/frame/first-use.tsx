import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../components/icon.tsx'
import { useDraft } from '../session/drafts/drafts.tsx'
import type { Route } from '../navigation/routes.ts'
import { HINTS } from './hints.ts'
import './first-use.css'

const seenIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
const ALL = 'all'

/** A first-use hint of this screen, until this member has read it on this device: which hints were read is sealed together with the drafts. */
export function FirstUse({ route }: { readonly route: Route['is'] }) {
  const { i18n } = useLingui()
  const { value, set } = useDraft<unknown>('first-use hints', [])
  const seen = seenIn(value)
  const words = HINTS[route]
  if (words === undefined || seen.includes(route) || seen.includes(ALL)) return null
  return (
    <aside className="first-use no-print">
      <Icon name="bulb" size="small" />
      <div className="grow">
        <p>{i18n._(words)}</p>
        <p className="row">
          <button type="button" className="plain link" onClick={() => set([...seen, route])}>
            <Trans>I know this now</Trans>
          </button>
          <button type="button" className="plain link" onClick={() => set([ALL])}>
            <Trans>Show no more hints</Trans>
          </button>
        </p>
      </div>
    </aside>
  )
}
