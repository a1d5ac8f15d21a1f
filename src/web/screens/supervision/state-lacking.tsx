import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { stateLacking } from '#domain/supervision/state-lacking.ts'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'

/** What these files show about the state: offices that the country's page lacks, decisions that show a gap in the law. Counts only, for the country's page and the stocktaking. */
export function StateLackingPanel({ files }: { readonly files: readonly CaseFile[] }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const team = useRead(['files'], 'team', (device) => device.team())
  if (team.is !== 'read') return null
  const { noCountry, bodies, law } = stateLacking(files, team.value.caseFile)
  if (!noCountry && bodies.length + law.length === 0) return null
  return (
    <Panel title={<Trans>What files show of the state</Trans>}>
      <div className="supervision-text stack tight">
        {noCountry && (
          <p>
            <Trans>No country is chosen: the time limits, forms and offices are only the app’s own.</Trans>
          </p>
        )}
        {bodies.map(({ role, files: count }) => (
          <p key={role}>
            <Trans>
              The country’s page names no office for this: {speak.code(role)}. Files that need it: {count}.
            </Trans>
          </p>
        ))}
        {(noCountry || bodies.length > 0) && (
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'guidance' })}>
            <Trans>Look at the country’s page</Trans>
          </button>
        )}
        {law.map(({ outcome, files: count }) => (
          <p key={outcome}>
            <Trans>
              A gap in the law, for the stocktaking: {speak.code(outcome)}. Children: {count}.
            </Trans>
          </p>
        ))}
        {law.length > 0 && (
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'stocktaking' })}>
            <Trans>Add it to the stocktaking, without any child</Trans>
          </button>
        )}
      </div>
    </Panel>
  )
}
