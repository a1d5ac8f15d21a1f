import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { leading } from '#domain/file/tracks.ts'
import { constraint } from '#domain/kinds/directory/constraint.ts'
import { SERVICE_CATEGORY_NAMES } from '#domain/vocabulary/services/service-category.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ListingInFile } from './listed.ts'

/** Which help nobody gives here, and what hinders it: gaps, without naming a child. */
export function MissingHere({
  views,
  listed,
}: {
  readonly views: readonly FileView[]
  readonly listed: readonly ListingInFile[]
}) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const given = new Set(
    listed
      .filter((one) => one.entry.body.status === 'active')
      .flatMap((one) => one.entry.body.helps.map((help) => help.category)),
  )
  const none = SERVICE_CATEGORY_NAMES.filter((category) => !given.has(category))
  const noted = views.flatMap((view) =>
    leading(view.caseFile, constraint)
      .filter((entry) => entry.body.stands === 'stands')
      .map((entry) => ({ file: view.file, entry })),
  )
  const [first] = views
  return (
    <>
      <SectionHead title={<Trans>What is missing here</Trans>} />
      <RowList>
        {noted.map(({ file, entry }) => (
          <li key={entry.id}>
            <EntryRow
              lead={<Icon name="flag" />}
              title={speak.code(entry.body.category)}
              line={[entry.body.district, speak.codes(entry.body.reasons), entry.body.words]
                .filter((part) => part !== undefined)
                .join(' · ')}
              open={() => trail.go({ is: 'write', kind: 'constraint', file, from: entry.id })}
            />
          </li>
        ))}
        {listed.length > 0 && none.length > 0 && (
          <li>
            <EntryRow
              lead={<Icon name="unknown" />}
              title={<Trans>Not offered by any service here</Trans>}
              line={speak.list(none.map(speak.code))}
            />
          </li>
        )}
      </RowList>
      {first !== undefined && (
        <Button
          variant="outline"
          data-size="sm"
          onClick={() => trail.go({ is: 'write', kind: 'constraint', file: first.file })}
        >
          <Trans>Record what is missing</Trans>
        </Button>
      )}
    </>
  )
}
