import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { openedFirst } from '#domain/kinds/registration/file-opened.ts'
import { memberStopped } from '#domain/kinds/follow-up/member-stopped.ts'
import { daysBetween, startOf } from '#domain/entry/plain-date.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildTab } from '#web/navigation/routes.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { SinceLooked } from '#web/views/child-file/since-looked.tsx'
import { DraftsOfChild } from '#web/views/drafts/drafts-kept.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useChildFile } from './use-child-file.ts'
import { JourneyTab } from './journey/journey-tab.tsx'
import { OverviewTab } from './overview/overview-tab.tsx'
import { WholeFileAside } from './whole-file-aside.tsx'
import { StopNotice } from './stopped/stop-notice.tsx'
import { PeopleTab } from './people/people-tab.tsx'
import { PlanTab } from './plan/plan-tab.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '#web/views/child-file/sealed-parts.css'
import './child.css'

/** One child's file: four tabs over the same fold. */
function ChildScreen({ file, tab }: { readonly file: FileId; readonly tab: ChildTab }) {
  const view = useRead(['files', 'attention'], file, (device) => device.file(file))
  if (view.is === 'refused') {
    return (
      <Screen title={<Trans>Child</Trans>} leave="back">
        <RefusedNote code={view.code} />
      </Screen>
    )
  }
  if (view.is === 'reading')
    return <Screen title={<Trans>Child</Trans>} leave="back" under={<Tabs file={file} tab={tab} />} children={null} />
  return <Opened view={view.value} tab={tab} />
}

function Opened({ view, tab }: { readonly view: FileView; readonly tab: ChildTab }) {
  const child = useChildFile(view)
  const { file, who, months, reveal } = child
  const words = useChildWords()
  const { ready } = useDrafts()
  if (view.away) return <WholeFileAside child={child} />
  return (
    <Screen
      title={<ChildName who={who} months={months} />}
      sub={
        <>
          {words.about(who, months)}
          <FileAge child={child} />
        </>
      }
      leave="back"
      under={<Tabs file={file} tab={tab} />}
    >
      {(memberStopped.name in view.caseFile.byKind || view.unwrittenStop) && <StopNotice file={file} />}
      {ready && <SinceLooked key={file} child={child} shown={tab === 'overview'} />}
      {tab === 'overview' && <DraftsOfChild file={file} caseFile={child.caseFile} />}
      {tab === 'overview' && <OverviewTab child={child} />}
      {tab === 'journey' && <JourneyTab child={child} />}
      {tab === 'plan' && <PlanTab child={child} />}
      {tab === 'people' && <PeopleTab child={child} />}
      {tab !== 'overview' && <SealedParts reveal={reveal} />}
    </Screen>
  )
}

/** How long the file has been open. */
function FileAge({ child: { caseFile, day } }: { readonly child: ChildFile }) {
  const { t } = useLingui()
  const opened = openedFirst(caseFile)
  if (!opened) return null
  const days = Math.max(0, daysBetween(startOf(opened.at), day))
  const months = Math.floor(days / 30.44)
  const years = Math.floor(months / 12)
  const long =
    years >= 2
      ? t`file opened ${plural(years, { one: '# year ago', other: '# years ago' })}`
      : months >= 1
        ? t`file opened ${plural(months, { one: '# month ago', other: '# months ago' })}`
        : days === 0
          ? t`new file`
          : t`file opened ${plural(days, { one: '# day ago', other: '# days ago' })}`
  return <> · {long}</>
}

const TABS: readonly ChildTab[] = ['overview', 'journey', 'plan', 'people']

function Tabs({ file, tab }: { readonly file: FileId; readonly tab: ChildTab }) {
  const { t } = useLingui()
  const trail = useNavigation()
  return (
    <nav className="tabs" aria-label={t`Parts of the file`}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          className="plain"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => trail.replace({ is: 'child', file, tab: one })}
        >
          <TabWords tab={one} />
        </button>
      ))}
    </nav>
  )
}

function TabWords({ tab }: { readonly tab: ChildTab }) {
  if (tab === 'overview') return <Trans>Overview</Trans>
  if (tab === 'journey') return <Trans>Journey</Trans>
  if (tab === 'plan') return <Trans>Plan</Trans>
  return <Trans>People</Trans>
}

export const screen = defineScreen('child', ChildScreen)
