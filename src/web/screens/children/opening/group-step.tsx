import { Trans, useLingui } from '@lingui/react/macro'
import { CHILD_GROUPS, type ChildGroup } from '#domain/vocabulary/child-group.ts'
import { SealedFolderBadge } from '#web/components/sealed-folder-badge.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'

export type ChildGroups = Readonly<Partial<Record<ChildGroup, 'yes' | 'suspected'>>>

/** How trafficking affected this child: on a step of its own, sealed separately, and never required. */
export function ChildGroupStep({
  groups,
  set,
  can,
}: {
  readonly groups: ChildGroups
  readonly set: (groups: ChildGroups) => void
  readonly can: readonly string[]
}) {
  const { i18n } = useLingui()
  return (
    <div className="stack wide opening">
      <p>
        <Trans>
          The file is open. This page is kept separately, in a folder of its own, and appears in no list. You may leave
          it empty and go on: nothing depends on it.
        </Trans>
      </p>
      <SealedFolderBadge folder="origins" can={can} />
      {CHILD_GROUPS.map((group) => (
        <ChoiceField
          key={group}
          label={i18n._(codeWords(group))}
          side
          value={groups[group] ?? null}
          set={(value) => set({ ...groups, [group]: value })}
          choices={[
            { value: 'yes', words: <Trans>Yes</Trans> },
            { value: 'suspected', words: <Trans>Possibly</Trans> },
          ]}
        />
      ))}
    </div>
  )
}
