import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { Panel } from '#web/components/panel.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { Switch } from '#web/fields/switch.tsx'
import { useSpeak } from '#web/kinds/speak.ts'

interface ReadFirstProps {
  readonly entries: readonly Entry[]
  readonly caseFile: CaseFile
  readonly read: readonly EntryId[]
  readonly setRead: (read: readonly EntryId[]) => void
}

/** Entries that also concern another person: left out until a person has read each one and included it. */
export function EntriesToReadFirst({ entries, caseFile, read, setRead }: ReadFirstProps) {
  const { t } = useLingui()
  const speak = useSpeak(caseFile)
  if (entries.length === 0) return null
  return (
    <Panel tone="think" inside title={<Trans>Read these before you give them</Trans>}>
      <div className="stack">
        <p>
          <Trans>
            These notes name another person, were told by another person, or are a level or a guess of ours. A note
            stays out unless you read it and include it. Another person’s story belongs to that person.
          </Trans>
        </p>
        {entries.map((entry) => (
          <Disclosure key={entry.id} title={t`${entryTitle(entry, speak)}, ${speak.day(startOf(entry.at))}`}>
            <div className="stack">
              <EntryWords entry={entry} file={caseFile} speak={speak} />
              <Switch
                on={read.includes(entry.id)}
                set={(on) => setRead(on ? [...read, entry.id] : read.filter((id) => id !== entry.id))}
                icon="book"
                title={<Trans>I have read it: include it</Trans>}
                line={<Trans>Nobody else is endangered or betrayed by it</Trans>}
              />
            </div>
          </Disclosure>
        ))}
      </div>
    </Panel>
  )
}
