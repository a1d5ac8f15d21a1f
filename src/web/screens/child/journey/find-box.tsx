import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { EmptyState } from '#web/components/empty-state.tsx'
import { SearchBox } from '#web/fields/search-box.tsx'
import { useLetters } from '#web/frame/shortcuts/use-letters.ts'
import type { FindInFile } from './use-find-in-file.ts'

/** The field in which a word of this file is sought. */
export function FindBox({ find }: { readonly find: FindInFile }) {
  const { t } = useLingui()
  const box = useRef<HTMLInputElement>(null)
  useLetters({ f: () => box.current?.focus() })
  return (
    <SearchBox
      ref={box}
      label={t`Find a word in this file`}
      placeholder={t`Find a word in this file`}
      value={find.typed}
      set={find.set}
    />
  )
}

interface FoundCountProps {
  readonly find: FindInFile
  readonly count: number
  readonly revealed: boolean
}

/** How many entries hold the words, for a screen reader, too. Nothing found reads the same whether sealed parts hold them or not. */
export function FoundCount({ find, count, revealed }: FoundCountProps) {
  const { t } = useLingui()
  const searching = find.sought.length > 0
  return (
    <div role="status" className={searching ? 'journey-found text-small ink-2' : 'sr-only'}>
      {searching && count > 0 && t`${plural(count, { one: '# entry', other: '# entries' })}`}
      {searching && count === 0 && (
        <EmptyState icon="search" title={<Trans>Nothing shown here has this word</Trans>}>
          {!revealed && (
            <p>
              <Trans>Sealed parts are searched once you show them.</Trans>
            </p>
          )}
        </EmptyState>
      )}
    </div>
  )
}
