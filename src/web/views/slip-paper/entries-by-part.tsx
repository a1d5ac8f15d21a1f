import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { startOf } from '#domain/entry/plain-date.ts'
import { FOLDERS, type EntryId } from '#domain/entry/ids.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { folderWords } from '#web/words/folders.ts'
import { entryTitle } from '../child-file/entry-title.ts'
import { EntryWords } from '../child-file/entry-words.tsx'
import { paperText } from './paper-text.ts'

/** Entries on a page that leaves the app, under the part of the file in which each stands, with author and day. */
export function EntriesByPart({
  entries,
  file,
  speak,
  became,
}: {
  readonly entries: readonly Entry[]
  readonly file: CaseFile
  readonly speak: Speak
  /** What became of an entry since, after its author. */
  readonly became?: (entry: Entry) => ReactNode
}) {
  return FOLDERS.map((folder) =>
    entries
      .filter((entry) => entry.folder === folder)
      .map((entry, place) => (
        <section key={`${entry.file} ${entry.id}`}>
          {place === 0 && <h3>{speak.say(folderWords(folder))}</h3>}
          <h4>
            {entryTitle(entry, speak)}, {speak.day(startOf(entry.at))}
          </h4>
          <div data-entry={entry.id} data-title={entryTitle(entry, speak)}>
            <EntryWords entry={entry} file={file} speak={speak} />
          </div>
          <p className="ink-2">
            <Trans>Written by {speak.member(entry.by)}</Trans>
            {became?.(entry)}
          </p>
        </section>
      )),
  )
}

/** Title and words of each entry on such a page, as they are drawn there. */
export function wordsOfEntries(page: HTMLElement): Record<EntryId, { readonly title: string; readonly words: string }> {
  const words: Record<EntryId, { title: string; words: string }> = {}
  for (const shown of page.querySelectorAll<HTMLElement>('[data-entry]'))
    words[shown.dataset['entry'] as EntryId] = { title: shown.dataset['title'] ?? '', words: paperText(shown) }
  return words
}
