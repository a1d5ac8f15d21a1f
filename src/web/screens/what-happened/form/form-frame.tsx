import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Fragment, Suspense, useRef, useState, type ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { wayOn } from '#domain/questions/way-on.ts'
import { later, Nothing } from '#web/components/later.tsx'
import { useWide } from '#web/components/use-wide.ts'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { BeforeAsking } from '#web/views/already-heard/already-heard.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { LawLater } from '#web/views/law-at-moment/law-later.tsx'
import { DraftFound } from '#web/views/drafts/draft-found.tsx'
import { SentBackNote } from '#web/views/decisions/sent-back.tsx'
import { WordOfWriter } from '#web/views/decisions/word-of-writer.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation, useRoute } from '#web/navigation/navigation.tsx'
import type { MissingToSupply, Route } from '#web/navigation/routes.ts'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildLine } from './child-line.tsx'
import { useAfterSaving } from './use-saved.ts'
import {
  proposedMarks,
  rulingsBeforeSaving,
  draftsOfAct,
  requireNamesOnMarks,
  type FormResult,
} from '../../../form-model/form-result.ts'
import { completedBegunDraft, startFromBegun, draftsOfBegun } from '../../../form-model/begun.ts'
import { LeftToAnswer, NotOnThisForm } from './left-to-answer.tsx'
import { AroundNote, MarksPanel, NotYours, openedBy, WhoWillRead } from './notes.tsx'
import { PartErrors } from './part-fields.tsx'
import { OwnOfFormProvider, useOwnOfForm, withoutStaleAdded } from '../../../form-model/own-of-form.ts'
import { withOwnAnswers } from '../../../form-model/own-answers.ts'
import { draftsOfPeople } from '../../../form-model/people-of-file.ts'
import { countOpenQuestions } from '../../../form-model/questions.ts'
import { RefusedDecision } from './refused-decision.tsx'
import { filledFromBefore, isAboutChild, startOfForm, writableFolders } from '../../../form-model/form-start.ts'
import { proposedFolder } from '../../../form-model/proposed-folder.ts'
import { SupersededByThis } from './superseded-by-this.tsx'
import { WhenItWas } from './when-field.tsx'
import { useTypedDraft } from './use-typed.ts'
import { draftKey } from '../../../form-model/kept-drafts.ts'
import { supplyWhatWasMissing, startForMissing } from '../../../form-model/start-for-missing.ts'
import { FormStateProvider, type Typed, type FormState } from '../../../form-model/form-state.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** Loaded lazily: a phone has no room for it. */
const OwnQuestions = later(async () => (await import('../own-questions/own-questions.tsx')).OwnQuestions, Nothing)
const BesideForm = later(async () => (await import('../beside/beside-form.tsx')).BesideForm, Nothing)

/**
 * Props of every form. `from`: the entry that it continues or resolves; `under`: an entry of another kind that it belongs to, as a step to its goal; `way`: a variant of
 * the kind, such as a visit by phone; `begun`: the incomplete fact that it completes; `towards`: what a rule found missing, which it supplies.
 */
export interface FormProps {
  readonly face: Face
  readonly view: FileView
  readonly from: Entry | null
  readonly under: Entry | null
  readonly way: string | null
  readonly begun?: Entry | undefined
  readonly towards?: MissingToSupply | undefined
}

interface FrameProps extends FormProps {
  readonly title?: ReactNode
  readonly start?: (typed: Typed) => Typed
  /** The typed values as drafts of entries. */
  readonly make: (from: Pick<FormState, 'file' | 'typed'>) => FormResult
  /** Without the question of when: each part of the form has its own. */
  readonly undated?: boolean
  readonly save?: ReactNode
  /** Where a person goes after saving, by what was typed; else back. */
  readonly next?: (typed: Typed) => Route | undefined
  /** What was typed and kept is thrown away: what the form stored beside it goes, too. */
  readonly threwAway?: (typed: Typed) => void
  readonly children: ReactNode
}

/** The frame that all forms share: when, the draft, who can open it, what a rule says, saving as one act. */
export function FormFrame({
  face,
  view,
  from,
  under,
  way,
  begun,
  towards,
  title,
  start,
  make,
  undated = false,
  save,
  next,
  threwAway,
  children,
}: FrameProps) {
  const me = useMe()
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const body = useRef<HTMLDivElement>(null)
  const route = useRoute()
  const { folder: cameFrom, scan } = route.is === 'write' ? route : {}
  // Computed once, when the form opens: it is about what was missing then.
  const [on] = useState(() => towards && wayOn(view.caseFile, towards.missing, towards.named))
  const [filled] = useState(() => {
    const before = begun ? undefined : filledFromBefore(face, view.caseFile, from)
    return Object.keys(before?.body ?? {})
  })
  const draft = useTypedDraft(
    draftKey(face, view.file, (begun ?? from ?? under)?.id ?? towards?.named.join(' '), way, scan?.document),
    () => {
      const opened = (start ?? ((typed: Typed) => typed))(startOfForm(face, view, from, under, cameFrom))
      return begun ? startFromBegun(view, begun, opened) : startForMissing(opened, on)
    },
  )
  const ownOfForm = useOwnOfForm(face.kind, view)
  const [tried, setTried] = useState(false)
  const [unmarked, setUnmarked] = useState(false)
  const [toChange, setToChange] = useState<FormResult['wrong']>({})
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { change } = draft
  const fresh = withoutStaleAdded(draft.typed, ownOfForm.added)
  const typed = from === null ? { ...fresh, folder: proposedFolder(face.kind, view, fresh) } : fresh
  const saved = useAfterSaving(view.file, next?.(typed))
  const own = supplyWhatWasMissing(on, make({ file: view.caseFile, typed }), view.caseFile, typed)
  const proposed = mayWriteIn(view, 'card') ? proposedMarks(view.caseFile, typed, own) : []
  const result = withOwnAnswers(face, typed, requireNamesOnMarks(own, typed, proposed))
  const wrong = tried ? result.wrong : toChange
  const writing: FormState = {
    view,
    file: view.caseFile,
    me: me.member,
    speak,
    typed,
    change,
    saveWith: (how) => {
      const next = how(typed)
      change(() => next)
      void keep(draftsOfAct(next, withOwnAnswers(face, next, make({ file: view.caseFile, typed: next })), []))
    },
    wrong,
    asked: on?.asks ?? [],
    filled,
  }
  const folders = writableFolders(face, view)
  const aboutChild = isAboutChild(face, view.caseFile)
  const wide = useWide()

  const write = async (how: Pick<Draft, 'asWarning'> = {}) => {
    setTried(true)
    setUnmarked(false)
    setToChange({})
    if (result.drafts.length === 0) {
      focusFirstWrong(body.current, () => setUnmarked(true))
      return
    }
    await keep(
      [
        ...draftsOfAct(typed, result, proposed),
        ...(begun && typed.at ? [completedBegunDraft(view.caseFile, begun, typed.at)] : []),
      ],
      result.elsewhere,
      how,
    )
  }
  const keep = async (drafts: readonly Draft[], elsewhere: FormResult['elsewhere'] = [], how: Partial<Draft> = {}) => {
    const act = [
      ...drafts.map((one) => ({ file: view.file, draft: { ...one, ...how } })),
      ...elsewhere.map((part) => ({ ...part, draft: { ...part.draft, ...how } })),
    ]
    const done = await action.run((device) => device.write(act, { held: true }))
    if (!done) {
      scrollTo(0, 0)
      return
    }
    draft.drop()
    saved(done.value, act)
  }
  const missing = tried && result.drafts.length === 0
  // Of a scan nothing is attached before its questions are answered.
  const gaps =
    missing && !scan
      ? draftsOfBegun({ face, file: view.caseFile, typed, made: result, way, from: begun ?? null, usual: todayHere() })
      : []
  return (
    <FormStateProvider value={writing}>
      <Screen
        title={title ?? speak.say(face.ask)}
        {...(aboutChild && { sub: <ChildLine file={view.caseFile} /> })}
        leave="close"
        reading
        dock={
          <>
            {missing && (
              <LeftToAnswer {...countOpenQuestions(face, result.wrong, { ...typed.body, ...typed.beside })} />
            )}
            <Button
              data-main
              loading={action.busy}
              disabled={folders.length === 0}
              leftSection={<Icon name="lock" size="small" />}
              onClick={() => void write()}
            >
              {save ?? <Trans>Save</Trans>}
            </Button>
            {gaps.length > 0 && (
              <Button
                variant="outline"
                disabled={action.busy || folders.length === 0}
                onClick={() => void keep([...draftsOfPeople(typed.people, typed.at ?? todayHere()), ...gaps])}
              >
                <Trans>Save unfinished</Trans>
              </Button>
            )}
          </>
        }
      >
        <div ref={body} className="stack form-body">
          {action.refused && (
            <RefusedDecision
              face={face}
              refused={action.refused}
              drafts={result.drafts}
              warn={() => void write({ asWarning: true })}
              toField={(fields, part) => {
                action.clear()
                setTried(false)
                setToChange(fields)
                const form = partOf(body.current, part)
                if (Object.keys(fields).length > 0) focusFirstWrong(form, () => focusIn(form))
                else focusIn(form)
              }}
            />
          )}
          {draft.found && (
            <DraftFound
              anew={() => {
                threwAway?.(typed)
                draft.drop()
                if (aboutChild) trail.replace({ is: 'child', file: view.file, tab: 'journey' })
                else trail.back()
              }}
            />
          )}
          {folders.length === 0 && <NotYours />}
          <SentBackNote view={view} me={me.member} kind={face.kind.name} from={from?.id} />
          <BeforeAsking view={view} kind={face.kind.name} way={way} />
          {!undated && <WhenItWas />}
          <OwnOfFormProvider value={ownOfForm}>
            {/* What is folded is decided as the form opens, so it opens again once its order is read. */}
            <Fragment key={[...ownOfForm.first, '', ...ownOfForm.hidden].join(' ')}>{children}</Fragment>
          </OwnOfFormProvider>
          <Suspense fallback={null}>{aboutChild && <OwnQuestions kind={face.kind.name} />}</Suspense>
          <LawLater kinds={[face.kind.name]} />
          <PartErrors path="" />
          {unmarked && result.drafts.length === 0 && <NotOnThisForm face={face} wrong={result.wrong} />}
          <SupersededByThis drafts={result.drafts} />
          {result.drafts.length > 0 && (
            <AroundNote
              rulings={rulingsBeforeSaving(view.caseFile, result.drafts, todayHere())}
              folders={openedBy(result, typed, folders, false)}
            />
          )}
          <WordOfWriter kind={face.kind.name} speak={speak} />
          <MarksPanel proposed={proposed} />
          <WhoWillRead folders={openedBy(result, typed, folders, proposed.length > 0)} />
        </div>
        {wide && aboutChild && (
          <Suspense fallback={null}>
            <BesideForm view={view} />
          </Suspense>
        )}
      </Screen>
    </FormStateProvider>
  )
}

/** The named part of a form; without a name the whole form. */
const partOf = (body: HTMLElement | null, named?: string): HTMLElement | null =>
  named === undefined ? body : (body?.querySelector<HTMLElement>(`[data-part="${named}"]`) ?? body)

/** The first field of the first part, or of a form without parts. */
function focusIn(form: HTMLElement | null) {
  requestAnimationFrame(() => {
    const part = form?.querySelector('[data-part]') ?? form
    part?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  })
}
