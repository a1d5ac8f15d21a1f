import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PageDoer, PageGoal, PageStep, PageWords, PlanPage } from '#domain/for-child/plan-page.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { useSheetDay } from '#web/words/sheet-day.ts'
import { RIGHTS_SAYS } from '../rights/rights-words.ts'
import { PagePicture, PICTURE_WORDS, type Drawing } from '../picture.tsx'

/** Every text of this sheet, to tell a worker which of them a language lacks. */
export const SHEET_SAYS = {
  title: msg`My plan`,
  sayNo: msg`I can say no`,
  sayNoMore: msg`No to a question, no to a helper. Nothing gets worse, and no help stops.`,
  notRight: msg`If something here is not right`,
  notRightMore: msg`I tell my helper, and we change it.`,
  scared: msg`If I am scared`,
  scaredMore: msg`I tell somebody whom I trust.`,
  visit: msg`The next time we meet`,
  visitAloud: msg`We said the day and the place aloud. They are not on paper.`,
  agree: msg`I agree, or I want to change this:`,
  again: msg`We look at it again on:`,
  empty: msg`We have not written a plan yet. We begin with what I wish.`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

export const planSheetTexts: readonly MessageDescriptor[] = [
  ...Object.values(SHEET_SAYS),
  RIGHTS_SAYS.complain,
  RIGHTS_SAYS.helper,
  ...Object.values(PICTURE_WORDS),
]

/** A child's page as plain data: it holds nothing else of the file, so that it can stay on the screen when everything else is locked. */
export interface PlanSheetProps {
  readonly page: PlanPage
  readonly called: { readonly text: string; readonly language?: string } | null
  readonly version: 'pictures' | 'text'
  /** Language of the sheet's own words, and of the lines that were written for it. */
  readonly language: string
  readonly names: Readonly<Record<MemberId, string>>
  readonly on: PlainDate
}

/** The plan in plain words and pictures, in the child's order, in the child's voice. `beneath` renders controls under a wish, which are not printed. */
export function PlanSheet({
  page,
  called,
  version,
  language,
  names,
  on,
  beneath,
}: PlanSheetProps & { readonly beneath?: (goal: PageGoal) => ReactNode }) {
  const { i18n } = useLingui()
  const day = useSheetDay()
  const says = (words: MessageDescriptor) => i18n._(words)
  return (
    <>
      <header className="child-page-head">
        <h2>{says(SHEET_SAYS.title)}</h2>
        <p>
          {called && <bdi lang={called.language}>{called.text}</bdi>}
          <span>{day(on)}</span>
        </p>
      </header>
      <ol className="child-page-goals">
        {page.goals.map((goal) => (
          <li key={goal.key}>
            <Part picture={goal.picture} title={<Said words={goal.words} language={language} />}>
              {version === 'text' && goal.wish !== null && <p className="child-page-wish">“{goal.wish}”</p>}
              <Steps goal={goal} version={version} names={names} language={language} />
              {beneath?.(goal)}
            </Part>
          </li>
        ))}
      </ol>
      {page.goals.length === 0 && <p className="child-page-none">{says(SHEET_SAYS.empty)}</p>}
      {page.visit && (
        <Part picture="calendar" title={says(SHEET_SAYS.visit)}>
          <p>
            {page.visit === 'aloud' ? (
              says(SHEET_SAYS.visitAloud)
            ) : (
              <Visit on={page.visit.on} who={page.visit.who} names={names} />
            )}
          </p>
        </Part>
      )}
      <Part picture="hand" title={says(SHEET_SAYS.sayNo)}>
        <p>{says(SHEET_SAYS.sayNoMore)}</p>
        {version === 'text' && (
          <p>
            <b>{says(SHEET_SAYS.notRight)}</b> {says(SHEET_SAYS.notRightMore)}
          </p>
        )}
      </Part>
      <Part picture="talk" title={says(RIGHTS_SAYS.complain)}>
        <p>{says(RIGHTS_SAYS.helper)}</p>
      </Part>
      <Part picture="safety" title={says(SHEET_SAYS.scared)}>
        <p>{says(SHEET_SAYS.scaredMore)}</p>
      </Part>
      <footer className="child-page-foot">
        <p>{says(SHEET_SAYS.agree)}</p>
        <p>{says(SHEET_SAYS.again)}</p>
      </footer>
    </>
  )
}

function Part({
  picture,
  title,
  children,
}: {
  readonly picture: Drawing
  readonly title: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="child-page-part">
      <PagePicture picture={picture} />
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </section>
  )
}

/** A line of the file. A line in another language than the sheet is marked: the dotted line is on the paper, too. */
function Said({ words, language }: { readonly words: PageWords; readonly language: string }) {
  return words.language === language ? (
    <span lang={language}>{words.text}</span>
  ) : (
    <span className="as-written">{words.text}</span>
  )
}

/** Pictures first: only the two next steps. */
function Steps({
  goal,
  version,
  names,
  language,
}: {
  readonly goal: PageGoal
  readonly version: PlanSheetProps['version']
  readonly names: PlanSheetProps['names']
  readonly language: string
}) {
  const steps = version === 'pictures' ? goal.steps.slice(0, 2) : goal.steps
  return (
    <ul className="child-page-steps">
      {steps.map((step) => (
        <li key={step.key}>
          <b>
            <Said words={step.words} language={language} />
          </b>{' '}
          <WhoDoes step={step} names={names} />
        </li>
      ))}
    </ul>
  )
}

function WhoDoes({ step: { who, by }, names }: { readonly step: PageStep; readonly names: PlanSheetProps['names'] }) {
  const day = useSheetDay()
  const name = nameOf(who, names)
  if (who.is === 'i') return by === null ? <Trans>I do this.</Trans> : <Trans>I do this by {day(by)}.</Trans>
  if (name === null)
    return by === null ? <Trans>A helper does this.</Trans> : <Trans>A helper does this by {day(by)}.</Trans>
  return by === null ? (
    <Trans>{name} does this.</Trans>
  ) : (
    <Trans>
      {name} does this by {day(by)}.
    </Trans>
  )
}

function Visit({
  on,
  who,
  names,
}: {
  readonly on: PlainDate
  readonly who: PageDoer
  readonly names: PlanSheetProps['names']
}) {
  const day = useSheetDay()
  const name = nameOf(who, names)
  return name === null ? (
    <Trans>We meet on {day(on)}.</Trans>
  ) : (
    <Trans>
      {name} comes on {day(on)}.
    </Trans>
  )
}

/** A helper by first name only. */
function nameOf(who: PageDoer, names: PlanSheetProps['names']): string | null {
  if (who.is === 'called') return who.called
  return who.is === 'member' ? (names[who.member]?.split(/\s+/)[0] ?? null) : null
}
