import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { CountryFactChanged } from '#domain/kinds/any/country-fact-changed.ts'
import type { PackList } from '#domain/vocabulary/country-pack/pack.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { useChangeCountryFacts } from './use-country.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface ChangeLineProps {
  readonly view: FileView
  readonly country: string
  readonly list: PackList
  readonly line: { readonly id: string; readonly name: string }
  /** What the agency says of it already. */
  readonly change: CountryFactChanged | undefined
}

interface TypedChange {
  readonly how: 'says' | 'leaves-out' | null
  readonly text: string
}
const NO_CHANGE: TypedChange = { how: null, text: '' }

/** One line of a pack, changed by the agency; or restored to what the pack says. */
export function ChangeLine({ view, country, list, line, change }: ChangeLineProps) {
  const draft = useDraft<TypedChange>(`change-line ${country} ${list} ${line.id}`, NO_CHANGE)
  const { how, text } = draft.value
  const { say, takeBack, busy, refused } = useChangeCountryFacts(view)
  const done = (written: unknown) => {
    if (!written) return
    draft.set(NO_CHANGE)
    draft.drop()
  }
  const save = async () => {
    if (how === 'says')
      done(
        await say({
          kind: 'country-fact-changed',
          body: { is: 'says', country, list, line: line.id, says: text.trim() },
        }),
      )
    if (how === 'leaves-out')
      done(
        await say({
          kind: 'country-fact-changed',
          body: { is: 'leaves-out', country, list, line: line.id, because: text.trim() },
        }),
      )
  }
  if (how === null) {
    return (
      <span className="row wraps">
        {list !== 'lines' && (
          <button type="button" className="plain link" onClick={() => draft.set({ how: 'says', text })}>
            <Trans>It is different here</Trans>
          </button>
        )}
        <button type="button" className="plain link" onClick={() => draft.set({ how: 'leaves-out', text })}>
          <Trans>It does not apply here</Trans>
        </button>
        {change && (
          <Button variant="outline" data-size="sm" loading={busy} onClick={() => void takeBack(change.id)}>
            <Trans>Go back to the app’s facts</Trans>
          </Button>
        )}
        <RefusedNote code={refused} />
      </span>
    )
  }
  const question = how === 'says' ? <Trans>What do you know of it?</Trans> : <Trans>Why?</Trans>
  return (
    <div className="stack tight">
      <TextField
        label={question}
        hint={how === 'says' ? <Trans>And how you know it</Trans> : <AppWords>{line.name}</AppWords>}
        value={text}
        set={(next) => draft.set({ how, text: next })}
        limit={300}
        autoFocus
      />
      <div className="row wraps">
        <Button
          data-size="sm"
          loading={busy}
          missing={text.trim() === '' ? [question] : []}
          onClick={() => void save()}
        >
          <Trans>Save for the agency</Trans>
        </Button>
        <Button variant="outline" data-size="sm" onClick={() => draft.set({ how: null, text })}>
          <Trans>Go back</Trans>
        </Button>
      </div>
      <RefusedNote code={refused} />
    </div>
  )
}
