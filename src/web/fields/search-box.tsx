import { useLingui } from '@lingui/react/macro'
import type { Ref } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { NO_BROWSER_MEMORY } from './field.tsx'

interface SearchBoxProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly set: (value: string) => void
  readonly capitals?: 'none' | 'words'
  /** What the key that ends the word does. */
  readonly enter?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line to search in. The text stays in the app's memory and is kept by no browser. */
export function SearchBox({ label, placeholder, value, set, capitals = 'none', enter, ref }: SearchBoxProps) {
  const { t } = useLingui()
  return (
    <div className="search-box" role="search">
      <Icon name="search" size="small" />
      <input
        {...NO_BROWSER_MEMORY}
        ref={ref}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir="auto"
        maxLength={120}
        autoCapitalize={capitals}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter?.()
        }}
      />
      {value !== '' && (
        <button type="button" className="plain icon-button" aria-label={t`Clear the search`} onClick={() => set('')}>
          <Icon name="close" size="small" />
        </button>
      )}
    </div>
  )
}
