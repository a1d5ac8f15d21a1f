import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { openActions } from '#domain/kinds/planning/action.ts'
import { openGoals } from '#domain/kinds/planning/goal.ts'
import { pageForChild, pageOf } from '#domain/kinds/planning/page-for-child.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { TrackKey } from '#domain/file/tracks.ts'
import { PICTURES, type Picture } from '#domain/vocabulary/picture.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { PICTURE_MEANS } from '../picture.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

type Body = BodyOf<typeof pageForChild>

interface OwnOrderProps {
  readonly file: FileId
  readonly caseFile: CaseFile
  readonly language: string
  readonly languageName: string
  readonly pictures: Readonly<Record<TrackKey, Picture>>
  readonly close: () => void
}

/** Edited together with the child: which wish comes first, which picture it has, and its words in the language of the page. */
export function ArrangeWishes({ file, caseFile, language, languageName, pictures, close }: OwnOrderProps) {
  const { t, i18n } = useLingui()
  const deviceAction = useDeviceAction<unknown, Refusal, WhyRefused>()
  const [written] = useState(() => startOf(caseFile, language, pictures))
  const {
    value: page,
    set: setPage,
    drop,
  } = useDraft(`arrange ${file} ${language} ${pageOf(caseFile)?.id ?? ''}`, written)
  const goals = openGoals(caseFile)
  const titleOf = (key: TrackKey) => goals.find((one) => one.body.goal === key)?.body.title ?? ''
  const move = (from: number, to: number) => {
    const order = [...page.order]
    const [moved] = order.splice(from, 1)
    if (moved !== undefined) order.splice(to, 0, moved)
    setPage({ ...page, order })
  }
  const save = async () => {
    const body = bodyOf(caseFile, language, page)
    const replaces = whatItReplaces(KINDS, caseFile, { kind: pageForChild.name, body })
    if (
      await deviceAction.run((device) =>
        device.write([{ file, draft: { kind: pageForChild.name, at: todayHere(), about: ['child'], replaces, body } }]),
      )
    ) {
      drop()
      close()
    }
  }
  const put = (key: TrackKey, text: string) => setPage({ ...page, words: { ...page.words, [key]: text } })
  return (
    <FullScreenDialog
      title={<Trans>The child’s own order and words</Trans>}
      open
      close={close}
      dock={
        <Button loading={deviceAction.busy} onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <p className="ink-2">
        <Trans>
          Ask which wish comes first. Write each line as the child would say it, in {languageName}. If you leave a line
          empty, the page uses the plan’s words.
        </Trans>
      </p>
      <ol className="own-order">
        {page.order.map((key, at) => (
          <li key={key}>
            <div className="row between wraps">
              <h3 className="grow">
                {at + 1}. {titleOf(key)}
              </h3>
              <span className="row">
                <Button
                  variant="outline"
                  data-size="sm"
                  disabled={at === 0}
                  aria-label={t`Put higher: ${titleOf(key)}`}
                  onClick={() => move(at, at - 1)}
                >
                  <Trans>Higher</Trans>
                </Button>
                <Button
                  variant="outline"
                  data-size="sm"
                  disabled={at === page.order.length - 1}
                  aria-label={t`Put lower: ${titleOf(key)}`}
                  onClick={() => move(at, at + 1)}
                >
                  <Trans>Lower</Trans>
                </Button>
              </span>
            </div>
            <TextField
              label={<Trans>On the page: {titleOf(key)}</Trans>}
              lang={language}
              value={page.words[key] ?? ''}
              set={(text) => put(key, text)}
            />
            <PickField
              label={<Trans>Picture for: {titleOf(key)}</Trans>}
              picks={PICTURES.map((value) => ({ value, words: i18n._(PICTURE_MEANS[value]) }))}
              value={page.pictures[key] ?? ''}
              set={(value) =>
                setPage({
                  ...page,
                  pictures: { ...page.pictures, [key]: value === '' ? undefined : (value as Picture) },
                })
              }
            />
            {openActions(caseFile)
              .filter((step) => step.body.goal === key)
              .map((step) => (
                <TextField
                  key={step.id}
                  label={<Trans>On the page: {step.body.what}</Trans>}
                  lang={language}
                  value={page.words[step.body.action] ?? ''}
                  set={(text) => put(step.body.action, text)}
                />
              ))}
          </li>
        ))}
      </ol>
      {page.order.length === 0 && (
        <p className="row top">
          <Icon name="info" size="small" />
          <Trans>There is no wish in the plan yet.</Trans>
        </p>
      )}
      <RefusedNote code={deviceAction.refused?.code} />
    </FullScreenDialog>
  )
}

interface Page {
  readonly order: readonly TrackKey[]
  readonly pictures: Readonly<Record<TrackKey, Picture | undefined>>
  readonly words: Readonly<Record<TrackKey, string>>
}

function startOf(file: CaseFile, language: string, pictures: OwnOrderProps['pictures']): Page {
  const stands = pageOf(file)?.body
  const goals = openGoals(file).map((one) => one.body.goal)
  const order = [
    ...(stands?.order ?? []).filter((key) => goals.includes(key)),
    ...goals.filter((key) => stands?.order.includes(key) !== true),
  ]
  const words = Object.fromEntries(
    (stands?.words ?? []).filter((one) => one.language === language).map((one) => [one.of, one.text]),
  )
  return { order, pictures, words }
}

/** Words in other languages stay as they are. */
function bodyOf(file: CaseFile, language: string, page: Page): Body {
  const others = (pageOf(file)?.body.words ?? []).filter((one) => one.language !== language)
  const words = Object.entries(page.words).flatMap(([of, text]) =>
    text.trim() === '' ? [] : [{ of, language, text: text.trim() }],
  )
  const pictures = page.order.flatMap((goal) => {
    const picture = page.pictures[goal]
    return picture === undefined ? [] : [{ goal, picture }]
  })
  return { order: [...page.order], orderOf: 'child', pictures, words: [...others, ...words] }
}
