import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import type { ChildFilter } from './filters.ts'

/** What the list of children is filtered by: words of a name, and filters. */
export interface ListQuery {
  readonly asked: string
  readonly filters: readonly ChildFilter[]
}
interface Saved extends ListQuery {
  readonly name: string
}

/** Named lists of this member: sealed on this device with the drafts, and never sent. */
export function SavedLists({ now, show }: { readonly now: ListQuery; readonly show: (question: ListQuery) => void }) {
  const { t } = useLingui()
  const kept = useDraft<readonly Saved[]>('lists of children', [])
  const [naming, setNaming] = useState<string | null>(null)
  const shown = kept.value.find((one) => isSame(one, now))
  const asksSomething = now.asked.trim() !== '' || now.filters.length > 0
  if (kept.value.length === 0 && !asksSomething) return null
  const keep = () => {
    const name = naming?.trim() ?? ''
    if (name === '') return
    kept.set([...kept.value.filter((one) => one.name !== name), { name, ...now }])
    setNaming(null)
  }
  return (
    <>
      <div className="pills" role="group" aria-label={t`Your own lists`}>
        {kept.value.map((one) => (
          <button
            key={one.name}
            type="button"
            className="pill"
            aria-pressed={one === shown}
            onClick={() => show(one === shown ? { asked: '', filters: [] } : one)}
          >
            {one === shown && <Icon name="tick" size="tiny" />}
            <bdi>{one.name}</bdi>
          </button>
        ))}
        {shown && (
          <button type="button" className="pill" onClick={() => kept.set(kept.value.filter((one) => one !== shown))}>
            <Trans>Remove this saved list</Trans>
          </button>
        )}
        {!shown && asksSomething && naming === null && (
          <button type="button" className="pill" onClick={() => setNaming('')}>
            <Trans>Save as a list</Trans>
          </button>
        )}
      </div>
      {naming !== null && (
        <div className="stack tight">
          <TextField
            label={<Trans>What do you call this list?</Trans>}
            limit={40}
            value={naming}
            set={setNaming}
            autoFocus
          />
          <div className="row">
            <Button
              data-size="sm"
              missing={[naming.trim() === '' && <Trans key="a">What do you call this list?</Trans>]}
              onClick={keep}
            >
              <Trans>Keep it</Trans>
            </Button>
            <Button data-size="sm" variant="subtle" onClick={() => setNaming(null)}>
              <Trans>Go back</Trans>
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

const isSame = (one: ListQuery, other: ListQuery) =>
  one.asked === other.asked &&
  one.filters.length === other.filters.length &&
  one.filters.every((filter) => other.filters.includes(filter))
