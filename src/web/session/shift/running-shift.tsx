import { createContext, useContext, useState, type ComponentType, type ReactNode } from 'react'
import { useHide } from '../hide/hide.tsx'
import type { BothClocks } from '../both-clocks.ts'

/** What stays in memory of a page whose device was handed over for a shift. */
export interface RunningShift {
  /** A copy of the card as it was on the screen. */
  readonly sheet: HTMLElement
  readonly from: BothClocks
  /** In ms. */
  readonly lasts: number
}
export type RunningCard = ComponentType<RunningShift & { readonly end: () => void }>
type Start = (shift: RunningShift, Card: RunningCard) => void

const RunningShiftContext = createContext<Start | null>(null)

export function useStartShift(): Start {
  const start = useContext(RunningShiftContext)
  if (!start) throw new Error('useStartShift is called outside its provider')
  return start
}

/** While a shift runs, the device is locked as by *Hide*, and the card stands in place of every screen. Its end leads to the lock and nowhere else. */
export function RunningShiftProvider({ children }: { readonly children: ReactNode }) {
  const { hide } = useHide()
  const [running, setRunning] = useState<(RunningShift & { readonly Card: RunningCard }) | null>(null)
  const start: Start = (shift, Card) => {
    setRunning({ ...shift, Card })
    hide()
  }
  if (!running) return <RunningShiftContext value={start}>{children}</RunningShiftContext>
  const { Card, ...shift } = running
  const end = () => {
    // React may hold on to what was shown last: the copy itself is emptied.
    shift.sheet.replaceChildren()
    setRunning(null)
  }
  return <Card {...shift} end={end} />
}
