import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { Screen } from '#web/frame/screen.tsx'
import type { SheetWords } from '#web/words/sheet-words.ts'
import { SheetChoices, type PaperSize, type SheetChoicesProps } from './sheet-choices.tsx'
import { SheetPaper } from './sheet-paper.tsx'

interface SheetScreenProps extends Omit<SheetChoicesProps, 'paper' | 'setPaper'> {
  readonly title: ReactNode
  /** Null until the words of its language are loaded. */
  readonly words: SheetWords | null
  /** Next to the print button. */
  readonly dock?: ReactNode
  /** Controls above language and size, and notes for the worker below them: none of it is printed. */
  readonly before?: ReactNode
  readonly after: ReactNode
  /** The sheet itself. */
  readonly children: ReactNode
  /** A dialog over the screen. */
  readonly over?: ReactNode
}

/** The shared frame of sheets for the child: options, notes for the worker, the sheet, and printing. */
export function SheetScreen({ title, words, dock, before, after, children, over, ...choices }: SheetScreenProps) {
  const [paper, setPaper] = useState<PaperSize>('a4')
  return (
    <Screen
      title={title}
      leave="back"
      reading
      dock={
        <div className="row wraps">
          <Button leftSection={<Icon name="print" size="small" />} loading={words === null} onClick={() => print()}>
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
