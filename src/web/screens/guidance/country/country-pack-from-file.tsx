import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { CountryPack } from '#domain/vocabulary/country-pack/pack.ts'
import { readPack } from '#domain/country-pack/read-pack.ts'
import type { Timer } from '#domain/vocabulary/country-pack/timer-names.ts'
import { countriesChosen, LARGEST_OWN } from '#domain/kinds/any/country-pack-chosen.ts'
import { refuse } from '#result.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDataFile } from '#web/views/import-export/use-data-file.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useChangeCountryFacts } from './use-country.ts'

/** The largest pack that fits in one entry of the team's file. */
function readOwn(text: string): ReturnType<typeof readPack> {
  const made = readPack(text)
  return made.ok && JSON.stringify(made.value).length > LARGEST_OWN
    ? refuse('too-large', [{ where: '', code: 'too-many-characters', most: LARGEST_OWN }])
    : made
}

/** Country facts from a file. It is read completely before anything changes, or refused with every faulty line. */
export function CountryPackFromFile({ view }: { readonly view: FileView }) {
  const speak = useSpeak(null)
  const trail = useNavigation()
  const { say, busy, refused } = useChangeCountryFacts(view)
  const { read, chooser } = useDataFile(readOwn)
  const take = async (pack: CountryPack) => {
    const use = countriesChosen(view.caseFile).find(({ body }) => body.country === pack.country)?.body.use ?? 'beside'
    const times = Object.entries(pack.timers).map(([timer, { value }]) => ({ timer: timer as Timer, value }))
    if (
      await say({
        kind: 'country-pack-chosen',
        body: { country: pack.country, use, version: pack.version, times, own: JSON.stringify(pack) },
      })
    )
      trail.go({ is: 'guidance', country: pack.country })
  }
  return (
    <Panel title={<Trans>Facts from a file</Trans>} inside>
      <div className="stack">
        <p className="ink-2">
          <Trans>The file replaces the app’s facts about that country, for this agency only.</Trans>
        </p>
        {chooser}
        {read && (
          <>
            <p role="status">
              <b>{speak.country(read.country)}</b>: <Trans>edition {read.version}</Trans>
            </p>
            <RefusedNote code={refused} />
            <Button loading={busy} onClick={() => void take(read)}>
              <Trans>Use these facts in this agency</Trans>
            </Button>
          </>
        )}
      </div>
    </Panel>
  )
}
