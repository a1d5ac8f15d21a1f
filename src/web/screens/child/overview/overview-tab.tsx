import { Trans } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { holds } from '#domain/file/case-file.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import { promises } from '#domain/questions/promises.ts'
import { PARENT_TIES } from '#domain/vocabulary/family/tie.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Tie } from '#web/components/tie.tsx'
import { Name } from '#web/components/name.tsx'
import { useWide } from '#web/components/use-wide.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { FamilyDrawing } from '../family-map/family-drawing.tsx'
import { helpersAtAGlance, peopleAround } from '../people/people-around.ts'
import { OwnRightsTaken } from '../people/rights-taken.tsx'
import { isCardOnly } from '#web/views/child-file/card-only.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { PartsWithoutKey } from '#web/screens/child/stopped/parts-without-key.tsx'
import { AskColleague } from '#web/screens/child/questions/ask-colleague.tsx'
import { ColleagueQuestions } from '#web/screens/child/questions/colleague-questions.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { DoubtedErasure } from './doubted-erasure.tsx'
import { FileFaults } from './file-faults.tsx'
import { NotesUndecided } from '#web/views/of-server/notes-undecided.tsx'
import { RulesThatCannotTell } from './rules-that-cannot-tell.tsx'
import { ClashesNotice } from './clashing.tsx'
import { ClosedFolders } from './closed-folders.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { FirstHealthLink } from './first-health.tsx'
import { GivenToMe } from './given-to-me.tsx'
import { CareInDispute } from './in-dispute.tsx'
import { JoinedFiles } from './joined.tsx'
import { LatestEntries } from './latest-entries.tsx'
import { PlanAtAGlance } from '../plan/plan-at-a-glance.tsx'
import { SafetyPanel } from './safety-panel.tsx'
import { FileStatusNote } from './file-status-note.tsx'
import { MovedInNote } from './moved-in-note.tsx'
import { ThingsToConsider } from './things-to-consider.tsx'
import { WaitingActs } from './waiting-acts.tsx'
import { UrgentNow } from '#web/views/urgent/urgent-now.tsx'
import { useBetweenFiles } from './use-between-files.ts'

/**
 * Safe? Doing? Promised? Around? Think? Always in this order. Before sealed parts are revealed, nothing here follows from what happened, therapy or health, and nobody is
 * named as unsafe.
 */
export function OverviewTab({ child }: { readonly child: ChildFile }) {
  return isCardOnly(child.view) ? <CardAlone child={child} /> : <WholeOverview child={child} />
}

/** The other parts are hidden until it is settled whether the file is erased: they are not said to be empty. */
function CardAlone({ child }: { readonly child: ChildFile }) {
  return (
    <div className="overview">
      <div className="overview-main">
        <UrgentNow child={child} />
        <DoubtedErasure child={child} />
        <WaitingActs child={child} />
        <FileStatusNote child={child} />
        <SafetyPanel child={child} />
      </div>
    </div>
  )
}

function WholeOverview({ child }: { readonly child: ChildFile }) {
  const between = useBetweenFiles(child)
  // On a laptop journey, plan and people stand beside what is needed first.
  const desk = useWide()
  return (
    <div className="overview">
      <div className="overview-main">
        <UrgentNow child={child} />
        <WaitingActs child={child} />
        <FileFaults child={child} />
        <NotesUndecided child={child} />
        <PartsWithoutKey child={child} />
        <OwnRightsTaken child={child} />
        <FileStatusNote child={child} />
        <ColleagueQuestions child={child} />
        <MovedInNote child={child} />
        <JoinedFiles child={child} />
        <CareInDispute child={child} />
        <ClashesNotice child={child} />
        <SafetyPanel child={child} />
        <GivenToMe child={child} />
        <FirstHealthLink child={child} />
        <HowItGoes child={child} />
        {desk ? <Promised child={child} /> : <LatestEntries child={child} />}
      </div>
      {desk && (
        <div className="overview-main">
          <LatestEntries child={child} most={LATEST_AT_DESK} />
        </div>
      )}
      <div className="overview-side">
        {desk ? <PlanAtAGlance child={child} /> : <Promised child={child} />}
        <AroundPanel child={child} map={desk} />
        <AskColleague child={child} />
        <ThingsToConsider child={child} between={between} />
        <RulesThatCannotTell child={child} between={between} />
        <SealedParts reveal={child.reveal} />
        <NumberToSay child={child} />
        {child.reveal.revealed && <ClosedFolders child={child} />}
      </div>
    </div>
  )
}

/** About as many as stand beside the rest of the page. */
const LATEST_AT_DESK = 7

/** In place of the name, on the phone and on paper; *Children* finds the file by it. */
function NumberToSay({ child }: { readonly child: ChildFile }) {
  const number = caseNumber(child.file)
  return (
    <p className="text-small ink-2">
      <Trans>On the phone, say this instead of the name: {number}</Trans>
    </p>
  )
}

const PROMISES_SHOWN = 3

function Promised({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const promised = promises(child.caseFile)
  const count = promised.length
  const toPlan = () => trail.replace({ is: 'child', file: child.file, tab: 'plan' })
  return (
    <Panel
      title={<Trans>What did we promise?</Trans>}
      side={
        count > 0 ? (
          <button type="button" className="plain link" onClick={toPlan}>
            {count > PROMISES_SHOWN ? <Trans>All {count} in the plan</Trans> : <Trans>In the plan</Trans>}
          </button>
        ) : undefined
      }
    >
      {count === 0 && (
        <p className="card-note ink-2">
          {holds(child.caseFile, 'care') ? (
            <Trans>No promises are open.</Trans>
          ) : (
            <Trans>You cannot open the folder where this is written.</Trans>
          )}
        </p>
      )}
      <ul className="promises">
        {promised.slice(0, PROMISES_SHOWN).map((promise) => (
          <li key={promise.entry}>
            <span className="ink-2">
              <Icon name={PROMISE_ICONS[promise.what]} size="small" />
            </span>
            <span className="grow">
              {(promise.words === null || !NAMES_ITSELF.has(promise.what)) &&
                child.speak.say(PROMISE_WORDS[promise.what])}
              {promise.words !== null && (
                <span className={NAMES_ITSELF.has(promise.what) ? undefined : 'block text-small ink-2'}>
                  {promise.words}
                </span>
              )}
              {promise.waitingOn !== null && (
                <span className="block text-small ink-2">
                  <Trans>waiting for {promise.waitingOn}</Trans>
                </span>
              )}
            </span>
            {promise.on !== null && (
              <span className={promise.on < child.day ? 'text-small in-due bold' : 'text-small ink-2'}>
                {promise.what === 'ask-again' ? (
                  <Trans>from {times.day(promise.on)}</Trans>
                ) : (
                  <Trans>by {times.day(promise.on)}</Trans>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The words of a step or task say what it is; those of a visit are a note beside it. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(['action', 'task'])
const PROMISE_ICONS = { action: 'tick', task: 'flag', visit: 'calendar', 'ask-again': 'again' } as const
const PROMISE_WORDS = {
  action: msg`A step of the plan`,
  task: msg`Something to do`,
  visit: msg`A visit`,
  'ask-again': msg`Ask again about help`,
} as const

const TIES_SHOWN = 5

function AroundPanel({ child, map }: { readonly child: ChildFile; readonly map: boolean }) {
  const trail = useNavigation()
  const people = peopleAround(child.caseFile)
  const shown = helpersAtAGlance(people, TIES_SHOWN)
  const title = child.speak.say(
    msg({
      message:
        '{p, select, she {Who can help her?} he {Who can help him?} they {Who can help them?} other {Who can help the child?}}',
    }),
  )
  return (
    <Panel
      title={title}
      side={
        people.length > 0 ? (
          <button type="button" className="plain link" onClick={() => trail.go({ is: 'family-map', file: child.file })}>
            <Trans>Family map</Trans>
          </button>
        ) : undefined
      }
    >
      {people.length === 0 && (
        <p className="card-note ink-2">
          {child.caseFile.held.includes('identity') ? (
            <Trans>Nobody is written down yet. Ask who is there for this child.</Trans>
          ) : (
            <Trans>You cannot open the folder that says who is around this child.</Trans>
          )}
        </p>
      )}
      {map && people.length > 0 && (
        <FamilyDrawing
          child={child}
          people={people}
          open={() => trail.replace({ is: 'child', file: child.file, tab: 'people' })}
        />
      )}
      {!map && people.length > 0 && shown.length === 0 && (
        <p className="card-note ink-2">
          <Trans>Nobody is known to be safe yet. Everybody is on the family map.</Trans>
        </p>
      )}
      <div className="ties card-note">
        {(map ? [] : shown).map((one) => (
          <Tie
            key={one.person}
            who={
              one.ties[0] !== undefined && one.ties[0] !== 'other' && one.ties[0] !== 'not-known' ? (
                child.speak.code(one.ties[0])
              ) : (
                <Name>{one.called}</Name>
              )
            }
            {...(child.reveal.revealed && { safety: one.safety })}
            open={() => trail.replace({ is: 'child', file: child.file, tab: 'people' })}
          />
        ))}
      </div>
      {people.map((one) => {
        const theirs = one.theirFile === null ? undefined : child.opens?.[one.theirFile]
        if (theirs === undefined || !one.ties.some((tie) => PARENT_TIES.includes(tie))) return null
        return (
          <button
            key={one.person}
            type="button"
            className="plain link card-note"
            onClick={() => trail.go({ is: 'child', file: theirs, tab: 'overview' })}
          >
            <Trans>
              The file of <Name>{one.called}</Name>
            </Trans>
          </button>
        )
      })}
    </Panel>
  )
}
