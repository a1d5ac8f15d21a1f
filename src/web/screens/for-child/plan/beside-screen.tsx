import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { Handed } from '#web/session/beside.tsx'
import { Icon } from '#web/components/icon.tsx'
import '../for-child.css'
import { OwnWords } from './own-words.tsx'
import { PlanSheet } from './plan-sheet.tsx'

/** Only this page is open: everything else is locked. *Hide*, Esc and the way out all lead to the lock. */
export function BesideScreen({ sheet, words, writes, leave }: Handed & { readonly writes: boolean; readonly leave: () => void }) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [leave])
  return (
    <main className="beside">
      <div className="beside-bar no-print">
        <Icon name="lock" size="small" />
        <p className="grow">
          <Trans>Only this page is open.</Trans>
        </p>
        <button type="button" className="hide-button" onClick={leave}>
          <Icon name="hide" size="small" />
          <Trans>Put it away</Trans>
        </button>
      </div>
      <article className={`child-page print-sheet ${sheet.version} a4`} lang={words.tongue.code} dir={words.tongue.dir} data-testid="child-page">
        <I18nProvider i18n={words.i18n}>
          <PlanSheet {...sheet} />
          {writes && <OwnWords />}
        </I18nProvider>
      </article>
    </main>
  )
}
