import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { Icon } from '#web/components/icon.tsx'
import { entryLine, entryTitle } from '#web/views/child-file/entry-title.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { sealedWords } from './file-fields.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'

/** Entries that this one would supersede: shown before Save, in every form of a kind with a single current value. */
export const supersededEntries = (file: CaseFile, drafts: readonly Draft[]): readonly Entry[] => {
  const ids = new Set(drafts.flatMap((draft) => draft.replaces ?? []))
  return file.entries.filter((entry) => ids.has(entry.id) && !(entry.id in file.struck))
}

export function SupersededByThis({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { file } = useFormState()
  const goes = supersededEntries(file, drafts)
  if (goes.length === 0) return null
  return (
    <section className="panel inside stack tight">
      <p className="row top">
        <Icon name="swap" size="small" />
        <b>
          <Trans>Replaces what was written before</Trans>
        </b>
      </p>
      <EntryLines entries={goes} />
      <p className="text-small ink-2">
        <Trans>The old entry stays in the journey.</Trans>
      </p>
    </section>
  )
}

/** Entries, one line each: what they say, who wrote it and when. */
export function EntryLines({ entries }: { readonly entries: readonly Entry[] }) {
  const { speak, view } = useFormState()
  const { revealed: touched } = useReveal(view.file)
  return (
    <ul className="stack tight">
      {entries.map((entry) => {
        const shown = touched || !needsReveal(entry.folder)
        const [title, line] = shown
          ? [entryTitle(entry, speak), entryLine(entry, speak)]
          : [sealedWords(entry, speak), null]
        return (
          <li key={entry.id}>
            <span className="block">
              {title}
              {line !== null && line !== '' && line !== title && <>: {line}</>}
            </span>
            <span className="block text-small ink-2">
              {speak.member(entry.by)}, {speak.day(startOf(entry.at))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
