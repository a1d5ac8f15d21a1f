import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { holds } from '#domain/file/case-file.ts'
import type { PlanPage, WhyLeftOff } from '#domain/for-child/plan-page.ts'
import { Panel } from '#web/components/panel.tsx'
import { Switch } from '#web/fields/switch.tsx'
import type { SheetWords } from '#web/words/sheet-words.ts'
import { SheetLanguageNote } from '../sheet-language-note.tsx'
import { planSheetTexts } from './plan-sheet.tsx'

const WHY: Readonly<Record<WhyLeftOff, MessageDescriptor>> = {
  withheld: msg`is kept from a person`,
  'not-to-learn-yet': msg`the child must not learn it yet`,
  'about-somebody-else': msg`is about another person`,
  'names-somebody': msg`leads to a person who is not safe`,
  'names-a-place': msg`names a place that must not be found`,
  'holds-a-number': msg`holds a number or an account`,
  'speaks-of-danger': msg`plans against a danger: a person who finds the page would read whom the child fears`,
  'a-word-that-tells': msg`has a word that tells too much`,
  'answers-a-danger': msg`is a step against a danger`,
}

interface ForTheWorkerProps {
  readonly page: PlanPage
  readonly words: SheetWords | null
  readonly caseFile: CaseFile
  readonly evenSo: boolean
  readonly setEvenSo: (evenSo: boolean) => void
}

/** What is not on the sheet and why, and which texts are in another language than intended. Never printed, and hidden when the phone is handed over. */
export function NotesForWorker({ page, words, caseFile, evenSo, setEvenSo }: ForTheWorkerProps) {
  const { i18n } = useLingui()
  const lines = page.goals.flatMap((goal) => [goal, ...goal.steps])
  const asItStands = words ? lines.filter((line) => line.words.language !== words.language.code).length : 0
  return (
    <Panel tone="think" inside title={<Trans>For you, before you print</Trans>}>
      <div className="stack">
        <p>
          <Trans>
            Other people may find the paper. Read it as they would. The app finds some words that tell too much, but not
            all.
          </Trans>
        </p>
        {page.guarded && (
          <>
            <p>
              <Trans>
                A person around the child is unsafe, safety is not checked yet, or much is kept from one person. So the
                page shows no days and no names of helpers.
              </Trans>
            </p>
            <Switch
              on={evenSo}
              set={setEvenSo}
              icon="calendar"
              title={<Trans>Show days and helpers’ names anyway</Trans>}
              line={<Trans>Only if you know who will see the page</Trans>}
            />
          </>
        )}
        {asItStands > 0 && (
          <p>
            <Plural
              value={asItStands}
              one="# line is in the words of the plan, with a dotted line under it. Write it in the language of the page, or read it aloud."
              other="# lines are in the words of the plan, with a dotted line under them. Write them in the language of the page, or read them aloud."
            />
          </p>
        )}
        <SheetLanguageNote words={words} says={planSheetTexts} />
        {page.left.length > 0 && (
          <>
            <p>
              <Trans>Not on the page:</Trans>
            </p>
            <ul className="stack tight">
              {page.left.map((left) => (
                <li key={left.entry}>
                  “{left.text}”: {i18n._(WHY[left.because])}
                  {left.mayBeReworded && (
                    <>
                      {' · '}
                      <Trans>Reworded, this line may be on the page</Trans>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {!holds(caseFile, 'whereabouts') && (
          <p>
            <Trans>
              You cannot see where the child lives, so the app cannot check these lines for the address. Check them
              yourself.
            </Trans>
          </p>
        )}
      </div>
    </Panel>
  )
}
