import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { KINDS } from '#domain/kinds.ts'
import { holdersOf } from '#domain/kinds/registration/case-holder.ts'
import { workloads } from '#domain/supervision/workload.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { Panel } from '#web/components/panel.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { DRIFT_WORDS } from '#web/words/drift-words.ts'
import { todayHere } from '#web/words/today.ts'
import { driftOverFiles, missingOverFiles } from './missing-and-drift.ts'
import { StateLackingPanel } from './state-lacking.tsx'
import { SupervisionSessions } from './supervision-sessions.tsx'
import { MISSING_WORDS } from './missing-words.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './supervision.css'

/** For supervisors: what drifts, what files lack and why it matters, each worker's load, supervision sessions. No score of a child or a colleague. */
function SupervisionScreen() {
  const me = useMe()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const day = todayHere()
  const children = useMemo(() => (lines ? knownChildren(lines, day) : null), [lines, day])
  // A worker reads the sessions with them, and nothing of others.
  if (!hasAnyRole(me.roles, 'supervisor')) {
    return (
      <Screen title={<Trans>Talks about the work</Trans>} leave="back" reading>
        <SupervisionSessions leads={false} />
      </Screen>
    )
  }
  return (
    <Screen title={<Trans>Supervision</Trans>} leave="back" reading>
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {children && (
        <div className="stack">
          <Drifting children={children} />
          <Lacking children={children} />
          <Carried children={children} />
          <StateLackingPanel files={children.map(({ line }) => line.line)} />
          <SupervisionSessions leads />
        </div>
      )}
    </Screen>
  )
}

/** As many as *Today* shows before it folds. */
const AT_ONCE = 7

function Drifting({ children }: { readonly children: readonly KnownChild[] }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const [most, setMost] = useStepState('drifting', AT_ONCE)
  const { drifting, notTold } = driftOverFiles(children, todayHere())
  return (
    <Panel title={<Trans>Work that has stalled</Trans>}>
      {drifting.length === 0 && (
        <p className="supervision-text ink-2">
          <Trans>Nothing just now. Files paused by the child’s wish are never listed here.</Trans>
        </p>
      )}
      <ul className="rows">
        {drifting.slice(0, most).map(({ child, signs }) => (
          <li key={child.line.file}>
            <EntryRow
              title={<ChildName who={child.who} months={child.months} />}
              line={signs.map((sign) => i18n._(DRIFT_WORDS[sign])).join(' · ')}
              open={() => trail.go({ is: 'child', file: child.line.file, tab: 'plan' })}
            />
          </li>
        ))}
      </ul>
      {drifting.length > most && (
        <p className="supervision-text">
          <button type="button" className="plain link" onClick={() => setMost(drifting.length)}>
            <Trans>Show all {drifting.length}</Trans>
          </button>
        </p>
      )}
      <NotTold files={notTold.length} />
    </Panel>
  )
}

/** What files lack, the gravest for the children first; the files are listed on demand. */
function Lacking({ children }: { readonly children: readonly KnownChild[] }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const missing = missingOverFiles(children, todayHere())
  return (
    <Panel title={<Trans>What files lack, and why it matters</Trans>}>
      {missing.every(({ lacking }) => lacking.length === 0) && (
        <p className="supervision-text ink-2">
          <Trans>Nothing is missing in the parts of these files that you can open.</Trans>
        </p>
      )}
      {missing.map(({ code, lacking, notTold }) => (
        <div key={code} className="supervision-text">
          {lacking.length > 0 && (
            <Disclosure
              title={
                <Trans>
                  {i18n._(MISSING_WORDS[code].what)}: {lacking.length}
                </Trans>
              }
            >
              <p className="hint">{i18n._(MISSING_WORDS[code].why)}</p>
              <ul>
                {lacking.map(({ child, next }) => (
                  <li key={child.line.file}>
                    <button
                      type="button"
                      className="plain link"
                      onClick={() => trail.go({ is: 'write', kind: next, file: child.line.file })}
                    >
                      <ChildName who={child.who} months={child.months} />
                    </button>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
          <NotTold files={notTold.length} {...(lacking.length === 0 && { of: i18n._(MISSING_WORDS[code].what) })} />
        </div>
      ))}
    </Panel>
  )
}

/** The third answer of a rule, apart from *there* and *missing*. Parts that the reader does not hold are named in the file alone. */
function NotTold({ files, of }: { readonly files: number; readonly of?: string }) {
  if (files === 0) return null
  return (
    <p className="supervision-text note ink-2">
      <Icon name="unknown" size="tiny" />
      <span>
        {of !== undefined && <>{of}. </>}
        <Trans>
          Files where you cannot see this because you have no access to the part: {files}. Ask the child’s caseworker.
        </Trans>
      </span>
    </p>
  )
}

function Carried({ children }: { readonly children: readonly KnownChild[] }) {
  const speak = useSpeak(null)
  const unnamed = children.filter(({ line }) => holdersOf(line.line, 'caseworker').length === 0).length
  const loads = workloads(
    KINDS,
    children.map(({ line }) => line.line),
    todayHere(),
  ).toSorted((a, b) => speak.member(a.member).localeCompare(speak.member(b.member)))
  return (
    <Panel title={<Trans>Caseload of each worker</Trans>}>
      <ul className="rows">
        {loads.map((load) => (
          <li key={load.member} className="supervision-text">
            <b className="block">
              <Name>{speak.member(load.member)}</Name>
            </b>
            <span className="ink-2">
              <Trans>
                Files: {load.files}. To be seen often: {load.often}. In crisis: {load.inCrisis}. Paused by wish:{' '}
                {load.dormant}. Due this week: {load.thisWeek}. Overdue: {load.late}.
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {unnamed > 0 && (
        <p className="supervision-text hint">
          <Trans>Files with no named caseworker count for the person who opened them: {unnamed}.</Trans>
        </p>
      )}
    </Panel>
  )
}

export const screen = defineScreen('supervision', SupervisionScreen)
