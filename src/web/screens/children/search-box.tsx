import { useLingui } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import { NO_BROWSER_MEMORY } from '#web/fields/field.tsx'

/** One search box for every script and spelling. The text stays in the app's memory, for stepping back to it, until the app is hidden or locked. */
export function SearchBox({ value, set }: { readonly value: string; readonly set: (value: string) => void }) {
  const { t } = useLingui()
  return (
    <div className="search-box" role="search">
      <Icon name="search" size="small" />
      <input
        {...NO_BROWSER_MEMORY}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        maxLength={120}
        autoCapitalize="words"
        aria-label={t`Search a name, in any script`}
        placeholder={t`A name, in any script`}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
      {value !== '' && (
        <button type="button" className="plain icon-button" aria-label={t`Empty the search`} onClick={() => set('')}>
          <Icon name="close" size="small" />
        </button>
      )}
    </div>
  )
}
