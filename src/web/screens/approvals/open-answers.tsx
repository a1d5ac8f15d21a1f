import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { all } from '#domain/file/values.ts'
import { ENDS_OF_HER_OWN, type OpenAnswer } from '#domain/vocabulary/open-answer.ts'
import { whatIsOpen } from '#domain/closing/what-is-open.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import type { Folder } from '#domain/entry/ids.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { openWords } from '#web/views/decisions/still-open-words.ts'

/** What is open in the file that somebody asks to close, and the answers; what has no answer comes first. */
export function OpenAnswers({ child, asked }: { readonly child: ChildFile; readonly asked: Entry }) {
  const { whole: caseFile, speak, day, reveal } = child
  const body = all(caseFile, closure).find((one) => one.id === asked.id)?.body
  const things = whatIsOpen(caseFile, day).filter(({ entry }) => entry !== asked.id)
  const answers = body?.open ?? []
  const elsewhere = answers.filter(({ thing }) => !things.some(({ key }) => key === thing))
  if (!body || things.length + answers.length === 0) return null
  const rows = things
    .map((thing) => ({ thing, answer: answers.find((one) => one.thing === thing.key) }))
    .sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined))
  const covers = (folder: Folder | undefined) => folder !== undefined && needsReveal(folder) && !reveal.revealed
  const folderOf = (key: string) => caseFile.entries.find(({ id }) => id === key)?.folder
  const without = rows.filter(({ answer }) => !answer).length
  return (
    <Panel
      title={<Trans>Still open</Trans>}
      side={without > 0 ? <Trans>{without} without an answer</Trans> : <Trans>All have an answer</Trans>}
    >
      {ENDS_OF_HER_OWN.includes(body.reason) && without > 0 && (
        <p className="inside ink-2">
          <Trans>Open points do not stop this closure. They are told to the child and kept.</Trans>
        </p>
      )}
      <ul className="checklist">
        {rows.map(({ thing, answer }) => (
          <Row
            key={thing.key}
            there={answer !== undefined}
            title={
              covers(thing.folder)
                ? speak.say(openWords('sealed-matter'))
                : (thing.words ?? speak.say(openWords(thing.what)))
            }
          >
            {!answer ? (
              <Trans>No answer yet</Trans>
            ) : covers(thing.folder) ? null : (
              <Answered child={child} answer={answer} />
            )}
          </Row>
        ))}
        {elsewhere.map((answer) => (
          <Row
            key={answer.thing}
            there
            title={
              caseFile.entries.some(({ id }) => id === answer.thing) ? (
                <Trans>Settled since</Trans>
              ) : (
                <Trans>In a part that you cannot open</Trans>
              )
            }
          >
            {covers(folderOf(answer.thing)) ? null : <Answered child={child} answer={answer} />}
          </Row>
        ))}
      </ul>
    </Panel>
  )
}

function Row({
  there,
  title,
  children,
}: {
  readonly there: boolean
  readonly title: ReactNode
  readonly children: ReactNode
}) {
  return (
    <li className={there ? undefined : 'missing'}>
      <span className={there ? 'mark-safe' : 'mark-due'}>
        <Icon name={there ? 'done' : 'unknown'} />
      </span>
      <span className="grow">
        <b>{title}</b>
        <span className="block text-small">{children}</span>
      </span>
    </li>
  )
}

function Answered({ child: { speak }, answer }: { readonly child: ChildFile; readonly answer: OpenAnswer }) {
  switch (answer.answer) {
    case 'carried-on':
      return (
        <Trans>
          {speak.who(answer.by)} continues this until {speak.day(answer.until)}
        </Trans>
      )
    case 'not-wanted':
      return <Trans>Not wanted: {answer.says}</Trans>
    case 'out-of-reach':
      return <Trans>Not possible: {answer.because}</Trans>
    case 'given':
      return (
        <Trans>
          Given to the child: {answer.papers}. Number: {answer.number}
        </Trans>
      )
  }
}
