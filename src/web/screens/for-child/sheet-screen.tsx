import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { Screen } from '#web/frame/screen.tsx'
import type { SheetWords } from '#web/words/sheet-words.ts'
import { SheetChoices, type Paper, type SheetChoicesProps } from './sheet-choices.tsx'
import { SheetPaper } from './sheet-paper.tsx'

interface SheetScreenProps extends Omit<SheetChoicesProps, 'paper' | 'setPaper'> {
  readonly title: ReactNode
  /** Null until the words of its language are here. */
  readonly words: SheetWords | null
  /** Beside the button that prints. */
  readonly dock?: ReactNode
  /** What is chosen of the sheet before its language and size, and what the worker reads after it: none of it is printed. */
  readonly before?: ReactNode
  readonly after: ReactNode
  /** The sheet itself. */
  readonly children: ReactNode
  /** What opens over the screen. */
  readonly over?: ReactNode
}

/** What the sheets for a child share: how each is to be, what the worker knows beside it, the sheet, and printing it. */
export function SheetScreen({ title, words, dock, before, after, children, over, ...choices }: SheetScreenProps) {
  const [paper, setPaper] = useState<Paper>('a4')
  return (
    <Screen
      title={title}
      leave="back"
      reading
      dock={
        <div className="row wraps">
          <Button leftSection={<Icon name="print" size="small" />} disabled={words === null} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          {dock}
        </div>
      }
    >
      <div className="stack no-print">
        {before}
        <SheetChoices {...choices} paper={paper} setPaper={setPaper} />
        {after}
      </div>
      {words && (
        <SheetPaper words={words} look={choices.version === undefined ? paper : `${choices.version} ${paper}`}>
          {children}
        </SheetPaper>
      )}
      {over}
    </Screen>
  )
}
