import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { FileToTakeOut } from '#device/packets/api.ts'
import { cardOf } from '#domain/kinds/registration/card.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { useMe } from '#web/session/session.tsx'
import { EntriesByPart, wordsOfEntries } from '#web/views/slip-paper/entries-by-part.tsx'
import { pageAsHtml } from '#web/views/slip-paper/page-as-html.ts'
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
    if (page.current && isNamed)
      drawn({ file, title, words: wordsOfEntries(page.current), page: pageAsHtml(page.current) })
  }, [file, title, drawn, isNamed])
  return (
    <div ref={page} className="sr-only" aria-hidden="true">
      <h2>{title}</h2>
      <EntriesByPart
        entries={own}
        file={caseFile}
        speak={speak}
        became={({ id }) => (
          <>
            {id in caseFile.struck && (
              <>
                . <Trans>Crossed out</Trans>
              </>
            )}
            {id in caseFile.replaced && (
              <>
                . <Trans>It was written again later.</Trans>
              </>
            )}
          </>
        )}
      />
    </div>
  )
}
