import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { PossibleTie } from '#device/families/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { knownChildren, type KnownChild } from '#web/views/child-file/known-child.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { PairPanel } from './pair-panel.tsx'
import { PairsToldApart } from './told-apart.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './related.css'

/** Pairs rendered at once. */
const AT_ONCE = 8

/** Files that may be of one child or of one family, side by side; a person decides, and what was decided is not asked again. */
function RelatedScreen({ file }: { readonly file?: FileId }) {
  const files = useRead(['files'], 'files', (device) => device.files())
  const related = useRead(['files'], file ?? 'all', (device) => device.possiblyRelated(file ?? null))
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(
    () => new Map((lines ? knownChildren(lines, todayHere()) : []).map((child) => [child.line.file, child])),
    [lines],
  )
  const refused = files.is === 'refused' ? files.code : related.is === 'refused' ? related.code : null
  return (
    <Screen
      title={<Trans>The same child, or a relative?</Trans>}
      sub={
        file === undefined ? (
          <Trans>Among the files that you may open</Trans>
        ) : (
          <Trans>This file beside others that you may open</Trans>
        )
      }
      leave="back"
    >
      <RefusedNote code={refused} />
      {related.is === 'reading' && (
        <p className="ink-2" role="status">
          <Trans>Comparing names in every script. With many files it takes a little while.</Trans>
        </p>
      )}
      {related.is === 'read' && lines && <Pairs ties={related.value.ties} more={related.value.more} known={known} />}
      {lines && <PairsToldApart known={known} {...(file !== undefined && { file })} />}
    </Screen>
  )
}

const SORTS = ['same', 'parent', 'sibling'] as const

function Pairs({
  ties,
  more,
  known,
}: {
  readonly ties: readonly PossibleTie[]
  readonly more: boolean
  readonly known: ReadonlyMap<FileId, KnownChild>
}) {
  const [most, setMost] = useState(AT_ONCE)
  const pairs = ties.flatMap((tie) => {
    const [one, other] = [known.get(tie.one), known.get(tie.other)]
    return one && other ? [{ tie, one, other }] : []
  })
  if (pairs.length === 0) {
    return (
      <EmptyState icon="tick" title={<Trans>No matching children or families found</Trans>}>
        <p className="ink-2">
          <Trans>
            Only names, ages, places of birth and relatives are compared, and only in files that you may open.
          </Trans>
        </p>
      </EmptyState>
    )
  }
  const shown = pairs.slice(0, most)
  return (
    <>
      <p className="note ink-2">
        <Icon name="info" size="tiny" />
        <span>
          <Trans>
            These are guesses from names, ages and relatives. Look, ask, then decide. Nothing is joined by itself.
          </Trans>
        </span>
      </p>
      {SORTS.map((sort) => {
        const some = shown.filter(({ tie }) => tie.as === sort)
        if (some.length === 0) return null
        return (
          <section key={sort} className="stack">
            <SectionHead
              title={
                sort === 'same' ? (
                  <Trans>Perhaps the same child</Trans>
                ) : sort === 'parent' ? (
                  <Trans>Perhaps parent and child</Trans>
                ) : (
                  <Trans>Perhaps brothers and sisters</Trans>
                )
              }
            />
            {some.map(({ tie, one, other }) => (
              <PairPanel key={`${tie.one} ${tie.other}`} tie={tie} one={one} other={other} />
            ))}
          </section>
        )
      })}
      {pairs.length > most && (
        <Button variant="outline" onClick={() => setMost(most + AT_ONCE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {pairs.length <= most && more && (
        <p className="ink-2">
          <Trans>There may be more like these. Decide some, and look again.</Trans>
        </p>
      )}
    </>
  )
}

export const screen = defineScreen('related', RelatedScreen)
