import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { SexField } from '#web/views/child-file/sex-field.tsx'
import { AgeFields, type StepProps } from './ask-step.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import type { OtherChild } from './typed-opening.ts'
import { TIES_OFFERED } from './typed-opening.ts'

const emptyChild = (): OtherChild => ({
  key: crypto.randomUUID(),
  called: '',
  from: '',
  to: '',
  sex: null,
  tie: null,
  safeTonight: null,
  openFile: false,
})

/** Other children in the household, and who of them is safe tonight (P21). A file for each can be opened in the same act. */
export function OthersField({ opening, set }: StepProps) {
  const change = (key: string, to: Partial<OtherChild>) =>
    set({ others: opening.others.map((other) => (other.key === key ? { ...other, ...to } : other)) })
  return (
    <>
      <ChoiceField
        label={<Trans>Are other children in that household?</Trans>}
        hint={<Trans>Ask even if nobody mentions them.</Trans>}
        value={opening.asked}
        set={(asked) =>
          set({ asked, ...(asked === 'some-there' && opening.others.length === 0 && { others: [emptyChild()] }) })
        }
        choices={[
          { value: 'some-there', words: <Trans>Yes, there are</Trans> },
          { value: 'none-there', words: <Trans>No others there</Trans> },
          { value: 'not-known', words: <Trans>Asked, not known</Trans> },
          { value: 'not-asked', words: <Trans>Not asked yet</Trans> },
        ]}
      />
      {opening.asked === 'some-there' && (
        <div className="panel">
          {opening.others.map((other, index) => (
            <Child
              key={other.key}
              other={other}
              place={index + 1}
              change={(to) => change(other.key, to)}
              remove={() => set({ others: opening.others.filter((one) => one.key !== other.key) })}
            />
          ))}
          <button
            type="button"
            className="plain link child-there-add"
            onClick={() => set({ others: [...opening.others, emptyChild()] })}
          >
            <Icon name="plus" size="small" />
            <Trans>Another child</Trans>
          </button>
        </div>
      )}
    </>
  )
}

interface ChildProps {
  readonly other: OtherChild
  readonly place: number
  readonly change: (to: Partial<OtherChild>) => void
  readonly remove: () => void
}

function Child({ other, place, change, remove }: ChildProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="child-there" role="group" aria-label={t`Child ${place}`}>
      <TextField
        label={<Trans>What is this child called?</Trans>}
        hint={<Trans>Optional</Trans>}
        capitals="words"
        value={other.called}
        set={(called) => change({ called })}
      />
      <AgeFields from={other.from} to={other.to} set={change} />
      <PickField
        label={<Trans>What are they to the child?</Trans>}
        value={other.tie ?? ''}
        set={(tie) => change({ tie: TIES_OFFERED.find((one) => one === tie) ?? null })}
        picks={TIES_OFFERED.map((tie) => ({ value: tie, words: i18n._(codeWords(tie)) }))}
      />
      <ChoiceField
        label={<Trans>Is this child safe tonight?</Trans>}
        side
        value={other.safeTonight}
        set={(safeTonight) => change({ safeTonight })}
        choices={[
          { value: 'yes', words: <Trans>Yes</Trans> },
          { value: 'no', words: <Trans>No</Trans> },
          { value: 'not-known', words: <Trans>Not known</Trans> },
        ]}
      />
      <label className="choice">
        <input type="checkbox" checked={other.openFile} onChange={() => change({ openFile: !other.openFile })} />
        <span className="grow">
          <Trans>Open a file for this child too</Trans>
        </span>
      </label>
      {other.openFile && <SexField value={other.sex} set={(sex) => change({ sex })} />}
      <Button variant="subtle" data-size="sm" onClick={remove}>
        <Trans>Remove this child from the list</Trans>
      </Button>
    </div>
  )
}
