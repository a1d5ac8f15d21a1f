import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { useState } from 'react'
import type { Draft } from '#domain/entry/entry.ts'
import { AskException, leadsToException } from '#web/views/decisions/ask-for-exception.tsx'
import type { ActionRefusal } from '#web/device/use-device-action.ts'
import { formForMissing } from '#web/views/child-file/form-for-missing.ts'
import { RefusalPanel, type RefusalNeed } from '#web/components/refusal-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { missingWords } from '#web/words/missing.ts'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import { isOnlyNeverUsed, NeverUsedAsk } from '#web/views/decisions/never-used-ask.tsx'
import { questionsThatDecide, personsNamedIn } from '../../../form-model/deciding-fields.ts'
import { useFormState } from '../../../form-model/form-state.tsx'
import type { FieldErrors } from '../../../form-model/field-errors.ts'

/** What a decision needs besides what is missing now: shown as fulfilled, or as what comes last. */
const CHECKLISTS: Readonly<Record<string, readonly string[]>> = {
  closure: ['review', 'aftercare-plan'],
  'return-plan': ['risk-assessment', 'family-assessment', 'best-interests-decision', 'childs-own-view'],
}

interface RefusedProps {
  readonly face: Face
  readonly refused: ActionRefusal<Refusal, WhyRefused>
  readonly drafts: readonly Draft[]
  /** `part`: the part of the form (`data-part`) to scroll to, where it is not simply the first marked field. */
  readonly toField: (deciding: FieldErrors, part?: string) => void
  /** Saves it unchanged: the number or place that must never be used is in it as a warning. */
  readonly warn: () => void
}

/** A decision that was refused: what is missing is the checklist, the next step is the main button. What was typed stays. */
export function RefusedDecision({ face, refused, drafts, toField, warn }: RefusedProps) {
  const { speak, view, file, typed } = useFormState()
  const trail = useNavigation()
  const [different, setDifferent] = useState(false)
  const rulings = refused.detail?.rulings ?? []
  if (refused.code !== 'rule-refused' || rulings.length === 0) return <RefusedNote code={refused.code} />
  if (isOnlyNeverUsed(refused.detail))
    return <NeverUsedAsk file={view.caseFile} drafts={drafts} change={() => toField({})} warn={warn} />

  const missing = [...new Set(rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : [])))]
  const folders = [...new Set(rulings.flatMap((ruling) => (ruling.answer === 'cannot-judge' ? ruling.dependsOn : [])))]
  const rules = [...new Set(rulings.flatMap((ruling) => (ruling.answer === 'refused' ? [ruling.rule] : [])))]
  const stands = (CHECKLISTS[face.kind.name] ?? []).filter((code) => !missing.includes(code))
  const needs: readonly RefusalNeed[] = [
    ...missing.map((code): RefusalNeed => need(code, 'missing')),
    ...stands.map((code): RefusalNeed => need(code, 'there')),
    ...(folders.length > 0
      ? [
          {
            key: 'folders',
            is: 'cannot-judge',
            what: <Trans>Cannot be checked: you cannot open these parts</Trans>,
            more: speak.codes(folders),
          } satisfies RefusalNeed,
        ]
      : []),
    ...(face.kind.name === 'closure'
      ? [
          {
            key: 'yes',
            is: 'later',
            what: <Trans>Your supervisor’s approval</Trans>,
            more: <Trans>The last step: it is requested when you save.</Trans>,
          } satisfies RefusalNeed,
        ]
      : []),
  ]
  function follow(code: string, kind: string) {
    trail.go(
      formForMissing(file, view.file, code, kind, [
        ...new Set(personsNamedIn(file, typed.body).map(({ person }) => person)),
      ]),
    )
  }
  function need(code: string, is: 'missing' | 'there'): RefusalNeed {
    const words = missingWords(code)
    const { next } = words
    return {
      key: code,
      is,
      what: speak.say(words.what),
      ...(words.more && is === 'missing' && { more: speak.say(words.more) }),
      ...(next && is === 'missing' && { way: { words: speak.say(next.words), go: () => follow(code, next.kind) } }),
    }
  }
  const [first] = missing.filter((code) => missingWords(code).next !== undefined)
  const firstNext = missingWords(first ?? '').next
  const aftercare = missing.includes('aftercare-plan') ? 'aftercare' : undefined
  const change = () => toField(questionsThatDecide(face, file, typed.body, missing), aftercare)
  if (different) return <AskException file={view.file} drafts={drafts} rulings={rulings} asked={() => trail.back()} />
  return (
    <RefusalPanel
      title={face.kind.name === 'closure' ? <Trans>This file cannot close yet</Trans> : <Trans>Not yet</Trans>}
      why={
        <>
          {missing.length === 1 ? (
            <Trans>One thing is missing: {speak.say(missingWords(missing[0] ?? '').what)}.</Trans>
          ) : (
            <Trans>{missing.length} things are missing.</Trans>
          )}{' '}
          {rules.map((rule) => speak.say(ruleWords(rule))).join(' ')} <Trans>What you typed is kept.</Trans>
        </>
      }
      needsTitle={<Trans>What is needed</Trans>}
      needs={needs}
      next={
        aftercare !== undefined || first === undefined || !firstNext
          ? {
              words:
                aftercare !== undefined ? (
                  <Trans>Write what happens after closing</Trans>
                ) : (
                  <Trans>Change what you wrote</Trans>
                ),
              go: change,
            }
          : { words: speak.say(firstNext.words), go: () => follow(first, firstNext.kind) }
      }
      {...(leadsToException(rulings) && {
        different: {
          words: <Trans>This child’s case is different: ask a second person</Trans>,
          go: () => setDifferent(true),
        },
      })}
    />
  )
}
