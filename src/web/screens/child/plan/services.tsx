import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { needsAndHelp, type NeedAndHelp } from '#domain/questions/needs-and-help.ts'
import { Icon } from '#web/components/icon.tsx'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { NeedsMatrix } from './needs-matrix.tsx'
import { ServiceRow } from './service-row.tsx'

/** Each need and what became of it: rows of a table where there is room, else one below the other. Needs without help come first, and are named. */
export function Services({ child, table = false }: { readonly child: ChildFile; readonly table?: boolean }) {
  const trail = useNavigation()
  const { caseFile, file } = child
  const needs = needsAndHelp(caseFile)
  return (
    <>
      <SectionHead title={<Trans>Help and services</Trans>} side={needs.length > 0 ? needs.length : undefined} />
      <WithoutHelp needs={needs} child={child} />
      {needs.length === 0 && (
        <Panel inside>
          <p className="ink-2">
            <Trans>No need is written yet. Write a need even where no help exists, so that the gap is seen.</Trans>
          </p>
        </Panel>
      )}
      {needs.length > 0 && table && <NeedsMatrix needs={needs} child={child} />}
      {needs.length > 0 && !table && (
        <ul className="panel">
          {needs.map(({ track }) => (
            <li key={track.key} className="service-item">
              <ServiceRow track={track} child={child} />
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'service', file })}
      >
        <Trans>Add a need</Trans>
      </Button>
    </>
  )
}

/** What the empty rows show, in words. */
function WithoutHelp({
  needs,
  child: { speak },
}: {
  readonly needs: readonly NeedAndHelp[]
  readonly child: ChildFile
}) {
  const { t } = useLingui()
  const without = needs.filter(({ standing }) => standing === 'none')
  if (without.length === 0) return null
  const named = speak.list(without.map(({ entry: { body } }) => speak.code(body.sub ?? body.category)))
  const count = without.length
  return (
    <p className="in-due bold">
      {t`${plural(count, { one: '# need has no help yet', other: '# needs have no help yet' })}`}: {named}
    </p>
  )
}
