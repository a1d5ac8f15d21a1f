import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileToTakeOut } from '#device/packets/api.ts'
import { FOLDERS, type EntryId } from '#domain/entry/ids.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { useMe } from '#web/session/session.tsx'
import { pageAsHtml } from '#web/views/slip-paper/page-as-html.ts'
import { paperText } from '#web/views/slip-paper/paper-text.ts'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'

/** Draws one file where nobody sees it, and gives its words: a page to read, and title and words of each entry. */
export function FilePage({
  view: { file, caseFile },
  drawn,
}: {
  readonly view: FileView
  readonly drawn: (file: FileToTakeOut) => void
}) {
  const me = useMe()
  const onScreen = useSpeak(caseFile)
  // It is read elsewhere and later: every day has its year.
  const speak = { ...onScreen, day: useTimeWords().fullDay }
  // The names of members come a moment later than the page.
  const isNamed = speak.member(me.member) === me.name
  // A child's other files have pages of their own.
  const own = caseFile.entries.filter((entry) => entry.file === file)
  const [first] = own
  const title = cardOf(caseFile)?.body.called?.text ?? (first ? entryTitle(first, speak) : file)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (page.current && isNamed) drawn({ file, title, words: wordsOf(page.current), page: pageAsHtml(page.current) })
  }, [file, title, drawn, isNamed])
  return (
    <div ref={page} className="sr-only" aria-hidden="true">
      <h2>{title}</h2>
      {FOLDERS.map((folder) =>
        own
          .filter((entry) => entry.folder === folder)
          .map((entry, place) => (
            <section key={`${entry.file} ${entry.id}`}>
              {place === 0 && <h3>{speak.say(folderWords(folder))}</h3>}
              <h4>
                {entryTitle(entry, speak)}, {speak.day(startOf(entry.at))}
              </h4>
              <div data-entry={entry.id} data-title={entryTitle(entry, speak)}>
                <EntryWords entry={entry} file={caseFile} speak={speak} />
              </div>
              <p>
                <Trans>Written by {speak.member(entry.by)}</Trans>
                {entry.id in caseFile.struck && (
                  <>
                    . <Trans>Taken back</Trans>
                  </>
                )}
                {entry.id in caseFile.replaced && (
                  <>
                    . <Trans>It was written anew later.</Trans>
                  </>
                )}
              </p>
            </section>
          )),
      )}
    </div>
  )
}

function wordsOf(page: HTMLElement): FileToTakeOut['words'] {
  const words: Record<EntryId, { title: string; words: string }> = {}
  for (const shown of page.querySelectorAll<HTMLElement>('[data-entry]'))
    words[shown.dataset['entry'] as EntryId] = { title: shown.dataset['title'] ?? '', words: paperText(shown) }
  return words
}
